import type { LogVerbOf } from '@kvart/domain/desk';
import {
  evidenceBounds,
  evidenceInput,
  guardChangeIndicator,
  guardConfirmIndicator,
  guardEditPart,
  indicatorBounds,
  isConfirmedOn,
  projectIndicatorInput,
} from '@kvart/domain/projects';
import { id as idSchema, refusals, type Viewer } from '@kvart/domain/shared';
import { versionedInput } from '@kvart/domain/spaces';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/index.ts';
import { Database, type Tx } from '../../platform/database/index.ts';
import { orRefuse, Refused, validated } from '../../platform/errors/index.ts';
import { EvidenceRepository } from './evidence.repository.ts';
import { IndicatorsRepository, type StoredIndicator } from './indicators.repository.ts';
import { actorIn, ProjectChanges } from './project-changes.ts';
import type { StoredProject } from './projects.repository.ts';

interface Key {
  id: string;
  version: number;
}

/** What a project counts: saying what, reporting values, and another partner's word on them. */
@Injectable()
export class IndicatorsService {
  constructor(
    private readonly database: Database,
    private readonly repository: IndicatorsRepository,
    private readonly evidence: EvidenceRepository,
    private readonly changes: ProjectChanges,
    private readonly audit: Audit,
  ) {}

  async add(viewer: Viewer, projectId: string, raw: unknown): Promise<string> {
    const input = validated(projectIndicatorInput, raw);
    await this.database.transaction(async (tx) => {
      const project = await this.changes.hold(tx, viewer, projectId);
      orRefuse(guardEditPart(viewer, project, 'effect'));
      const position = await this.repository.count(tx, projectId);
      if (position >= indicatorBounds.most)
        throw new Refused(refusals.conflict('too_many_indicators', { max: indicatorBounds.most }));
      const reportedForId = input.value == null ? null : actorIn(project, viewer);
      await this.repository.add(tx, projectId, input, { position, reportedForId });
      await this.remember(tx, project, viewer, 'indicator_added');
    });
    return projectId;
  }

  save(viewer: Viewer, key: Key, raw: unknown): Promise<string> {
    const input = validated(projectIndicatorInput, raw);
    return this.change(viewer, key, async (tx, indicator, project) => {
      orRefuse(guardChangeIndicator(viewer, project, indicator, key.version));
      await this.remember(tx, project, viewer, 'indicator_changed');
      return this.repository.write(tx, indicator, input, actorIn(project, viewer));
    });
  }

  confirm(viewer: Viewer, key: Key): Promise<string> {
    return this.change(viewer, key, async (tx, indicator, project) => {
      const at = { version: key.version, actorId: actorIn(project, viewer) };
      const { actorId } = orRefuse(guardConfirmIndicator(viewer, project, indicator, at));
      await this.remember(tx, project, viewer, 'indicator_confirmed');
      return this.repository.confirm(tx, indicator, actorId);
    });
  }

  remove(viewer: Viewer, key: Key): Promise<string> {
    return this.change(viewer, key, async (tx, indicator, project) => {
      orRefuse(guardChangeIndicator(viewer, project, indicator, key.version));
      await this.remember(tx, project, viewer, 'indicator_removed');
      return this.repository.remove(tx, indicator);
    });
  }

  /** Says what the value rests on. */
  give(viewer: Viewer, key: Key, raw: unknown): Promise<string> {
    const input = validated(evidenceInput, raw);
    return this.change(viewer, key, async (tx, indicator, project) => {
      orRefuse(guardChangeIndicator(viewer, project, indicator, key.version));
      if (input.fileId && !(await this.evidence.hasFile(tx, project.id, input.fileId)))
        throw new Refused(refusals.notFound());
      if ((await this.evidence.count(tx, indicator.id)) >= evidenceBounds.most)
        throw new Refused(refusals.conflict('project_full', { max: evidenceBounds.most }));
      const at = { projectId: project.id, indicatorId: indicator.id, addedById: viewer.personId };
      await this.evidence.add(tx, at, input);
      await this.remember(tx, project, viewer, 'evidence_given');
      return this.evidence.touch(tx, indicator, true);
    });
  }

  /** Takes a piece of it back. A value that was confirmed on it has to be confirmed anew. */
  async takeBack(viewer: Viewer, { id, version }: Key): Promise<string> {
    const evidence = idSchema.safeParse(id).success ? await this.evidence.find(id) : null;
    if (!evidence) throw new Refused(refusals.notFound());
    return this.change(viewer, { id: evidence.indicatorId, version }, async (tx, indicator, project) => {
      orRefuse(guardChangeIndicator(viewer, project, indicator, version));
      await this.evidence.remove(tx, id);
      await this.remember(tx, project, viewer, 'evidence_taken_back');
      return this.evidence.touch(tx, indicator, !isConfirmedOn(indicator, evidence));
    });
  }

  private async change(
    viewer: Viewer,
    key: Key,
    act: (tx: Tx, indicator: StoredIndicator, project: StoredProject) => Promise<boolean>,
  ): Promise<string> {
    if (!idSchema.safeParse(key.id).success) throw new Refused(refusals.notFound());
    validated(versionedInput, key);
    const found = await this.repository.find(key.id);
    if (!found) throw new Refused(refusals.notFound());
    await this.database.transaction(async (tx) => {
      const project = await this.changes.hold(tx, viewer, found.projectId);
      const indicator = await this.repository.find(key.id, tx);
      if (!indicator) throw new Refused(refusals.notFound());
      if (!(await act(tx, indicator, project))) throw new Refused(refusals.stale(indicator.version));
    });
    return found.projectId;
  }

  private async remember(
    tx: Tx,
    project: StoredProject,
    viewer: Viewer,
    action: LogVerbOf<'project'>,
  ): Promise<void> {
    const by = { personId: viewer.personId, actorId: actorIn(project, viewer) };
    await this.audit.record(tx, {
      ...by,
      action: `project.${action}`,
      objectType: 'project',
      objectId: project.id,
    });
  }
}
