import type {
  Continuation,
  OutcomeReportInput,
  OutcomeReportKind,
  OutcomeReportState,
  ReferenceInput,
  ReferenceState,
} from '@kvart/domain/projects';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Database, type Prisma, type Tx } from '../../platform/database/index.ts';
import type { ReportResults } from './effect-row.ts';

export interface StoredReport {
  id: string;
  version: number;
  projectId: string;
  kind: OutcomeReportKind;
  state: OutcomeReportState;
  worked: string;
  continues: Continuation | null;
  submittedForId: string | null;
  confirmations: { actorId: string }[];
}

export interface StoredReference {
  id: string;
  version: number;
  projectId: string;
  authorId: string;
  aboutId: string;
  state: ReferenceState;
}

const reportFields = {
  ...{ id: true, version: true, projectId: true, kind: true, state: true, worked: true, continues: true },
  ...{ submittedForId: true, confirmations: { select: { actorId: true } } },
} as const;
const referenceFields = {
  ...{ id: true, version: true, projectId: true, authorId: true, aboutId: true, state: true },
} as const;

const toRow = ({ jobs, visitors, continues, ...input }: OutcomeReportInput) => ({
  ...input,
  jobs: jobs ?? null,
  visitors: visitors ?? null,
  continues: continues ?? null,
});

/** Reports whose time has come are begun, so that each project is reminded of each once. $1 today, $2 how many */
const dueSql = `INSERT INTO outcome_reports (id, project_id, kind, locale)
  SELECT gen_random_uuid(), p.id, k.kind, p.locale
  FROM projects p CROSS JOIN (VALUES ('end'::outcome_report_kind, interval '0'), ('month_3', interval '3 months'),
    ('month_12', interval '12 months')) k (kind, after)
  WHERE p.ends_on IS NOT NULL AND p.state NOT IN ('idea', 'team_formed') AND p.external_source IS NULL
    AND p.ends_on + k.after BETWEEN $1::date - interval '60 days' AND $1::date
    AND NOT EXISTS (SELECT FROM outcome_reports r WHERE r.project_id = p.id AND r.kind = k.kind)
  LIMIT $2::int ON CONFLICT DO NOTHING RETURNING project_id::text AS "projectId"`;

/** Reports and references. */
@Injectable()
export class ProofRepository {
  constructor(private readonly database: Database) {}

  report(id: string, tx?: Tx): Promise<StoredReport | null> {
    return (tx ?? this.database.prisma).outcomeReport.findUnique({ where: { id }, select: reportFields });
  }

  reportOf(tx: Tx, projectId: string, kind: OutcomeReportKind): Promise<StoredReport | null> {
    return tx.outcomeReport.findUnique({
      where: { projectId_kind: { projectId, kind } },
      select: reportFields,
    });
  }

  async begin(tx: Tx, projectId: string, input: OutcomeReportInput): Promise<void> {
    await tx.outcomeReport.create({ data: { id: uuid(), projectId, ...toRow(input) } });
  }

  /** A report that is written on has to be handed in again. */
  async writeReport(tx: Tx, { id, version }: StoredReport, input: OutcomeReportInput): Promise<boolean> {
    const { count } = await tx.outcomeReport.updateMany({
      where: { id, version },
      data: { ...toRow(input), state: 'draft', version: version + 1 },
    });
    return count > 0;
  }

  async submit(
    tx: Tx,
    { id, version }: StoredReport,
    { results, ...by }: { submittedById: string; submittedForId: string | null; results: ReportResults },
  ): Promise<boolean> {
    const kept = JSON.parse(JSON.stringify(results)) as Prisma.InputJsonValue;
    const { count } = await tx.outcomeReport.updateMany({
      where: { id, version },
      data: { ...by, results: kept, submittedAt: new Date(), state: 'submitted', version: version + 1 },
    });
    return count > 0;
  }

  /** The first confirmation fixes the report; later ones only stand beside it. */
  async confirm(
    tx: Tx,
    { id, version, state }: StoredReport,
    by: { actorId: string; personId: string },
  ): Promise<boolean> {
    await tx.outcomeConfirmation.create({ data: { reportId: id, ...by } });
    if (state === 'confirmed') return true;
    const { count } = await tx.outcomeReport.updateMany({
      where: { id, version },
      data: { state: 'confirmed', version: version + 1 },
    });
    return count > 0;
  }

  figures(tx: Tx, projectId: string): Promise<ReportResults['indicators']> {
    return tx.$queryRawUnsafe(
      `SELECT i.title, i.unit, i.baseline::float8, i.target::float8, i.value::float8,
         (SELECT a.name FROM actors a WHERE a.id = i.confirmed_for_id) AS "confirmedFor"
       FROM project_indicators i WHERE i.project_id = $1::uuid ORDER BY i.position, i.id`,
      projectId,
    );
  }

  due(tx: Tx, today: string, most: number): Promise<{ projectId: string }[]> {
    return tx.$queryRawUnsafe(dueSql, today, most);
  }

  /** Partners that are or were in a project. */
  async partnerIds(tx: Tx, projectId: string): Promise<string[]> {
    const rows = await tx.projectPartner.findMany({
      where: { projectId, state: { in: ['active', 'left'] } },
      select: { actorId: true },
      take: 500,
    });
    return rows.map(({ actorId }) => actorId);
  }

  reference(id: string, tx?: Tx): Promise<StoredReference | null> {
    return (tx ?? this.database.prisma).projectReference.findUnique({
      where: { id },
      select: referenceFields,
    });
  }

  async hasWritten(tx: Tx, projectId: string, { authorId, aboutId }: ReferenceInput): Promise<boolean> {
    const where = { projectId, authorId, aboutId };
    return (await tx.projectReference.count({ where })) > 0;
  }

  async write(tx: Tx, projectId: string, input: ReferenceInput, writtenById: string): Promise<void> {
    await tx.projectReference.create({ data: { id: uuid(), projectId, ...input, writtenById } });
  }

  async answer(
    tx: Tx,
    { id, version }: StoredReference,
    columns: { state: ReferenceState; answeredById: string },
  ): Promise<boolean> {
    const { count } = await tx.projectReference.updateMany({
      where: { id, version },
      data: { ...columns, answeredAt: new Date(), version: version + 1 },
    });
    return count > 0;
  }

  async show(tx: Tx, { id, authorId }: StoredReference, actorId: string, shows: boolean): Promise<void> {
    const data = actorId === authorId ? { authorShows: shows } : { aboutShows: shows };
    await tx.projectReference.update({ where: { id }, data });
  }
}
