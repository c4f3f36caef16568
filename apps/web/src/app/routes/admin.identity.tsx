export { default } from '../../features/administration/IdentityPage.tsx';
