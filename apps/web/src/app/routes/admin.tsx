export { default } from '../../features/administration/AdminPage.tsx';
