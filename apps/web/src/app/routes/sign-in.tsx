export { default } from '../../features/accounts/SignInPage.tsx';
