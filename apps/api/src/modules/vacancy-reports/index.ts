export { VacancyReportsModule } from './vacancy-reports.module.ts';
