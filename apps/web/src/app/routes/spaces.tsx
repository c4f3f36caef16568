export { default } from '../../features/spaces/SpacesPage.tsx';
