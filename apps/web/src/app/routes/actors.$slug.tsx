export { default } from '../../features/actors/ActorPage.tsx';
