import type { Measure, NoticeObject, RestrictedFunction } from '@kvart/domain/desk';
import type { Viewer } from '@kvart/domain/shared';
import type { SpaceState } from '@kvart/domain/spaces';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.ts';
import { Realtime, rooms } from '../../platform/realtime/index.ts';
import { SpaceChanges } from '../spaces/index.ts';
import { HoldsRepository, type RunningHold } from './holds.repository.ts';

/** A decision, as far as it does something. */
export interface Biting {
  id: string;
  measure: Measure;
  falls: 'nowhere' | 'thing' | 'actor';
  objectType: NoticeObject;
  objectId: string;
  affectedActorId: string | null;
  restricts: readonly RestrictedFunction[];
  /** The last day counts. */
  endsAt: Date | null;
}

/** Who does it, and for which centre: nobody where the clock does it, no centre for the platform's own people. */
export interface Doer {
  viewer: Viewer | null;
  centreId: string | null;
}

/**
 * Does what a decision says, and undoes it. Hiding moves a thing to where nobody is shown it by the rules that hold
 * anyway (a space off the list, a project private, an actor archived), so lists, pages, maps, feeds and searches need
 * to know nothing of decisions; the database keeps a held thing from coming back.
 */
@Injectable()
export class Holds {
  constructor(
    private readonly repository: HoldsRepository,
    private readonly spaces: SpaceChanges,
    private readonly realtime: Realtime,
  ) {}

  async apply(tx: Tx, by: Doer, decision: Biting): Promise<void> {
    const { falls, objectType, objectId, affectedActorId, measure } = decision;
    if (falls === 'thing') await this.hide(tx, by, decision, objectType, objectId);
    if (falls !== 'actor' || !affectedActorId) return;
    if (measure !== 'restrict') return this.hide(tx, by, decision, 'actor', affectedActorId);
    for (const effect of decision.restricts)
      await this.repository.add(tx, decision, { objectType: 'actor', objectId: affectedActorId, effect });
  }

  /** Puts everything back as it stood, except for what another decision still holds. */
  async lift(tx: Tx, by: Doer, decisionId: string, now: Date): Promise<void> {
    const ended = await this.repository.end(tx, decisionId, now);
    await this.repository.restoring(tx);
    // The actor first: its spaces cannot be shown without it.
    for (const hold of ended.filter(({ objectType }) => objectType !== 'space'))
      await this.putBack(tx, by, hold);
    for (const hold of ended.filter(({ objectType }) => objectType === 'space'))
      await this.putBack(tx, by, hold);
  }

  private async hide(tx: Tx, by: Doer, decision: Biting, type: NoticeObject, id: string): Promise<void> {
    if (type === 'space') return this.hideSpace(tx, by, decision, id);
    const before = await this.repository.hide(tx, type, id);
    await this.repository.add(tx, decision, { objectType: type, objectId: id, effect: 'hidden', before });
    if (type !== 'actor') return;
    for (const spaceId of await this.repository.shownSpaces(tx, id))
      await this.hideSpace(tx, by, decision, spaceId);
    await this.realtime.recheckRoom(tx, rooms.actor(id));
  }

  private async hideSpace(tx: Tx, by: Doer, decision: Biting, id: string): Promise<void> {
    const space = await this.spaces.held(tx, id);
    if (!space) return;
    const state = hiddenState(decision);
    const changes = state === 'archived' ? space.state !== 'archived' : space.state === 'listed';
    await this.repository.add(tx, decision, {
      ...{ objectType: 'space', objectId: id, effect: 'hidden' },
      before: changes ? space.state : null,
    });
    if (changes) await this.move(tx, by, space, state);
  }

  private async putBack(tx: Tx, by: Doer, hold: RunningHold): Promise<void> {
    const { objectType, objectId, before, effect } = hold;
    if (effect !== 'hidden' || before === null) return;
    // Still held by another decision: that one puts it back.
    if (await this.repository.passOn(tx, objectId, before)) return;
    if (objectType !== 'space') return this.repository.show(tx, objectType, objectId, before);
    const space = await this.spaces.held(tx, objectId);
    // What its owner did with it meanwhile counts.
    if (space?.state === hiddenState(hold)) await this.move(tx, by, space, before as SpaceState);
  }

  private move(
    tx: Tx,
    { viewer, centreId }: Doer,
    space: NonNullable<Awaited<ReturnType<SpaceChanges['held']>>>,
    state: SpaceState,
  ): Promise<void> {
    const records = ({ listed: 'listed', archived: 'archived', withdrawn: 'withdrawn' } as const)[
      state as string
    ];
    return this.spaces.put(tx, space, {
      ...{ viewer, forActorId: centreId, records: records ?? 'reopened', changes: {} },
      columns: { state, stateChangedAt: new Date() },
    });
  }
}

const hiddenState = ({ measure, objectType }: Pick<Biting, 'measure' | 'objectType'>): SpaceState =>
  measure === 'remove' && objectType === 'space' ? 'archived' : 'withdrawn';
