import { guardEditPart } from '@kvart/domain/projects';
import {
  type FieldConflict,
  guardDays,
  guardNeeds,
  mergeEdit,
  type MergeWays,
} from '@kvart/domain/projects/work';
import { id as idSchema, inputIssue, refusals, type Viewer } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/index.ts';
import { Database, type Tx } from '../../platform/database/index.ts';
import { orRefuse, Refused, validated } from '../../platform/errors/index.ts';
import { Rooms } from '../project-rooms/index.ts';
import { type WorkFields, type WorkKind, workKinds } from './work-kinds.ts';
import { type StoredWork, WorkRepository } from './work.repository.ts';

/** What became of an edit: the id of what was written, or what nobody but a person can decide. */
export type Edited = { id: string } | { stored: StoredWork; conflicts: FieldConflict[] };

/** Putting work into a project, changing it beside others, taking it out. */
@Injectable()
export class WorkService {
  constructor(
    private readonly database: Database,
    private readonly repository: WorkRepository,
    private readonly rooms: Rooms,
    private readonly audit: Audit,
  ) {}

  /** @param rawId made by the client, so that what is sent twice stands there once. */
  async create(
    viewer: Viewer,
    kind: WorkKind,
    key: { projectId: string; id: string },
    raw: unknown,
  ): Promise<string> {
    const id = known(key.id);
    const projectId = known(key.projectId);
    const input: WorkFields = validated(workKinds[kind].input, raw);
    await this.database.transaction(async (tx) => {
      await this.rooms.takeTurn(tx, projectId);
      await this.mayWrite(tx, viewer, projectId);
      const before = await this.repository.lock(tx, kind, id);
      if (before?.projectId === projectId) return;
      if (before) throw new Refused(refusals.notFound());
      const { most } = workKinds[kind];
      if ((await this.repository.count(tx, kind, projectId)) >= most)
        throw new Refused(refusals.conflict('project_full', { max: most }));
      const fields = { ...input, ...(await this.checked(tx, { id, projectId }, input, input)) };
      await this.repository.create(tx, kind, { id, projectId, personId: viewer.personId }, fields);
      await this.rooms.changed(tx, projectId, 'work');
    });
    return id;
  }

  /** Takes what nobody else touched; where somebody did, nothing is written and both contents come back. */
  async edit(viewer: Viewer, kind: WorkKind, rawId: string, raw: unknown): Promise<Edited> {
    const id = known(rawId);
    const edit = validated(workKinds[kind].edit, raw) as {
      base: Partial<WorkFields>;
      mine: Partial<WorkFields>;
    };
    return this.database.transaction(async (tx) => {
      const stored = await this.held(tx, viewer, kind, id, edit.mine.needs !== undefined);
      const { changes, conflicts } = mergeEdit<WorkFields>(stored, edit, waysOf(kind));
      if (conflicts.length > 0) return { stored, conflicts };
      if (Object.keys(changes).length === 0) return { id };
      const whole = { ...stored, ...changes };
      const fields = { ...changes, ...(await this.checked(tx, stored, whole, changes)) };
      await this.repository.change(tx, kind, stored, viewer.personId, fields);
      await this.rooms.changed(tx, stored.projectId, 'work');
      return { id };
    });
  }

  async remove(viewer: Viewer, kind: WorkKind, rawId: string, version: number): Promise<void> {
    const id = known(rawId);
    await this.database.transaction(async (tx) => {
      const stored = await this.held(tx, viewer, kind, id, false);
      if (stored.version !== version) throw new Refused(refusals.stale(stored.version));
      await this.repository.remove(tx, kind, id);
      await this.audit.record(tx, {
        personId: viewer.personId,
        action: `project_${kind}.removed`,
        objectType: 'project',
        objectId: stored.projectId,
        reason: stored.title,
      });
      await this.rooms.changed(tx, stored.projectId, 'work');
    });
  }

  private async mayWrite(tx: Tx, viewer: Viewer, projectId: string): Promise<void> {
    const room = await this.rooms.of(tx, viewer, projectId, 'work');
    orRefuse(guardEditPart(viewer, room.facts, room.part));
  }

  private async held(
    tx: Tx,
    viewer: Viewer,
    kind: WorkKind,
    id: string,
    changesNeeds: boolean,
  ): Promise<StoredWork> {
    let stored = await this.repository.lock(tx, kind, id);
    if (!stored) throw new Refused(refusals.notFound());
    await this.mayWrite(tx, viewer, stored.projectId);
    if (changesNeeds) {
      // Rings are tied by two edits of two tasks: what one adds must be seen by the other.
      await this.rooms.takeTurn(tx, stored.projectId);
      stored = (await this.repository.lock(tx, kind, id)) ?? stored;
    }
    return stored;
  }

  /** Looks at what changes points to, and gives what follows from it. */
  private async checked(
    tx: Tx,
    { id, projectId }: { id: string; projectId: string },
    whole: WorkFields,
    changes: Partial<WorkFields>,
  ): Promise<Partial<WorkFields>> {
    orRefuse(guardDays(whole.startsOn ?? null, whole.dueOn ?? null, 'dueOn'));
    orRefuse(guardDays(whole.startsOn ?? null, whole.endsOn ?? null, 'endsOn'));
    const found = await this.repository.pointers(tx, projectId, changes);
    const fields = ['packageId', 'milestoneId', 'ownerPartnerId', 'leadPartnerId', 'needs'] as const;
    const wrong: string[] = fields.filter((field) => !found[field]);
    if (changes.ownerPersonId && found.seats.length === 0) wrong.push('ownerPersonId');
    if (wrong.length > 0)
      throw new Refused(refusals.invalid(wrong.map((field) => inputIssue('invalid_choice', [field]))));
    if (changes.needs) await this.checkNeeds(tx, projectId, id, changes.needs);
    // Whoever takes a task does so for a partner.
    const [seat] = found.seats;
    return seat !== undefined && !found.seats.includes(whole.ownerPartnerId ?? '')
      ? { ownerPartnerId: seat }
      : {};
  }

  private async checkNeeds(tx: Tx, projectId: string, id: string, wanted: readonly string[]): Promise<void> {
    const rows = await this.repository.needs(tx, projectId);
    const needs = new Map(rows.map((row) => [row.id, row.id === id ? [] : row.needs]));
    const numbers = new Map(rows.map((row) => [row.id, row.number]));
    orRefuse(guardNeeds(needs, id, wanted, (task) => `#${numbers.get(task) ?? '?'}`));
  }
}

const waysOf = (kind: WorkKind): MergeWays<WorkFields> => workKinds[kind].ways;

/** An id of the wrong form is an unknown one: both get the same answer. */
function known(raw: string): string {
  const read = idSchema.safeParse(raw);
  if (!read.success) throw new Refused(refusals.notFound());
  return read.data;
}
