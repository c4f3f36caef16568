export { default } from '../../features/spaces/NewSpacePage.tsx';
