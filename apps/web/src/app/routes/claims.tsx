export { default } from '../../features/claims/ClaimsPage.tsx';
