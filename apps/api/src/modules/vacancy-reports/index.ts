export { VacancyReportsModule } from './vacancy-reports.module.ts';
export { DeskActors } from './desk-actors.repository.ts';
