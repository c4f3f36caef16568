import { refusals, type Viewer } from '@kvart/domain/shared';
import {
  applyChange,
  canBeRestored,
  changedFields,
  contradictions,
  lapseReason,
  missingToPublish,
  type RevisionAction,
  type SpaceAction,
  type SpaceFile,
  type SpaceState,
  type TransitionOutcome,
  transitionSpace,
} from '@kvart/domain/spaces';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/index.ts';
import { Database, type Tx } from '../../platform/database/index.ts';
import { orRefuse, Refused } from '../../platform/errors/index.ts';
import { Files } from '../../platform/files/index.ts';
import { Events } from '../../platform/jobs/index.ts';
import { Realtime, rooms } from '../../platform/realtime/index.ts';
import { SpaceChangesRepository, type StateColumns } from './space-changes.repository.ts';
import type { StoredPhoto, StoredSpace } from './stored-space.ts';

/** One wanted change of a space. */
export interface Change {
  action: SpaceAction;
  /** The version the person saw; absent for pictures, which stand beside the file. */
  version?: number;
  reason?: string | null;
  input?: Partial<SpaceFile>;
  /** The pictures as they would be. */
  photos?: (before: StoredPhoto[]) => StoredPhoto[];
  /** Name in the history where it is not the action's own. */
  records?: RevisionAction;
  /** Runs once the person is known to be allowed. */
  check?: (tx: Tx, space: StoredSpace) => Promise<void>;
  columns?: (tx: Tx, space: StoredSpace, after: StoredSpace) => Promise<StateColumns>;
  /** Writes what stands outside of the space's own row. */
  write?: (tx: Tx, space: StoredSpace, state: SpaceState) => Promise<void>;
}

/** Payload of `space.listed`: a space has come before the public. */
export interface SpaceListed {
  spaceId: string;
  version: number;
}

/** A change of what stands beside the file: the technical check and the documents. */
export interface ChangeBeside {
  viewer: Viewer;
  /** In whose name. */
  actorId: string;
  records: RevisionAction;
  changes: Record<string, unknown>;
}

/** A change that was decided elsewhere: of two spaces at once. */
export interface DecidedChange {
  /** Null where the clock does it. */
  viewer: Viewer | null;
  /** In whose name, where that was decided too; otherwise it follows from who the viewer is. */
  forActorId?: string | null;
  records: RevisionAction;
  input?: Partial<SpaceFile>;
  columns?: StateColumns;
  changes: Record<string, unknown>;
}

const besideTheFile: readonly RevisionAction[] = [
  'photo_added',
  'photo_changed',
  'photo_removed',
  'checked',
  'document_added',
  'document_changed',
  'document_removed',
  'calendar_changed',
];

/** Once somebody has answered, nothing is asked any more. */
const answered = { confirmationAskedAt: null, confirmationRemindedAt: null, staleSince: null };

/** The one way in which spaces change: decided by the domain, written with its history in one transaction. */
@Injectable()
export class SpaceChanges {
  constructor(
    private readonly database: Database,
    private readonly repository: SpaceChangesRepository,
    private readonly audit: Audit,
    private readonly files: Files,
    private readonly realtime: Realtime,
    private readonly events: Events,
  ) {}

  async apply(viewer: Viewer, id: string, change: Change): Promise<void> {
    await this.database.transaction(async (tx) => {
      const space = await this.repository.lock(tx, id);
      if (!space) throw new Refused(refusals.notFound());
      const after: StoredSpace = {
        ...applyChange(space, change.input ?? {}),
        photos: change.photos?.(space.photos) ?? space.photos,
      };
      const changes = changedFields(space, change.input ?? {});
      const outcome = await this.decide(tx, viewer, space, after, change);
      if (outcome === 'done_before') return;
      await change.check?.(tx, space);
      const wrong = contradictions(after);
      if (wrong.length > 0) throw new Refused(refusals.invalid(wrong));
      const nothingNew = change.action === 'edit' && !change.photos && Object.keys(changes).length === 0;
      if (nothingNew) return;

      const now = new Date();
      const columns: StateColumns = {
        ...(await change.columns?.(tx, space, after)),
        ...(outcome.changed && { state: outcome.state, stateChangedAt: now }),
        ...(outcome.changed && outcome.state === 'listed' && { listedAt: now }),
        ...(change.action === 'confirm' && { ...answered, confirmedAt: now }),
      };
      const written = Object.fromEntries(
        Object.entries(change.input ?? {}).filter(([field]) => field in changes),
      );
      if (!(await this.repository.write(tx, space, written, columns)))
        throw new Refused(refusals.stale(space.version));
      await change.write?.(tx, space, outcome.state);
      await this.remember(tx, space, outcome, {
        action: change.records ?? outcome.records,
        actorId: inNameOf(outcome.viewer, space),
        changes,
      });
    });
  }

  /** Counts the version on and writes the history, after a change beside the file of a space that is held. */
  async beside(
    tx: Tx,
    space: StoredSpace,
    { viewer, actorId, records, changes }: ChangeBeside,
  ): Promise<void> {
    if (!(await this.repository.write(tx, space, {}, {}))) throw new Refused(refusals.stale(space.version));
    const unchanged = { viewer, state: space.state, changed: false, reason: null };
    await this.remember(tx, space, unchanged, { action: records, actorId, changes });
  }

  /** Takes a held space off the list because nobody said that it is free: done by nobody, in its actor's name. */
  async lapse(tx: Tx, id: string, now: Date): Promise<void> {
    const space = await this.repository.lock(tx, id);
    if (space?.state !== 'listed') return;
    const state = 'withdrawn';
    await this.repository.write(tx, space, {}, { state, stateChangedAt: now, lapsedAt: now });
    const outcome = { viewer: null, state, changed: true, reason: lapseReason } as const;
    await this.remember(tx, space, outcome, { action: 'withdrawn', actorId: space.actorId, changes: {} });
  }

  /** A space, held until the transaction ends, for changes that concern two of them at once. */
  held(tx: Tx, id: string): Promise<StoredSpace | null> {
    return this.repository.lock(tx, id);
  }

  /** Writes a decided change of a held space with its history. Coming back to the list is no news to the public. */
  async put(
    tx: Tx,
    space: StoredSpace,
    { viewer, forActorId, records, input = {}, columns = {}, changes }: DecidedChange,
  ): Promise<void> {
    if (!(await this.repository.write(tx, space, input, columns)))
      throw new Refused(refusals.stale(space.version));
    const state = columns.state ?? space.state;
    const outcome = { viewer, state, changed: state !== space.state, reason: null };
    const actorId = forActorId ?? (viewer ? inNameOf(viewer, space) : space.actorId);
    const told = { action: records, actorId, changes };
    await this.remember(tx, space, outcome, { ...told, isNews: false });
  }

  /** What has happened to a space since a version. */
  since(tx: Tx, id: string, version: number) {
    return this.repository.revisionsSince(tx, id, version);
  }

  /** Refused where the person may not change the space now; nothing is written. */
  async mayEdit(viewer: Viewer, id: string, check: (photos: readonly StoredPhoto[]) => void): Promise<void> {
    const space = await this.repository.load(this.database.prisma, id);
    if (!space) throw new Refused(refusals.notFound());
    orRefuse(transitionSpace(space, 'edit', { viewer, version: space.version, missing: [] }));
    check(space.photos);
  }

  /** Tells those who look at the space or work for its actor. */
  async announce(
    tx: Tx,
    { id, actorId, version, state }: { id: string; actorId: string; version: number; state: SpaceState },
  ): Promise<void> {
    await this.realtime.publish(tx, {
      rooms: [rooms.watching('space', id), rooms.actor(actorId)],
      event: 'space.changed',
      payload: { spaceId: id, version, state },
    });
  }

  private async decide(
    tx: Tx,
    viewer: Viewer,
    space: StoredSpace,
    after: StoredSpace,
    { action, version, reason }: Change,
  ): Promise<TransitionOutcome | 'done_before'> {
    const facts = { ...space, viewerHasInterest: await this.hasInterest(tx, viewer, space) };
    const context = {
      viewer,
      version: version ?? space.version,
      missing: missingToPublish(after),
      reason,
      canBeRestored: canBeRestored(space.lapsedAt, new Date()),
    };
    const decided = transitionSpace(facts, action, context);
    if (decided.ok || decided.error.kind !== 'stale_version') return orRefuse(decided);

    const since = await this.repository.revisionsSince(tx, space.id, context.version);
    // Pictures, checks and documents stand beside the file: they do not outdate what somebody writes meanwhile.
    if (since.length > 0 && since.every((revision) => besideTheFile.includes(revision.action))) {
      return orRefuse(transitionSpace(facts, action, { ...context, version: space.version }));
    }
    const [only] = since;
    const again =
      since.length === 1 &&
      only?.personId === viewer.personId &&
      this.isSame(space, after, action, only.action);
    // Sent twice, for example because the first answer was lost: what is wanted is there already.
    return again ? 'done_before' : orRefuse(decided);
  }

  private isSame(space: StoredSpace, after: StoredSpace, action: SpaceAction, done: RevisionAction): boolean {
    const asked: Record<SpaceAction, RevisionAction> = {
      edit: 'edited',
      mark_ready: 'readied',
      publish: 'listed',
      confirm: 'confirmed',
      restore: 'listed',
      withdraw: 'withdrawn',
      reopen: 'reopened',
      archive: 'archived',
    };
    return asked[action] === done && Object.keys(changedFields(space, after)).length === 0;
  }

  /** Whether the viewer's interest is what still shows them a withdrawn space. */
  async hasInterest(tx: Tx, viewer: Viewer, space: StoredSpace): Promise<boolean> {
    return (
      space.state === 'withdrawn' &&
      (await this.repository.hasInterest(tx, space.id, Object.keys(viewer.memberships)))
    );
  }

  private async remember(
    tx: Tx,
    space: StoredSpace,
    outcome: Pick<TransitionOutcome, 'state' | 'changed' | 'reason'> & {
      viewer: Pick<Viewer, 'personId'> | null;
    },
    {
      action,
      actorId,
      changes,
      isNews = true,
    }: { action: RevisionAction; actorId: string; changes: Record<string, unknown>; isNews?: boolean },
  ): Promise<void> {
    const personId = outcome.viewer?.personId ?? null;
    const version = space.version + 1;
    const { state, reason } = outcome;
    await this.repository.record(tx, {
      spaceId: space.id,
      version,
      personId,
      actorId,
      action,
      state,
      reason,
      changes,
    });
    await this.audit.record(tx, {
      personId,
      actorId,
      action: `space.${action}`,
      objectType: 'space',
      objectId: space.id,
      reason,
    });
    if (outcome.changed) {
      const fileIds = space.photos.map((photo) => photo.fileId);
      if (fileIds.length > 0) await this.files.setPublic(tx, fileIds, state === 'listed');
      await this.realtime.recheckRoom(tx, rooms.watching('space', space.id));
      if (state === 'listed' && isNews) {
        const payload: SpaceListed = { spaceId: space.id, version };
        await this.events.emit(tx, { type: 'space.listed', payload, key: `${space.id}:${version}` });
      }
    }
    await this.announce(tx, { id: space.id, actorId: space.actorId, version, state });
  }
}

/** An administrator acts from outside: the log names their own actor where they chose one. */
const inNameOf = ({ memberships, actingAs }: Viewer, { actorId }: StoredSpace): string =>
  actorId in memberships ? actorId : (actingAs ?? actorId);
