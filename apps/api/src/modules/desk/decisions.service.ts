import {
  answerAppeal,
  answerAppealInput,
  appealInput,
  decideNotice,
  decideNoticeInput,
  guardAppeal,
  type LogAction,
} from '@kvart/domain/desk';
import { addDays, refusals, toIsoDate, type Viewer } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Audit } from '../../platform/audit/index.ts';
import { Database, type Tx } from '../../platform/database/index.ts';
import { orRefuse, Refused, validated } from '../../platform/errors/index.ts';
import { Events } from '../../platform/jobs/index.ts';
import { RateLimits } from '../../platform/limits/index.ts';
import { DecisionsRepository, factsOf } from './decisions.repository.ts';
import { DeskPeople } from './desk-people.repository.ts';
import { type Doer, Holds } from './holds.service.ts';
import { HoldsRepository } from './holds.repository.ts';

/** What the event `decision.turned` carries. */
export interface DecisionTurned {
  decisionId: string;
  turn: 'made' | 'appealed' | 'upheld' | 'rejected';
}

const midnightAfter = (day: string) => new Date(`${addDays(day, 1)}T00:00:00Z`);

/** Deciding about notices, appealing against that, and answering appeals. */
@Injectable()
export class Decisions {
  constructor(
    private readonly database: Database,
    private readonly repository: DecisionsRepository,
    private readonly people: DeskPeople,
    private readonly holds: Holds,
    private readonly heldRows: HoldsRepository,
    private readonly limits: RateLimits,
    private readonly audit: Audit,
    private readonly events: Events,
  ) {}

  async decide(viewer: Viewer, raw: object, locale: string): Promise<string> {
    const input = validated(decideNoticeInput, raw);
    const scope = await this.people.scope(viewer);
    const now = new Date();
    return this.database.transaction(async (tx) => {
      const stored = await this.repository.lockNotice(tx, input.id);
      if (!stored) throw new Refused(refusals.notFound());
      const notice = { ...stored, handedTo: await this.people.handedTo(tx, 'notice', stored.id) };
      const outcome = orRefuse(decideNotice(notice, input, { viewer, scope, today: toIsoDate(now) }));
      const { measure, until, falls } = outcome;
      if (!(await this.repository.markDecided(tx, notice))) throw new Refused(refusals.stale(notice.version));
      const restricts = measure === 'restrict' ? input.restricts : [];
      const decision = {
        ...{ id: uuid(), noticeId: notice.id, measure, facts: input.facts, ground: input.ground },
        ...{ basis: input.basis ?? null, restricts, locale, decidedAt: now },
        ...{ decidedById: viewer.personId, decidedForId: outcome.centreId },
      };
      await this.repository.create(tx, { ...decision, until: until ? new Date(`${until}T00:00:00Z`) : null });
      const { objectType, objectId, affectedActorId } = notice;
      const endsAt = until ? midnightAfter(until) : null;
      await this.holds.apply(tx, outcome, {
        ...{ id: decision.id, measure, falls, restricts, endsAt },
        ...{ objectType, objectId, affectedActorId },
      });
      await this.record(
        tx,
        viewer.personId,
        outcome.centreId,
        `decision.${measure}`,
        decision.id,
        input.facts,
      );
      await this.tell(tx, { decisionId: decision.id, turn: 'made' });
      return notice.id;
    });
  }

  async appeal(viewer: Viewer, raw: object, address: string): Promise<string> {
    const { decisionId, text } = validated(appealInput, raw);
    await this.limits.take('appeal', { account: viewer.personId, address });
    return this.database.transaction(async (tx) => {
      const decision = await this.repository.lockDecision(tx, decisionId);
      if (!decision) throw new Refused(refusals.notFound());
      const facts = factsOf(decision);
      const speaksForActor = await this.people.speaksFor(viewer, facts.affectedActorId);
      orRefuse(guardAppeal(viewer, facts, { speaksForActor, now: new Date() }));
      const firstDeciderId = facts.decidedById;
      await tx.appeal.create({
        data: { id: uuid(), decisionId, personId: viewer.personId, text, firstDeciderId },
      });
      await this.record(tx, viewer.personId, facts.affectedActorId, 'appeal.submitted', decisionId, null);
      await this.tell(tx, { decisionId, turn: 'appealed' });
      return decisionId;
    });
  }

  async answer(viewer: Viewer, raw: object): Promise<string> {
    const { decisionId, version, answer, reason } = validated(answerAppealInput, raw);
    const scope = await this.people.scope(viewer);
    const now = new Date();
    return this.database.transaction(async (tx) => {
      const decision = await this.repository.lockDecision(tx, decisionId);
      if (!decision) throw new Refused(refusals.notFound());
      const handedTo = await this.people.handedTo(tx, 'appeal', decisionId);
      const facts = { ...factsOf(decision), handedTo };
      const speaksForActor = await this.people.speaksFor(viewer, facts.affectedActorId);
      const context = { viewer, scope, version, reason, speaksForActor };
      const { state, restores, centreId } = orRefuse(answerAppeal(facts, answer, context));
      const { count } = await tx.appeal.updateMany({
        where: { decisionId, version },
        data: {
          ...{ state, reason, version: version + 1, answeredAt: now },
          ...{ answeredById: viewer.personId, answeredForId: centreId },
        },
      });
      if (count === 0) throw new Refused(refusals.stale(version + 1));
      if (restores) await this.lift(tx, { viewer, centreId }, decisionId, now);
      await this.record(tx, viewer.personId, centreId, `appeal.${state}`, decisionId, reason);
      if (state !== 'submitted') await this.tell(tx, { decisionId, turn: state });
      return decisionId;
    });
  }

  /** Ends what has reached its last day; run again, it does nothing more. */
  async end(now: Date): Promise<number> {
    return this.database.transaction(async (tx) => {
      const over = await this.heldRows.overdue(tx, now);
      for (const id of over) {
        await this.lift(tx, { viewer: null, centreId: null }, id, now);
        await this.record(tx, null, null, 'decision.ended', id, null);
      }
      return over.length;
    });
  }

  private async lift(tx: Tx, by: Doer, decisionId: string, now: Date): Promise<void> {
    await this.holds.lift(tx, by, decisionId, now);
    await tx.decision.updateMany({ where: { id: decisionId, liftedAt: null }, data: { liftedAt: now } });
  }

  private record(
    tx: Tx,
    personId: string | null,
    actorId: string | null,
    action: LogAction,
    objectId: string,
    reason: string | null,
  ): Promise<void> {
    return this.audit.record(tx, { personId, actorId, action, objectType: 'decision', objectId, reason });
  }

  private async tell(tx: Tx, payload: DecisionTurned): Promise<void> {
    await this.events.emit(tx, {
      ...{ type: 'decision.turned', payload },
      key: `${payload.decisionId}:${payload.turn}`,
    });
  }
}
