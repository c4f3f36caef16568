import { guardEditPart } from '@kvart/domain/projects';
import { type FieldConflict, mergeEdit } from '@kvart/domain/projects/work';
import { id as idSchema, refusals, type Viewer } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/index.ts';
import { Database, type Tx } from '../../platform/database/index.ts';
import { orRefuse, Refused, validated } from '../../platform/errors/index.ts';
import type { EditPlace, RoomKind, StoredRow } from './room-kind.ts';
import { changeRow, countRows, createRow, lockRow, removeRow } from './room-rows.repository.ts';
import { Rooms } from './rooms.service.ts';

/** What became of an edit: the id of what was written, or what nobody but a person can decide. */
export type Edited = { id: string } | { stored: StoredRow; conflicts: FieldConflict[] };

/** Putting things into a project's room, changing them beside others, taking them out. */
@Injectable()
export class RoomEdits {
  constructor(
    private readonly database: Database,
    private readonly rooms: Rooms,
    private readonly audit: Audit,
  ) {}

  /** @param key its id is made by the client, so that what is sent twice stands there once. */
  async create<Fields extends object>(
    viewer: Viewer,
    kind: RoomKind<Fields>,
    key: { projectId: string; id: string },
    raw: unknown,
  ): Promise<string> {
    const id = known(key.id);
    const projectId = known(key.projectId);
    const input = validated(kind.input, raw);
    await this.database.transaction(async (tx) => {
      await this.rooms.takeTurn(tx, projectId);
      const room = await this.mayWrite(tx, viewer, projectId, kind);
      const before = await lockRow(tx, kind, id);
      if (before?.projectId === projectId) return;
      if (before) throw new Refused(refusals.notFound());
      if ((await countRows(tx, kind, projectId)) >= kind.most)
        throw new Refused(refusals.conflict('project_full', { max: kind.most }));
      const place = { id, projectId, viewer, room, stored: null };
      const fields = { ...input, ...(await kind.check?.(tx, place, input, input)) };
      await createRow(tx, kind, { id, projectId, personId: viewer.personId }, fields);
      await kind.after?.(tx, id, fields);
      await this.rooms.changed(tx, projectId, kind.part);
    });
    return id;
  }

  /** Takes what nobody else touched; where somebody did, nothing is written and both contents come back. */
  async edit<Fields extends object>(
    viewer: Viewer,
    kind: RoomKind<Fields>,
    rawId: string,
    raw: unknown,
  ): Promise<Edited> {
    const id = known(rawId);
    const edit = validated(kind.edit, raw) as { base: Partial<Fields>; mine: Partial<Fields> };
    return this.database.transaction(async (tx) => {
      const place = await this.held(tx, viewer, kind, id, edit.mine);
      const { stored } = place;
      const { changes, conflicts } = mergeEdit<Fields>(stored, edit, kind.ways);
      if (conflicts.length > 0) return { stored, conflicts };
      if (Object.keys(changes).length === 0) return { id };
      const whole = { ...stored, ...changes };
      const fields = { ...changes, ...(await kind.check?.(tx, place, whole, changes)) };
      await changeRow(tx, kind, stored, viewer.personId, fields);
      await kind.after?.(tx, id, fields);
      await this.rooms.changed(tx, stored.projectId, kind.part);
      return { id };
    });
  }

  async remove<Fields extends object>(
    viewer: Viewer,
    kind: RoomKind<Fields>,
    rawId: string,
    version: number,
  ): Promise<void> {
    const id = known(rawId);
    await this.database.transaction(async (tx) => {
      const place = await this.held(tx, viewer, kind, id, {});
      const { stored } = place;
      if (stored.version !== version) throw new Refused(refusals.stale(stored.version));
      await kind.checkRemoval?.(tx, place);
      await removeRow(tx, kind, id);
      await this.audit.record(tx, {
        personId: viewer.personId,
        action: `project_${kind.name}.removed`,
        objectType: 'project',
        objectId: stored.projectId,
      });
      await this.rooms.changed(tx, stored.projectId, kind.part);
    });
  }

  private async held<Fields extends object>(
    tx: Tx,
    viewer: Viewer,
    kind: RoomKind<Fields>,
    id: string,
    mine: Partial<Fields>,
  ): Promise<EditPlace<Fields> & { stored: StoredRow & Fields }> {
    let stored = await lockRow(tx, kind, id);
    if (!stored) throw new Refused(refusals.notFound());
    const { projectId } = stored;
    const room = await this.mayWrite(tx, viewer, projectId, kind);
    if (kind.inTurn?.some((field) => mine[field] !== undefined)) {
      // A rule over several rows can be broken by two edits of two rows: each has to see what the other did.
      await this.rooms.takeTurn(tx, projectId);
      stored = (await lockRow(tx, kind, id)) ?? stored;
    }
    return { id, projectId, viewer, room, stored };
  }

  private async mayWrite<Fields extends object>(
    tx: Tx,
    viewer: Viewer,
    projectId: string,
    { part }: RoomKind<Fields>,
  ) {
    const room = await this.rooms.of(tx, viewer, projectId, part);
    orRefuse(guardEditPart(viewer, room.facts, room.part));
    return room;
  }
}

/** An id of the wrong form is an unknown one: both get the same answer. */
export function known(raw: string): string {
  const read = idSchema.safeParse(raw);
  if (!read.success) throw new Refused(refusals.notFound());
  return read.data;
}
