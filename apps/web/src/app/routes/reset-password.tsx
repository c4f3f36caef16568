export { default } from '../../features/accounts/ResetPasswordPage.tsx';
