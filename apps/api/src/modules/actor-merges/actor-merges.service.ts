import {
  guardActorPair,
  guardMergeActors,
  guardUndoActorMerge,
  mergeActorsInput,
  mostRowsMerged,
  undoActorMergeUntil,
} from '@kvart/domain/desk';
import { id as idSchema, refusals, toIsoDate, type Viewer } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Audit } from '../../platform/audit/index.ts';
import { Database, type Tx } from '../../platform/database/index.ts';
import { orRefuse, Refused, validated } from '../../platform/errors/index.ts';
import { Events } from '../../platform/jobs/index.ts';
import { Realtime } from '../../platform/realtime/index.ts';
import { DeskPeople } from '../desk/index.ts';
import { ActorMergesRepository, type SideRow } from './actor-merges.repository.ts';
import { MergeSteps } from './merge-steps.service.ts';

/** Payload of `actors.merged`: the people of both are told. */
export interface ActorsMerged {
  mergeId: string;
  turn: 'merged' | 'parted';
  keptId: string;
  otherId: string;
}

/** Takes one actor into another, and parts them again. */
@Injectable()
export class ActorMerges {
  constructor(
    private readonly database: Database,
    private readonly repository: ActorMergesRepository,
    private readonly steps: MergeSteps,
    private readonly people: DeskPeople,
    private readonly realtime: Realtime,
    private readonly events: Events,
    private readonly audit: Audit,
  ) {}

  /** Merges. The same again changes nothing. */
  async merge(viewer: Viewer, raw: unknown): Promise<void> {
    const input = validated(mergeActorsInput, raw);
    const { keptId, otherId, take, dropVerification, reason } = input;
    const scope = await this.people.scope(viewer);
    await this.database.transaction(async (tx) => {
      const [kept, other] = await this.both(tx, keptId, otherId);
      const done = await this.repository.running(tx, otherId);
      if (done?.keptId === keptId && done.personId === viewer.personId) return;
      const wish = { take, dropVerification, today: toIsoDate(new Date()) };
      const { centreId } = orRefuse(guardMergeActors(viewer, scope, kept, other, wish));
      if (kept.version !== input.keptVersion) throw new Refused(refusals.stale(kept.version));
      if (other.version !== input.otherVersion) throw new Refused(refusals.stale(other.version));
      const sector = take.includes('kind') ? other.sector : kept.sector;
      if (await this.repository.breaksProjects(tx, keptId, otherId, sector))
        throw new Refused(refusals.conflict('needs_two_sectors'));

      const at = new Date();
      const cases = await this.repository.cases(tx, [keptId, otherId]);
      const movers = await this.repository.members(tx, otherId);
      const rows = await this.steps.forth(tx, keptId, otherId, take);
      if (rows.reduce((sum, step) => sum + step.rows.length, 0) > mostRowsMerged)
        throw new Refused(refusals.conflict('merge_too_large', { max: mostRowsMerged }));
      await this.repository.goes(tx, keptId, otherId, at);
      const undoUntil = undoActorMergeUntil(at);
      const merge = {
        id: uuid(),
        keptId,
        otherId,
        personId: viewer.personId,
        centreId,
        reason,
        at,
        undoUntil,
      };
      await this.repository.record(tx, { ...merge, steps: { cases, rows } });
      for (const { personId } of movers) {
        await this.realtime.leaveActor(tx, personId, otherId);
        await this.realtime.joinActor(tx, personId, keptId);
      }
      await this.tell(tx, viewer, centreId, { mergeId: merge.id, turn: 'merged', keptId, otherId }, reason);
    });
  }

  /** Puts everything back as it was, except what somebody changed since. */
  async undo(viewer: Viewer, rawId: string): Promise<[string, string]> {
    const read = idSchema.safeParse(rawId);
    if (!read.success) throw new Refused(refusals.notFound());
    const scope = await this.people.scope(viewer);
    return this.database.transaction(async (tx) => {
      const merge = await this.repository.lock(tx, read.data);
      if (!merge) throw new Refused(refusals.notFound());
      const { id, keptId, otherId } = merge;
      const [kept, other] = await this.both(tx, keptId, otherId);
      const now = new Date();
      const { centreId } = orRefuse(guardUndoActorMerge(viewer, scope, merge, [kept, other], now));
      const together = await this.repository.members(tx, keptId);
      await this.repository.comesBack(tx, keptId, otherId);
      await this.steps.back(tx, keptId, otherId, merge.steps.rows);
      await this.repository.casesBack(tx, merge.steps.cases);
      await this.repository.undone(tx, id, now, viewer.personId);
      const stay = new Set((await this.repository.members(tx, keptId)).map(({ personId }) => personId));
      for (const { personId } of await this.repository.members(tx, otherId))
        await this.realtime.joinActor(tx, personId, otherId);
      for (const { personId } of together.filter((one) => !stay.has(one.personId)))
        await this.realtime.leaveActor(tx, personId, keptId);
      await this.tell(tx, viewer, centreId, { mergeId: id, turn: 'parted', keptId, otherId }, null);
      return [keptId, otherId];
    });
  }

  /** Says that two that look alike are two. */
  async keepApart(viewer: Viewer, rawId: string): Promise<void> {
    const read = idSchema.safeParse(rawId);
    const pair = read.success ? await this.repository.pair(read.data) : null;
    if (!pair) throw new Refused(refusals.notFound());
    const scope = await this.people.scope(viewer);
    await this.database.transaction(async (tx) => {
      orRefuse(guardActorPair(viewer, scope, await this.both(tx, pair.firstId, pair.secondId)));
      if (pair.apartAt) return;
      await this.repository.keepApart(tx, pair.id, viewer.personId);
      await this.audit.record(tx, {
        ...{
          personId: viewer.personId,
          action: 'actors.kept_apart',
          objectType: 'actor',
          objectId: pair.firstId,
        },
        reason: pair.secondId,
      });
    });
  }

  private async both(tx: Tx, keptId: string, otherId: string): Promise<[SideRow, SideRow]> {
    const found = await this.repository.held(tx, [keptId, otherId]);
    const [kept, other] = [keptId, otherId].map((id) => found.find((side) => side.id === id));
    if (!kept || !other) throw new Refused(refusals.notFound());
    return [kept, other];
  }

  private async tell(
    tx: Tx,
    viewer: Viewer,
    centreId: string | null,
    payload: ActorsMerged,
    reason: string | null,
  ): Promise<void> {
    const action = payload.turn === 'merged' ? 'actors.merged' : 'actors.parted';
    for (const objectId of [payload.keptId, payload.otherId])
      await this.audit.record(tx, {
        ...{ personId: viewer.personId, actorId: centreId, action, objectType: 'actor', objectId, reason },
      });
    await this.events.emit(tx, { type: 'actors.merged', payload, key: `${payload.mergeId}:${payload.turn}` });
  }
}
