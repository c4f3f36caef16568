export { default } from '../../features/vacancy-reports/ReportVacancyPage.tsx';
