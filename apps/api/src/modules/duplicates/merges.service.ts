import { id as idSchema, refusals, type Viewer } from '@kvart/domain/shared';
import {
  applyChange,
  changedFields,
  contradictions,
  type FieldChanges,
  guardMergeSpaces,
  guardUndoMerge,
  mergeInput,
  type MergedFieldName,
  missingToPublish,
  type SpaceFile,
  takenOver,
  undoMergeUntil,
} from '@kvart/domain/spaces';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Database, type Tx } from '../../platform/database/index.ts';
import { orRefuse, Refused, validated } from '../../platform/errors/index.ts';
import { Files } from '../../platform/files/index.ts';
import { SpaceChanges, type StoredSpace } from '../spaces/index.ts';
import { type ClosedCase, type Moved, MergesRepository } from './merges.repository.ts';

/** Takes one entry into another, and parts them again. */
@Injectable()
export class MergesService {
  constructor(
    private readonly database: Database,
    private readonly spaces: SpaceChanges,
    private readonly repository: MergesRepository,
    private readonly files: Files,
  ) {}

  /** Merges and gives the id of the merge. The same again changes nothing. */
  async merge(viewer: Viewer, raw: unknown): Promise<string> {
    const { keptId, otherId, keptVersion, otherVersion, take } = validated(mergeInput, raw);
    return this.database.transaction(async (tx) => {
      const [kept, other] = await this.both(tx, keptId, otherId);
      const done = await this.repository.running(tx, otherId);
      if (done?.keptId === keptId && done.personId === viewer.personId) return done.id;
      orRefuse(guardMergeSpaces(viewer, kept, other));
      if (kept.version !== keptVersion) throw new Refused(refusals.stale(kept.version));
      if (other.version !== otherVersion) throw new Refused(refusals.stale(other.version));

      const input = takenOver(kept, other, take as MergedFieldName[]);
      const changes = changedFields(kept, input);
      this.check(applyChange(kept, input), [...kept.photos, ...other.photos]);
      const at = new Date();
      const waiting = await this.repository.waiting(tx, otherId);
      await this.spaces.put(tx, other, {
        viewer,
        records: 'merged_away',
        columns: {
          ...{ state: 'archived', stateChangedAt: at, mergedIntoId: keptId },
          // The register's name goes to the entry that stays, if it has none of its own.
          ...(takesName(kept, other) && { externalSource: null, externalId: null }),
        },
        changes: { mergedInto: [null, keptId] },
      });
      const moved = await this.repository.move(tx, keptId, otherId);
      await this.showPhotos(tx, moved, kept.state === 'listed');
      await this.spaces.put(tx, kept, {
        viewer,
        records: 'merged',
        input: pick(input, changes),
        columns: takesName(kept, other)
          ? { externalSource: other.externalSource, externalId: other.externalId }
          : {},
        changes: { ...changes, merged: [null, otherId] },
      });
      const id = uuid();
      const { actorId } = kept;
      const { personId } = viewer;
      const undoUntil = undoMergeUntil(at);
      const cases = await this.repository.closed(tx, waiting);
      const putAway = { ...stateOf(other), tookName: takesName(kept, other), cases };
      const merge = { id, keptId, otherId, actorId, personId, at, undoUntil };
      await this.repository.record(tx, { ...merge, replaced: changes, putAway, moved });
      return id;
    });
  }

  /** Puts everything back as it was, except what somebody changed since. */
  async undo(viewer: Viewer, rawId: string): Promise<string> {
    const read = idSchema.safeParse(rawId);
    if (!read.success) throw new Refused(refusals.notFound());
    return this.database.transaction(async (tx) => {
      const merge = await this.repository.lock(tx, read.data);
      if (!merge) throw new Refused(refusals.notFound());
      const { keptId, otherId, replaced, moved } = merge;
      const [kept, away] = await this.both(tx, keptId, otherId);
      const now = new Date();
      orRefuse(guardUndoMerge(viewer, merge, kept, away, now));
      const put = merge.putAway as PutAway;
      const back = stillAsMerged(kept, replaced);
      this.check(applyChange(kept, back), kept.photos);
      await this.spaces.put(tx, kept, {
        viewer,
        records: 'parted',
        input: back,
        columns: put.tookName ? { externalSource: null, externalId: null } : {},
        changes: { ...changedFields(kept, back), merged: [otherId, null] },
      });
      await this.repository.moveBack(tx, keptId, otherId, moved);
      // Once more, with its pictures.
      const other = await this.spaces.held(tx, otherId);
      if (!other) throw new Refused(refusals.notFound());
      const { tookName: _, cases, confirmedAt, ...columns } = put;
      await this.spaces.put(tx, other, {
        viewer,
        records: 'parted',
        columns: { ...dated(columns), state: put.state, mergedIntoId: null },
        changes: { mergedInto: [keptId, null] },
      });
      await this.repository.confirmedAgain(tx, otherId, confirmedAt as unknown as string | null);
      await this.repository.waitAgain(tx, cases ?? []);
      await this.repository.undone(tx, merge.id, now, viewer.personId);
      return merge.id;
    });
  }

  /** Both entries, held in the order of their ids, so that two who merge never wait for each other. */
  private async both(tx: Tx, keptId: string, otherId: string): Promise<[StoredSpace, StoredSpace]> {
    const found = new Map<string, StoredSpace>();
    for (const id of [keptId, otherId].toSorted()) {
      const space = await this.spaces.held(tx, id);
      if (space) found.set(id, space);
    }
    const [kept, other] = [found.get(keptId), found.get(otherId)];
    if (!kept || !other) throw new Refused(refusals.notFound());
    return [kept, other];
  }

  private check(after: StoredSpace, photos: StoredSpace['photos']): void {
    const wrong = contradictions(after);
    if (wrong.length > 0) throw new Refused(refusals.invalid(wrong));
    const missing = after.state === 'draft' ? [] : missingToPublish({ ...after, photos });
    if (missing.length > 0) throw new Refused({ kind: 'not_publishable', code: 'not_publishable', missing });
  }

  private async showPhotos(tx: Tx, moved: readonly Moved[], isPublic: boolean): Promise<void> {
    const ids = moved.find(({ table }) => table === 'space_photos')?.rows.map(({ key }) => key) ?? [];
    if (ids.length > 0) await this.files.setPublic(tx, await this.repository.photoFiles(tx, ids), isPublic);
  }
}

const takesName = (kept: StoredSpace, other: StoredSpace): boolean =>
  kept.externalId === null && other.externalId !== null && kept.actorId === other.actorId;

/** Columns of state that come back when the merge is undone. */
const stateOf = (space: StoredSpace) => ({
  state: space.state,
  stateChangedAt: space.stateChangedAt,
  listedAt: space.listedAt,
  confirmedAt: space.confirmedAt,
  confirmationAskedAt: space.confirmationAskedAt,
  confirmationRemindedAt: space.confirmationRemindedAt,
  staleSince: space.staleSince,
  lapsedAt: space.lapsedAt,
  externalSource: space.externalSource,
  externalId: space.externalId,
});

/** What was written down of the entry that was put away; `cases` was not at first. */
type PutAway = ReturnType<typeof stateOf> & { tookName: boolean; cases?: ClosedCase[] };

/** Moments were kept as text. */
const dated = <T extends object>(columns: T): T =>
  Object.fromEntries(
    Object.entries(columns).map(([name, value]) => [
      name,
      /(At|Since)$/.test(name) && typeof value === 'string' ? new Date(value) : value,
    ]),
  ) as T;

const pick = (input: Partial<SpaceFile>, changes: FieldChanges): Partial<SpaceFile> =>
  Object.fromEntries(Object.entries(input).filter(([field]) => field in changes));

/** The values from before the merge, of fields that nobody has changed since. */
const stillAsMerged = (kept: StoredSpace, replaced: FieldChanges): Partial<SpaceFile> =>
  Object.fromEntries(
    Object.entries(replaced).flatMap(([field, [before, after]]) =>
      Object.keys(changedFields(kept, { [field]: after })).length === 0 ? [[field, before]] : [],
    ),
  );
