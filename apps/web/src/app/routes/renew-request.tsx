export { default } from '../../features/space-requests/RenewRequestPage.tsx';
