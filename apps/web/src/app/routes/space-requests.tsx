export { default } from '../../features/space-requests/SpaceRequestsPage.tsx';
