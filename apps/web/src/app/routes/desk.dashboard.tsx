export { default } from '../../features/brokerage/DashboardPage.tsx';
