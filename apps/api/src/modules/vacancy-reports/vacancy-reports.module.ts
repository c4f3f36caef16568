import { Module } from '@nestjs/common';
import { DeskModule } from '../desk/index.ts';
import { NotificationsModule } from '../notifications/index.ts';
import { SpacesModule } from '../spaces/index.ts';
import { DeskActors } from './desk-actors.repository.ts';
import { MyReportController } from './my-report.controller.ts';
import { ReportAccess } from './report-access.ts';
import { ReportChanges } from './report-changes.service.ts';
import { ReportClock } from './report-clock.task.ts';
import { ReportMails } from './report-mails.ts';
import { ReportNotifications } from './report-notifications.ts';
import { ReportPhotoController } from './report-photo.controller.ts';
import { ReportPhotos } from './report-photos.service.ts';
import { ReportReads } from './report-reads.service.ts';
import { ReportVacancyResolver } from './report-vacancy.resolver.ts';
import { ReportVacancy } from './report-vacancy.service.ts';
import { ReporterLinks } from './reporter-links.service.ts';
import { TriageService } from './triage.service.ts';
import { VacancyReportsRepository } from './vacancy-reports.repository.ts';
import { VacancyReportsResolver } from './vacancy-reports.resolver.ts';

/** Empty units that visitors tell of, and what those who look after the place make of it. */
@Module({
  imports: [SpacesModule, NotificationsModule, DeskModule],
  controllers: [ReportPhotoController, MyReportController],
  providers: [
    VacancyReportsRepository,
    DeskActors,
    ReportChanges,
    ReportVacancy,
    ReportPhotos,
    ReportAccess,
    ReporterLinks,
    ReportReads,
    TriageService,
    ReportMails,
    ReportNotifications,
    ReportClock,
    ReportVacancyResolver,
    VacancyReportsResolver,
  ],
  exports: [DeskActors],
})
export class VacancyReportsModule {}
