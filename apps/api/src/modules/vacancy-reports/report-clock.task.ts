import { addMonths, toIsoDate } from '@kvart/domain/shared';
import {
  reportStaleAfterMonths,
  type ReportState,
  unconfirmedReporterDays,
  waitingReportStates,
} from '@kvart/domain/vacancy-reports';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.ts';
import { Task } from '../../platform/jobs/index.ts';
import { ReportChanges } from './report-changes.service.ts';

const batch = 200;
const mostBatches = 50;

interface Gone {
  id: string;
  version: number;
  placeId: string;
  country: string;
}

/** What time does to reports: old ones grow stale, addresses that nobody confirmed are forgotten. */
@Injectable()
export class ReportClock {
  constructor(
    private readonly database: Database,
    private readonly changes: ReportChanges,
  ) {}

  @Task('vacancy_reports.clock', { cron: '23 4 * * *' })
  async daily(): Promise<void> {
    await this.run(new Date());
  }

  async run(now: Date): Promise<void> {
    await this.forgetUnconfirmed(now);
    for (let n = 0; n < mostBatches; n += 1) if ((await this.growStale(now)) < batch) return;
  }

  private async forgetUnconfirmed(now: Date): Promise<void> {
    const before = new Date(now.getTime() - unconfirmedReporterDays * 86_400_000);
    await this.database.prisma.vacancyReport.updateMany({
      where: { reporterEmail: { not: null }, reporterConfirmedAt: null, createdAt: { lt: before } },
      data: { reporterEmail: null },
    });
  }

  private growStale(now: Date): Promise<number> {
    const before = new Date(`${addMonths(toIsoDate(now), -reportStaleAfterMonths)}T00:00:00Z`);
    return this.database.transaction(async (tx) => {
      const old = await tx.$queryRaw<Gone[]>`
        SELECT id, version, place_id AS "placeId", country FROM vacancy_reports
        WHERE state = ANY (${[...waitingReportStates]}::report_state[]) AND state_changed_at < ${before}
        ORDER BY id LIMIT ${batch} FOR UPDATE SKIP LOCKED`;
      const state: ReportState = 'stale';
      for (const { id, version, ...where } of old) {
        await tx.vacancyReport.update({
          where: { id },
          data: { state, stateChangedAt: now, version: version + 1 },
        });
        const nobody = { personId: null, actorId: null, reason: null };
        await this.changes.turned(tx, where, {
          reportId: id,
          version: version + 1,
          state,
          at: now,
          ...nobody,
        });
      }
      return old.length;
    });
  }
}
