export { default } from '../../features/accounts/ConfirmEmailPage.tsx';
