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

  async apply(tx: Tx, viewer: Viewer, decision: Biting): Promise<void> {
    const { falls, objectType, objectId, affectedActorId, measure } = decision;
    if (falls === 'thing') await this.hide(tx, viewer, decision, objectType, objectId);
    if (falls !== 'actor' || !affectedActorId) return;
    if (measure !== 'restrict') return this.hide(tx, viewer, decision, 'actor', affectedActorId);
    for (const effect of decision.restricts)
      await this.repository.add(tx, decision, { objectType: 'actor', objectId: affectedActorId, effect });
  }

  /** Puts everything back as it stood, except for what another decision still holds. */
  async lift(tx: Tx, viewer: Viewer | null, decisionId: string, now: Date): Promise<void> {
    const ended = await this.repository.end(tx, decisionId, now);
    await this.repository.restoring(tx);
    // The actor first: its spaces cannot be shown without it.
    for (const hold of ended.filter(({ objectType }) => objectType !== 'space'))
      await this.putBack(tx, viewer, hold);
    for (const hold of ended.filter(({ objectType }) => objectType === 'space'))
      await this.putBack(tx, viewer, hold);
  }

  private async hide(
    tx: Tx,
    viewer: Viewer,
    decision: Biting,
    type: NoticeObject,
    id: string,
  ): Promise<void> {
    if (type === 'space') return this.hideSpace(tx, viewer, decision, id);
    const before = await this.repository.hide(tx, type, id);
    await this.repository.add(tx, decision, { objectType: type, objectId: id, effect: 'hidden', before });
    if (type !== 'actor') return;
    for (const spaceId of await this.repository.shownSpaces(tx, id))
      await this.hideSpace(tx, viewer, decision, spaceId);
    await this.realtime.recheckRoom(tx, rooms.actor(id));
  }

  private async hideSpace(tx: Tx, viewer: Viewer, decision: Biting, id: string): Promise<void> {
    const space = await this.spaces.held(tx, id);
    if (!space) return;
    const state = hiddenState(decision);
    const changes = state === 'archived' ? space.state !== 'archived' : space.state === 'listed';
    await this.repository.add(tx, decision, {
      ...{ objectType: 'space', objectId: id, effect: 'hidden' },
      before: changes ? space.state : null,
    });
    if (changes) await this.move(tx, viewer, space, state);
  }

  private async putBack(tx: Tx, viewer: Viewer | null, hold: RunningHold): Promise<void> {
    const { objectType, objectId, before, effect } = hold;
    if (effect !== 'hidden' || before === null) return;
    // Still held by another decision: that one puts it back.
    if (await this.repository.passOn(tx, objectId, before)) return;
    if (objectType !== 'space') return this.repository.show(tx, objectType, objectId, before);
    const space = await this.spaces.held(tx, objectId);
    // What its owner did with it meanwhile counts.
    if (space?.state === hiddenState(hold)) await this.move(tx, viewer, space, before as SpaceState);
  }

  private move(
    tx: Tx,
    viewer: Viewer | null,
    space: NonNullable<Awaited<ReturnType<SpaceChanges['held']>>>,
    state: SpaceState,
  ): Promise<void> {
    const records = ({ listed: 'listed', archived: 'archived', withdrawn: 'withdrawn' } as const)[
      state as string
    ];
    return this.spaces.put(tx, space, {
      ...{ viewer, records: records ?? 'reopened', changes: {} },
      columns: { state, stateChangedAt: new Date() },
    });
  }
}

const hiddenState = ({ measure, objectType }: Pick<Biting, 'measure' | 'objectType'>): SpaceState =>
  measure === 'remove' && objectType === 'space' ? 'archived' : 'withdrawn';
