export { default } from '../../features/accounts/SignUpPage.tsx';
