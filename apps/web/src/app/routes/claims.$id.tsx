export { default } from '../../features/claims/ClaimPage.tsx';
