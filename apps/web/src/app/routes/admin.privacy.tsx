export { default } from '../../features/administration/PrivacyEditPage.tsx';
