export { default } from '../../features/spaces/DuplicatesPage.tsx';
