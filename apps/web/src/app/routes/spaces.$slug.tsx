export { default } from '../../features/spaces/SpacePage.tsx';
