export { default } from '../../features/projects/EditProjectPage.tsx';
