export { default } from '../../features/shell/PrivacyPage.tsx';
