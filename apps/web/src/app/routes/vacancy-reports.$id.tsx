export { default } from '../../features/vacancy-reports/ReportPage.tsx';
