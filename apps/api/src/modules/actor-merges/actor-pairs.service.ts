import { guardActorPair, guardUndoActorMerge } from '@kvart/domain/desk';
import { id as idSchema, refusals, type Viewer } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { Refused } from '../../platform/errors/index.ts';
import type { RequestContext } from '../../platform/graphql/index.ts';
import { ActorsService, ActorView } from '../actors/index.ts';
import { DeskPeople } from '../desk/index.ts';
import type { ActorPair, ActorSide } from './actor-merge.model.ts';
import { ActorMergesRepository, type SideRow } from './actor-merges.repository.ts';

/** Reading two actors that look alike, for those at whose desk both lie. */
@Injectable()
export class ActorPairs {
  constructor(
    private readonly repository: ActorMergesRepository,
    private readonly people: DeskPeople,
    private readonly actors: ActorsService,
    private readonly view: ActorView,
  ) {}

  async pair(context: RequestContext, viewer: Viewer, rawId: string): Promise<ActorPair | null> {
    const read = idSchema.safeParse(rawId);
    const row = read.success ? await this.repository.pair(read.data) : null;
    if (!row) return null;
    const ids = [row.firstId, row.secondId] as const;
    const [found, scope, merge] = await Promise.all([
      this.repository.sides(ids),
      this.people.scope(viewer),
      this.repository.latest([...ids]),
    ]);
    const [first, second] = ids.map((id) => found.find((side) => side.id === id));
    if (!first || !second) return null;
    const guarded = guardActorPair(viewer, scope, [first, second]);
    // Their own people know of it from the desk: it is not theirs to decide.
    if (!guarded.ok && guarded.error.kind !== 'forbidden') return null;
    const now = new Date();
    return {
      id: row.id,
      first: await this.side(context, viewer, first),
      second: await this.side(context, viewer, second),
      ...{ signs: row.signs, percent: row.percent, apartAt: row.apartAt?.toISOString() ?? null },
      merge: merge && {
        ...{ id: merge.id, keptId: merge.keptId, personName: merge.personName, reason: merge.reason },
        at: merge.at.toISOString(),
        undoUntil: merge.undoUntil.toISOString(),
        undoneAt: merge.undoneAt?.toISOString() ?? null,
        canUndo: guardUndoActorMerge(viewer, scope, merge, [first, second], now).ok,
      },
      canDecide: guarded.ok && !first.archivedAt && !second.archivedAt,
    };
  }

  async existing(context: RequestContext, viewer: Viewer, id: string): Promise<ActorPair> {
    const pair = await this.pair(context, viewer, id);
    if (!pair) throw new Refused(refusals.notFound());
    return pair;
  }

  private async side(context: RequestContext, viewer: Viewer, facts: SideRow): Promise<ActorSide> {
    const { registerNumber, memberCount, spaceCount, conversationCount, projectCount } = facts;
    const row = await this.actors.evenArchived(facts.id);
    return {
      actor: await this.view.one(row, { ...context, viewer }),
      ...{ registerNumber, memberCount, spaceCount, conversationCount, projectCount },
    };
  }
}
