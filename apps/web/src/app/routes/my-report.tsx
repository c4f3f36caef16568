export { default } from '../../features/vacancy-reports/MyReportPage.tsx';
