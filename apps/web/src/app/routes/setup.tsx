export { default } from '../../features/setup/SetupPage.tsx';
