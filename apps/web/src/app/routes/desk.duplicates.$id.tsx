export { default } from '../../features/desk/ActorPairPage.tsx';
