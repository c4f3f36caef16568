export { default } from '../../features/actors/ActorEditPage.tsx';
