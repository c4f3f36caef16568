import { type ProjectEventKind, stateAfterLeaving } from '@kvart/domain/projects';
import { id as idSchema, refusals, type Viewer } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/index.ts';
import type { Tx } from '../../platform/database/index.ts';
import { Refused } from '../../platform/errors/index.ts';
import { Events } from '../../platform/jobs/index.ts';
import { ProjectsRepository, type StoredPartner, type StoredProject } from './projects.repository.ts';

/** Payload of `project.turned`: what others are told of. */
export interface ProjectTurned {
  projectId: string;
  kind: ProjectEventKind;
  personId: string | null;
  actorId: string | null;
  aboutActorId: string | null;
}

interface Happening {
  kind: ProjectEventKind;
  viewer: Viewer | null;
  /** In whose name. */
  actorId: string | null;
  aboutActorId?: string | null;
  reason?: string | null;
  state?: StoredProject['state'];
}

/** What all changes of projects share: taking hold of one, and writing down what happened. */
@Injectable()
export class ProjectChanges {
  constructor(
    private readonly repository: ProjectsRepository,
    private readonly audit: Audit,
    private readonly events: Events,
  ) {}

  /** The project, held until the transaction ends. An id of the wrong form is an unknown one. */
  async hold(tx: Tx, viewer: Viewer, id: string): Promise<StoredProject> {
    const project = idSchema.safeParse(id).success ? await this.repository.lock(tx, viewer, id) : null;
    if (!project) throw new Refused(refusals.notFound());
    return project;
  }

  /** Writes a turn into the history, the log and the outbox. */
  async record(tx: Tx, project: Pick<StoredProject, 'id' | 'state'>, happening: Happening): Promise<void> {
    const { kind, viewer, actorId, aboutActorId = null, reason = null, state = project.state } = happening;
    const personId = viewer?.personId ?? null;
    const turn = { projectId: project.id, kind, personId, actorId, aboutActorId };
    await this.repository.record(tx, { ...turn, state, reason });
    await this.audit.record(tx, {
      ...{ personId, actorId, reason, objectType: 'project', objectId: project.id },
      action: `project.${kind === 'moved' ? state : kind}`,
    });
    await this.events.emit(tx, { type: 'project.turned', payload: turn satisfies ProjectTurned });
  }

  /** A project that loses its second sector is an idea again, and what was agreed has to be agreed anew. */
  async afterLeaving(tx: Tx, project: StoredProject, left: StoredPartner): Promise<void> {
    const remaining = project.partners.filter(({ id, state }) => state === 'active' && id !== left.id);
    const state = stateAfterLeaving(project.state, remaining);
    if (state === project.state) return;
    const columns = { state, stateChangedAt: new Date() };
    if (!(await this.repository.write(tx, project, columns)))
      throw new Refused(refusals.stale(project.version));
    await this.repository.unconfirm(tx, project.id, null);
    await this.record(tx, project, { kind: 'moved', viewer: null, actorId: null, state });
  }
}

/** The actor in whose name somebody of the room acts: the partner they belong to, the leading one first. */
export function actorIn(project: StoredProject, viewer: Viewer): string | null {
  const mine = project.partners.filter(
    ({ state, actorId }) => state === 'active' && viewer.memberships[actorId],
  );
  const chosen =
    mine.find(({ actorId }) => actorId === viewer.actingAs) ??
    mine.find(({ role }) => role === 'lead') ??
    mine[0];
  return chosen?.actorId ?? null;
}
