export { default } from '../../features/spaces/SpaceEditPage.tsx';
