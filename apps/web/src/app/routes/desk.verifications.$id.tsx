export { default } from '../../features/desk/VerificationPage.tsx';
