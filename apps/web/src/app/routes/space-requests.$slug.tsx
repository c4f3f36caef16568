export { default } from '../../features/space-requests/SpaceRequestPage.tsx';
