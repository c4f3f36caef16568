export { default } from '../../features/projects/templates/EditTemplatePage.tsx';
