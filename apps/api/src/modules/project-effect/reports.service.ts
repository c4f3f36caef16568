import type { LogVerbOf } from '@kvart/domain/desk';
import {
  guardConfirmReport,
  guardSubmitReport,
  guardWriteReport,
  type OutcomeReportFacts,
  outcomeReportInput,
  reuseOf,
} from '@kvart/domain/projects';
import { id as idSchema, refusals, toIsoDate, type Viewer } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/index.ts';
import { Database, type Tx } from '../../platform/database/index.ts';
import { orRefuse, Refused, validated } from '../../platform/errors/index.ts';
import { Events } from '../../platform/jobs/index.ts';
import { actorIn, ProjectAccess, type StoredProject } from '../projects/index.ts';
import { ProofRepository, type StoredReport } from './proof.repository.ts';
import { SpaceUsesRepository } from './space-uses.repository.ts';

/** Payload of `outcome_report.turned`. */
export interface ReportTurned {
  projectId: string;
  state: 'report_due' | 'report_submitted';
  actorId: string | null;
  personId: string | null;
}

interface Key {
  id: string;
  version: number;
}

const factsOf = (report: StoredReport): OutcomeReportFacts => ({
  ...report,
  confirmedBy: report.confirmations.map(({ actorId }) => actorId),
});

/** Reports on what became of a project: written by those who lead, confirmed by others, fixed from then on. */
@Injectable()
export class OutcomeReports {
  constructor(
    private readonly database: Database,
    private readonly repository: ProofRepository,
    private readonly spaces: SpaceUsesRepository,
    private readonly projects: ProjectAccess,
    private readonly audit: Audit,
    private readonly events: Events,
  ) {}

  /** Writes a report, the whole of it each time; the first writing begins it with version 0. */
  async save(viewer: Viewer, projectId: string, version: number, raw: unknown): Promise<string> {
    const input = validated(outcomeReportInput, raw);
    await this.database.transaction(async (tx) => {
      const project = await this.projects.holding(tx, viewer, projectId);
      const found = await this.repository.reportOf(tx, project.id, input.kind);
      orRefuse(guardWriteReport(viewer, project, found, version));
      if (!found) await this.repository.begin(tx, project.id, input);
      else if (!(await this.repository.writeReport(tx, found, input)))
        throw new Refused(refusals.stale(found.version));
      await this.remember(tx, viewer, project, 'report_written');
    });
    return projectId;
  }

  /** Hands a report in, with the figures of this moment. */
  submit(viewer: Viewer, key: Key): Promise<string> {
    return this.on(viewer, key, async (tx, report, project) => {
      orRefuse(guardSubmitReport(viewer, project, factsOf(report), key.version));
      const reuse = reuseOf(await this.spaces.agreed(tx, project.id), toIsoDate(new Date()));
      const results = { reuse, indicators: await this.repository.figures(tx, project.id) };
      const actorId = actorIn(project, viewer);
      await this.remember(tx, viewer, project, 'report_submitted');
      const payload: ReportTurned = {
        ...{ projectId: project.id, state: 'report_submitted', actorId, personId: viewer.personId },
      };
      await this.events.emit(tx, { type: 'outcome_report.turned', payload: { ...payload } });
      const by = { submittedById: viewer.personId, submittedForId: actorId };
      return this.repository.submit(tx, report, { ...by, results });
    });
  }

  confirm(viewer: Viewer, key: Key): Promise<string> {
    return this.on(viewer, key, async (tx, report, project) => {
      const at = { version: key.version, actorId: actorIn(project, viewer) };
      const { actorId } = orRefuse(guardConfirmReport(viewer, project, factsOf(report), at));
      await this.remember(tx, viewer, project, 'report_confirmed');
      return this.repository.confirm(tx, report, { actorId, personId: viewer.personId });
    });
  }

  private async on(
    viewer: Viewer,
    { id }: Key,
    act: (tx: Tx, report: StoredReport, project: StoredProject) => Promise<boolean>,
  ): Promise<string> {
    const found = idSchema.safeParse(id).success ? await this.repository.report(id) : null;
    if (!found) throw new Refused(refusals.notFound());
    await this.database.transaction(async (tx) => {
      const project = await this.projects.holding(tx, viewer, found.projectId);
      if (project.rights === null) throw new Refused(refusals.notFound());
      const report = await this.repository.report(id, tx);
      if (!report) throw new Refused(refusals.notFound());
      if (!(await act(tx, report, project))) throw new Refused(refusals.stale(report.version));
    });
    return found.projectId;
  }

  private async remember(
    tx: Tx,
    viewer: Viewer,
    project: StoredProject,
    action: LogVerbOf<'project'>,
  ): Promise<void> {
    await this.audit.record(tx, {
      ...{ personId: viewer.personId, actorId: actorIn(project, viewer), action: `project.${action}` },
      ...{ objectType: 'project', objectId: project.id },
    });
  }
}
