import {
  answerSpaceUse,
  answerSpaceUseInput,
  changeSpaceUse,
  guardRemoveSpaceUse,
  linkSpace,
  linkSpaceInput,
  mostSpaceUses,
  spaceUseInput,
  type UsedSpan,
} from '@kvart/domain/projects';
import { id as idSchema, inputIssue, refusals, type Viewer } from '@kvart/domain/shared';
import { versionedInput } from '@kvart/domain/spaces';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/index.ts';
import { Database, type Tx } from '../../platform/database/index.ts';
import { orRefuse, Refused, validated } from '../../platform/errors/index.ts';
import { Events } from '../../platform/jobs/index.ts';
import { actorIn, ProjectAccess, type StoredProject } from '../projects/index.ts';
import { SpaceUsesRepository, type StoredUse } from './space-uses.repository.ts';

interface Key {
  id: string;
  version: number;
}

/** Payload of `space_use.turned`: who has to be told is found out from the row. */
export interface SpaceUseTurned {
  useId: string;
  state: StoredUse['state'];
  personId: string;
}

/** Spaces that a project uses: named by the project, agreed to by whoever looks after the space. */
@Injectable()
export class SpaceUses {
  constructor(
    private readonly database: Database,
    private readonly repository: SpaceUsesRepository,
    private readonly projects: ProjectAccess,
    private readonly audit: Audit,
    private readonly events: Events,
  ) {}

  async link(viewer: Viewer, projectId: string, raw: unknown): Promise<string> {
    const { spaceId, ...input } = validated(linkSpaceInput, raw);
    await this.database.transaction(async (tx) => {
      const project = await this.projects.editing(tx, viewer, projectId, 'effect');
      const space = await this.repository.space(tx, viewer, spaceId);
      if (!space) throw new Refused(refusals.notFound());
      const decided = orRefuse(linkSpace(viewer, project, { ...space, areaM2: input.areaM2 ?? null }));
      if ((await this.repository.count(tx, projectId)) >= mostSpaceUses)
        throw new Refused(refusals.conflict('too_many_space_uses', { max: mostSpaceUses }));
      const { startsOn, endsOn = null } = input;
      const use = { projectId, spaceId, startsOn, endsOn, areaM2: decided.areaM2, state: decided.state };
      await this.checkFree(tx, use);
      const askedForId = actorIn(project, viewer);
      const id = await this.repository.add(tx, use, { askedById: viewer.personId, askedForId });
      await this.remember(tx, viewer, { id, projectId, state: decided.state }, project);
    });
    return projectId;
  }

  change(viewer: Viewer, key: Key, raw: unknown): Promise<string> {
    const input = validated(spaceUseInput, raw);
    return this.on(viewer, key, async (tx, use, project) => {
      const { startsOn, endsOn = null } = input;
      const span: UsedSpan = { startsOn, endsOn, areaM2: input.areaM2 ?? use.areaM2 };
      const { usableM2 } = use;
      const { state } = orRefuse(changeSpaceUse(viewer, project, use, { ...key, span, usableM2 }));
      await this.checkFree(tx, { ...use, ...span });
      await this.remember(tx, viewer, { ...use, state }, project);
      return this.repository.write(tx, use, { state, span });
    });
  }

  answer(viewer: Viewer, raw: unknown): Promise<string> {
    const { answer, reason, ...key } = validated(answerSpaceUseInput, raw);
    return this.on(viewer, key, async (tx, use, project) => {
      const { state } = orRefuse(answerSpaceUse(viewer, project, use, answer, key.version));
      await this.remember(tx, viewer, { ...use, state }, project);
      const answered = { answeredById: viewer.personId, answeredAt: new Date() };
      return this.repository.write(tx, use, { state, ...answered, reason: reason?.trim() || null });
    });
  }

  remove(viewer: Viewer, key: Key): Promise<string> {
    return this.on(viewer, key, async (tx, use, project) => {
      orRefuse(guardRemoveSpaceUse(viewer, project, use, key.version));
      const by = { personId: viewer.personId, actorId: actorIn(project, viewer) };
      await this.audit.record(tx, { ...by, ...this.about(project), action: 'project.space_removed' });
      return this.repository.remove(tx, use);
    });
  }

  private async on(
    viewer: Viewer,
    key: Key,
    act: (tx: Tx, use: StoredUse, project: StoredProject) => Promise<boolean>,
  ): Promise<string> {
    validated(versionedInput, key);
    const found = idSchema.safeParse(key.id).success ? await this.repository.find(key.id) : null;
    if (!found) throw new Refused(refusals.notFound());
    await this.database.transaction(async (tx) => {
      const project = await this.projects.holding(tx, viewer, found.projectId);
      const use = await this.repository.find(key.id, tx);
      if (!use) throw new Refused(refusals.notFound());
      if (!(await act(tx, use, project))) throw new Refused(refusals.stale(use.version));
    });
    return found.projectId;
  }

  private async checkFree(tx: Tx, use: Parameters<SpaceUsesRepository['isTaken']>[1]): Promise<void> {
    if (await this.repository.isTaken(tx, use))
      throw new Refused(refusals.invalid([inputIssue('overlapping', ['startsOn'])]));
  }

  private async remember(
    tx: Tx,
    viewer: Viewer,
    { id, state }: Pick<StoredUse, 'id' | 'state'> & { projectId: string },
    project: StoredProject,
  ): Promise<void> {
    const by = { personId: viewer.personId, actorId: actorIn(project, viewer) };
    await this.audit.record(tx, { ...by, ...this.about(project), action: `project.space_${state}` });
    const payload: SpaceUseTurned = { useId: id, state, personId: viewer.personId };
    await this.events.emit(tx, { type: 'space_use.turned', payload: { ...payload } });
  }

  private about({ id }: StoredProject) {
    return { objectType: 'project', objectId: id };
  }
}
