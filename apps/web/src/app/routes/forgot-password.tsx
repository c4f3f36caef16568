export { default } from '../../features/accounts/ForgotPasswordPage.tsx';
