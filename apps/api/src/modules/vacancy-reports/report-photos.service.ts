import { refusals } from '@kvart/domain/shared';
import { mostReportPhotos } from '@kvart/domain/vacancy-reports';
import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { Database, type Tx } from '../../platform/database/index.ts';
import { Refused } from '../../platform/errors/index.ts';
import { Files, PhotoPipeline } from '../../platform/files/index.ts';
import { RateLimits } from '../../platform/limits/index.ts';
import { SignedTokens } from '../../platform/signing/index.ts';
import { ReportChanges } from './report-changes.service.ts';
import { photoPurpose } from './report-vacancy.service.ts';
import { VacancyReportsRepository } from './vacancy-reports.repository.ts';

const content = z.object({ r: z.uuid() });

/** Pictures of a report: added by whoever sent it, within the hour, while nobody has taken it up. */
@Injectable()
export class ReportPhotos {
  constructor(
    private readonly database: Database,
    private readonly tokens: SignedTokens,
    private readonly limits: RateLimits,
    private readonly pipeline: PhotoPipeline,
    private readonly files: Files,
    private readonly changes: ReportChanges,
    private readonly repository: VacancyReportsRepository,
  ) {}

  /** The token is asked about before the first byte is read. */
  async add(token: string, address: string, open: () => Promise<Readable>): Promise<number> {
    await this.limits.take('report_photo', { address });
    const read = content.safeParse(await this.tokens.read(photoPurpose, token));
    if (!read.success) throw new Refused(refusals.notFound('link_expired'));
    await this.room(this.database.prisma, read.data.r);
    const file = await this.pipeline.ingest(await open(), {
      kind: 'report_photo',
      isPublic: false,
      uploadedById: null,
    });
    return this.database.transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM vacancy_reports WHERE id = ${read.data.r}::uuid FOR UPDATE`;
      const report = await this.room(tx, read.data.r);
      const position = report._count.photos;
      await tx.vacancyReportPhoto.create({
        data: { id: uuid(), reportId: report.id, fileId: file.id, position },
      });
      await this.changes.announce(tx, report, {
        reportId: report.id,
        version: report.version,
        waiting: true,
      });
      return position + 1;
    });
  }

  /** The report a file belongs to. */
  async reportOf(fileId: string) {
    const row = await this.database.prisma.vacancyReportPhoto.findUnique({
      where: { fileId },
      select: { reportId: true },
    });
    return row && this.repository.placeOf(this.database.prisma, row.reportId);
  }

  registerUse(): void {
    this.files.registerUse('report_photo', { table: 'vacancy_report_photos', column: 'file_id' });
  }

  private async room(tx: Pick<Tx, 'vacancyReport'>, id: string) {
    const report = await tx.vacancyReport.findUnique({
      where: { id },
      select: {
        id: true,
        version: true,
        state: true,
        placeId: true,
        country: true,
        _count: { select: { photos: true } },
      },
    });
    if (report?.state !== 'submitted') throw new Refused(refusals.notFound('link_expired'));
    if (report._count.photos >= mostReportPhotos)
      throw new Refused(refusals.conflict('too_many_photos', { max: mostReportPhotos }));
    return report;
  }
}
