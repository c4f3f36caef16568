export { default } from '../../features/accounts/InvitationPage.tsx';
