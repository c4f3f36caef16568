export { default } from '../../features/projects/templates/TemplatesPage.tsx';
