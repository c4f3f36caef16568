export { default } from '../../features/administration/PrivacyPage.tsx';
