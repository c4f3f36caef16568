export { default } from '../../features/claims/ProveClaimPage.tsx';
