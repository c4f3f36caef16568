import type {
  ReportDesk,
  ReportedPlace,
  ReportState,
  VacancyReportInput,
} from '@kvart/domain/vacancy-reports';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Database, type Tx } from '../../platform/database/index.ts';
import type { ReportRow } from './report-row.ts';
import {
  candidatesSql,
  deskRoomsSql,
  reportPlaceSql,
  listStatement,
  type ReportList,
  reportStatement,
  waitingStatement,
} from './vacancy-reports.sql.ts';

export interface Turn {
  reportId: string;
  version: number;
  state: ReportState;
  personId: string | null;
  actorId: string | null;
  reason: string | null;
}

@Injectable()
export class VacancyReportsRepository {
  constructor(private readonly database: Database) {}

  async one(id: string, desk: ReportDesk): Promise<ReportRow | null> {
    const { text, values } = reportStatement(id, desk);
    const [row] = await this.database.composed<{ report: ReportRow }>(text, values);
    return row?.report ?? null;
  }

  async list(list: ReportList): Promise<{ total: number; nodes: ReportRow[] }> {
    const { text, values } = listStatement(list);
    const [row] = await this.database.composed<{ result: { total: number; nodes: ReportRow[] } }>(
      text,
      values,
    );
    return row?.result ?? { total: 0, nodes: [] };
  }

  async waiting(desk: ReportDesk): Promise<number> {
    const { text, values } = waitingStatement(desk);
    const [row] = await this.database.composed<{ waiting: number }>(text, values);
    return row?.waiting ?? 0;
  }

  async candidates(report: ReportRow, actorIds: string[]): Promise<string[]> {
    const values = [report.lat, report.lon, report.placeId, actorIds];
    const rows = await this.database.read<{ id: string }>('reports.candidates', candidatesSql, values);
    return rows.map(({ id }) => id);
  }

  /** The report, held until the transaction ends: steps with one report take turns. */
  async lock(tx: Tx, id: string) {
    await tx.$queryRaw`SELECT 1 FROM vacancy_reports WHERE id = ${id}::uuid FOR UPDATE`;
    const report = await tx.vacancyReport.findUnique({ where: { id } });
    const place = report && (await this.placeOf(tx, id));
    return place && { ...report, ...place };
  }

  /** Where a report lies, and with whom its case is. */
  async placeOf(tx: Tx, id: string): Promise<ReportedPlace | null> {
    const [place] = await tx.$queryRawUnsafe<ReportedPlace[]>(reportPlaceSql, id);
    return place ?? null;
  }

  async placeExists(tx: Tx, id: string): Promise<boolean> {
    return (await tx.place.count({ where: { id } })) > 0;
  }

  async create(tx: Tx, input: VacancyReportInput, locale: string): Promise<{ id: string; country: string }> {
    const { email, photosOpen = false, ...said } = input;
    const row = await tx.vacancyReport.create({
      data: { id: uuid(), ...said, photosOpen, reporterEmail: email ?? null, locale },
      select: { id: true },
    });
    // The country is the trigger's to write.
    return tx.vacancyReport.findUniqueOrThrow({ where: row, select: { id: true, country: true } });
  }

  /** @returns false where the version is not the current one any more. */
  async move(
    tx: Tx,
    { id, version }: { id: string; version: number },
    data: { state: ReportState; spaceId: string | null; stateChangedAt: Date },
  ): Promise<boolean> {
    const { count } = await tx.vacancyReport.updateMany({
      where: { id, version },
      data: { ...data, version: version + 1 },
    });
    return count > 0;
  }

  async record(tx: Tx, { at, ...turn }: Turn & { at?: Date }): Promise<void> {
    await tx.vacancyReportEvent.create({ data: { id: uuid(), ...turn, ...(at && { at }) } });
  }

  /** The last turn of a report, to recognise a step that was sent twice. */
  turn(tx: Tx, reportId: string, version: number) {
    return tx.vacancyReportEvent.findUnique({ where: { reportId_version: { reportId, version } } });
  }

  /** Rooms of those who look after a place. */
  async roomsOf(tx: Tx, placeId: string, country: string) {
    return tx.$queryRawUnsafe<{ id: string; kind: 'actor' | 'person' }[]>(deskRoomsSql, placeId, country);
  }
}
