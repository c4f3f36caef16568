import { finalReportStates, unconfirmedReporterDays } from '@kvart/domain/vacancy-reports';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.ts';
import { type DomainEvent, OnEvent } from '../../platform/jobs/index.ts';
import { Mailer } from '../../platform/mail/index.ts';
import type { ReportTurned } from './report-changes.service.ts';
import { ReporterLinks } from './reporter-links.service.ts';

/** Tells the reporter: first that an address was given, and only once that is confirmed what became of it. */
@Injectable()
export class ReportMails {
  constructor(
    private readonly mailer: Mailer,
    private readonly links: ReporterLinks,
  ) {}

  @OnEvent('vacancy_report.turned', { name: 'vacancy_reports.mail' })
  async mail({ payload }: DomainEvent<ReportTurned>, tx: Tx): Promise<void> {
    const { reportId, version } = payload;
    const turn = await tx.vacancyReportEvent.findUnique({
      where: { reportId_version: { reportId, version } },
      select: {
        state: true,
        reason: true,
        report: { include: { place: { select: { name: true } } } },
      },
    });
    if (!turn) return;
    const { report, state, reason } = turn;
    const { reporterEmail, reporterConfirmedAt } = report;
    const isOver = finalReportStates.includes(state);
    if (reporterEmail && state !== 'triaged' && (state === 'submitted' || reporterConfirmedAt)) {
      const url = await this.links.linkTo(reportId);
      const unit = [report.address, report.place.name].filter(Boolean).join(', ');
      const envelope = {
        to: reporterEmail,
        locale: report.locale,
        messageId: `report-${reportId}-v${version}`,
      };
      if (state === 'submitted') {
        const params = { unit, url, days: unconfirmedReporterDays };
        await this.mailer.queue(tx, { ...envelope, template: 'report_received', params });
      } else {
        // Mail programs press by themselves where their reader says so; what stands behind `#` never reaches us.
        const byPress = url.replace('#', '?');
        const params = { unit, url, state, quote: reason ?? undefined };
        await this.mailer.queue(tx, {
          ...envelope,
          template: 'report_decided',
          params,
          unsubscribe: byPress,
        });
      }
    }
    // Nothing is left to tell: the address goes.
    if (isOver && reporterEmail) {
      const data = { reporterEmail: null, reporterConfirmedAt: null };
      await tx.vacancyReport.update({ where: { id: reportId }, data });
    }
  }
}
