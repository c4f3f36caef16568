export { default } from '../../features/actors/MembersPage.tsx';
