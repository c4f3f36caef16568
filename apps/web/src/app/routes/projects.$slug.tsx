export { default } from '../../features/projects/ProjectPage.tsx';
