export { default } from '../../features/accounts/SettingsPage.tsx';
