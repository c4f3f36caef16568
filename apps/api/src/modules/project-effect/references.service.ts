import type { LogVerbOf } from '@kvart/domain/desk';
import {
  answerReferenceInput,
  guardAnswerReference,
  guardShowReference,
  guardWriteReference,
  referenceInput,
} from '@kvart/domain/projects';
import { id as idSchema, refusals, type Viewer } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/index.ts';
import { Database, type Tx } from '../../platform/database/index.ts';
import { orRefuse, Refused, validated } from '../../platform/errors/index.ts';
import { Events } from '../../platform/jobs/index.ts';
import { ProjectAccess } from '../projects/index.ts';
import { ProofRepository, type StoredReference } from './proof.repository.ts';

/** Payload of `reference.written`. */
export interface ReferenceWritten {
  projectId: string;
  authorId: string;
  aboutId: string;
}

/** What partners say of each other: it counts once both stand by it. */
@Injectable()
export class ProjectReferences {
  constructor(
    private readonly database: Database,
    private readonly repository: ProofRepository,
    private readonly projects: ProjectAccess,
    private readonly audit: Audit,
    private readonly events: Events,
  ) {}

  async write(viewer: Viewer, projectId: string, raw: unknown): Promise<string> {
    const input = validated(referenceInput, raw);
    const { authorId, aboutId } = input;
    await this.database.transaction(async (tx) => {
      const project = await this.projects.holding(tx, viewer, projectId);
      const partnerIds = await this.repository.partnerIds(tx, project.id);
      orRefuse(guardWriteReference(viewer, project, { authorId, aboutId, partnerIds }));
      if (await this.repository.hasWritten(tx, project.id, input))
        throw new Refused(refusals.conflict('reference_written'));
      await this.repository.write(tx, project.id, input, viewer.personId);
      await this.remember(tx, viewer, project.id, authorId, 'reference_written');
      const payload: ReferenceWritten = { projectId: project.id, authorId, aboutId };
      await this.events.emit(tx, { type: 'reference.written', payload: { ...payload } });
    });
    return projectId;
  }

  answer(viewer: Viewer, raw: unknown): Promise<string> {
    const { answer, id, version } = validated(answerReferenceInput, raw);
    return this.on(id, async (tx, reference) => {
      orRefuse(guardAnswerReference(viewer, reference, version));
      const state = answer === 'confirm' ? 'confirmed' : 'declined';
      if (!(await this.repository.answer(tx, reference, { state, answeredById: viewer.personId })))
        throw new Refused(refusals.stale(reference.version));
      await this.remember(tx, viewer, reference.projectId, reference.aboutId, `reference_${state}`);
    });
  }

  /** Takes a reference off the profile of one of the two, or puts it there again. */
  show(viewer: Viewer, id: string, actorId: string, shows: boolean): Promise<string> {
    return this.on(id, async (tx, reference) => {
      orRefuse(guardShowReference(viewer, reference, actorId));
      await this.repository.show(tx, reference, actorId, shows);
      const action = shows ? 'reference_shown' : 'reference_hidden';
      await this.remember(tx, viewer, reference.projectId, actorId, action);
    });
  }

  private async on(id: string, act: (tx: Tx, reference: StoredReference) => Promise<void>): Promise<string> {
    return this.database.transaction(async (tx) => {
      const reference = idSchema.safeParse(id).success ? await this.repository.reference(id, tx) : null;
      if (!reference) throw new Refused(refusals.notFound());
      await act(tx, reference);
      return reference.projectId;
    });
  }

  private async remember(
    tx: Tx,
    { personId }: Viewer,
    objectId: string,
    actorId: string,
    action: LogVerbOf<'project'>,
  ): Promise<void> {
    const what = { objectType: 'project', objectId };
    await this.audit.record(tx, { personId, actorId, action: `project.${action}`, ...what });
  }
}
