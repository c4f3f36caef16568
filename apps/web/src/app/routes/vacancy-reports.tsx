export { default } from '../../features/vacancy-reports/ReportsPage.tsx';
