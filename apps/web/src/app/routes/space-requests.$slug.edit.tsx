export { default } from '../../features/space-requests/EditSpaceRequestPage.tsx';
