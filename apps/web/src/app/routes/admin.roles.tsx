export { default } from '../../features/administration/RolesPage.tsx';
