import { waitingReportStates } from '@kvart/domain/vacancy-reports';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/index.ts';
import type { Tx } from '../../platform/database/index.ts';
import { Events } from '../../platform/jobs/index.ts';
import { Realtime, rooms } from '../../platform/realtime/index.ts';
import { type Turn, VacancyReportsRepository } from './vacancy-reports.repository.ts';

/** What the event `vacancy_report.turned` carries. */
export interface ReportTurned {
  reportId: string;
  version: number;
}

interface Where {
  placeId: string;
  country: string;
}

/** Writes turns of reports into history and log, and tells those who look after the place. */
@Injectable()
export class ReportChanges {
  constructor(
    private readonly repository: VacancyReportsRepository,
    private readonly audit: Audit,
    private readonly events: Events,
    private readonly realtime: Realtime,
  ) {}

  async turned(tx: Tx, where: Where, turn: Turn & { at?: Date }): Promise<void> {
    const { reportId, version, state, personId, actorId, reason } = turn;
    await this.repository.record(tx, turn);
    await this.audit.record(tx, {
      personId,
      actorId,
      action: `vacancy_report.${state}`,
      objectType: 'vacancy_report',
      objectId: reportId,
      reason,
    });
    const payload: ReportTurned = { reportId, version };
    await this.events.emit(tx, { type: 'vacancy_report.turned', payload, key: `${reportId}:${version}` });
    await this.announce(tx, where, { reportId, version, waiting: waitingReportStates.includes(state) });
  }

  /** Tells the desks of a place that a report is not as it was. */
  async announce(
    tx: Tx,
    { placeId, country }: Where,
    payload: { reportId: string; version: number; waiting: boolean },
  ): Promise<void> {
    const found = await this.repository.roomsOf(tx, placeId, country);
    if (found.length === 0) return;
    await this.realtime.publish(tx, {
      rooms: found.map(({ id, kind }) => rooms[kind](id)),
      event: 'report.changed',
      payload,
    });
  }
}
