export { default } from '../../features/claims/ClaimActorPage.tsx';
