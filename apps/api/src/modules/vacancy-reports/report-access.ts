import { toIsoDate } from '@kvart/domain/shared';
import { canSeeReport, deskOf } from '@kvart/domain/vacancy-reports';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { FileAccess } from '../../platform/files/index.ts';
import { ReportPhotos } from './report-photos.service.ts';
import { DeskActors } from './desk-actors.repository.ts';

/** Tells the platform who may see pictures of reports: whoever looks after the place. */
@Injectable()
export class ReportAccess implements OnModuleInit {
  constructor(
    private readonly fileAccess: FileAccess,
    private readonly photos: ReportPhotos,
    private readonly deskActors: DeskActors,
  ) {}

  onModuleInit(): void {
    this.photos.registerUse();
    this.fileAccess.register('report_photo', async (viewer, file) => {
      const report = viewer && (await this.photos.reportOf(file.id));
      if (!report) return false;
      const actors = await this.deskActors.of(viewer);
      return canSeeReport(deskOf(viewer, actors, toIsoDate(new Date())), report);
    });
  }
}
