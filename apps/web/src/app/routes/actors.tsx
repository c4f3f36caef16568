export { default } from '../../features/actors/ActorsPage.tsx';
