export { default } from '../../features/space-requests/NewSpaceRequestPage.tsx';
