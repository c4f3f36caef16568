export { default } from '../../features/actors/OwnVerificationPage.tsx';
