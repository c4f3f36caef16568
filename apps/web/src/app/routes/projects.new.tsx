export { default } from '../../features/projects/NewProjectPage.tsx';
