export { default } from '../../features/administration/HealthPage.tsx';
