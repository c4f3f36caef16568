import { requireActing } from '@kvart/domain/actors';
import {
  answerInterestInput,
  expressInterestInput,
  guardExpressInterest,
  type InterestAction,
  interestStatesFilter,
  transitionInterest,
  withdrawInterestInput,
} from '@kvart/domain/interests';
import { id as idSchema, inputIssue, refusals, type Viewer } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/index.ts';
import { Database, type Tx, uniqueViolation } from '../../platform/database/index.ts';
import { orRefuse, Refused, validated } from '../../platform/errors/index.ts';
import { Events } from '../../platform/jobs/index.ts';
import { RateLimits } from '../../platform/limits/index.ts';
import { Realtime, rooms } from '../../platform/realtime/index.ts';
import { ConceptCatalogue } from '../taxonomy/index.ts';
import type { InterestTurned } from './interest-turned.ts';
import { InterestsRepository, type StoredInterest } from './interests.repository.ts';

/** Interest in a space, from the first message to an answer. */
@Injectable()
export class InterestsService {
  constructor(
    private readonly database: Database,
    private readonly repository: InterestsRepository,
    private readonly catalogue: ConceptCatalogue,
    private readonly audit: Audit,
    private readonly events: Events,
    private readonly realtime: Realtime,
    private readonly limits: RateLimits,
  ) {}

  /** Shows interest as the actor one acts for. Two at the same time leave one. */
  async express(viewer: Viewer, raw: unknown, address: string): Promise<string> {
    const { spaceId, message, intendedUseId = null } = validated(expressInterestInput, raw);
    if (intendedUseId && (await this.catalogue.unusable([intendedUseId], 'space_use')).length > 0) {
      throw new Refused(refusals.invalid([inputIssue('invalid_choice', ['intendedUseId'])]));
    }
    await this.limits.take('express_interest', { account: viewer.personId, address });
    try {
      return await this.database.transaction(async (tx) => {
        const space = await this.repository.wantedSpace(tx, spaceId, viewer);
        if (!space) throw new Refused(refusals.notFound());
        const { actorId } = orRefuse(guardExpressInterest(viewer, space));
        const { personId } = viewer;
        const id = await this.repository.create(tx, { spaceId, actorId, personId, message, intendedUseId });
        const interest = {
          id,
          version: 0,
          state: 'sent',
          actorId,
          spaceId,
          spaceActorId: space.actorId,
        } as const;
        await this.turned(tx, interest, {
          state: 'sent',
          personId,
          actorId,
          reason: null,
          action: 'express',
        });
        return id;
      });
    } catch (error) {
      if (uniqueViolation(error) !== null) throw new Refused(refusals.conflict('interest_open'));
      throw error;
    }
  }

  async answer(viewer: Viewer, raw: { id: string; version: number; answer: string; reason?: string | null }) {
    known(raw.id);
    const { id, version, answer, reason } = validated(answerInterestInput, raw);
    await this.step(viewer, { id, version }, answer, reason);
    return id;
  }

  async withdraw(viewer: Viewer, raw: { id: string; version: number; reason?: string | null }) {
    known(raw.id);
    const { id, version, reason } = validated(withdrawInterestInput, raw);
    await this.step(viewer, { id, version }, 'withdraw', reason);
    return id;
  }

  /** What a list is about: the actor one acts for, and the filter. */
  listOf(viewer: Viewer, raw: { states?: unknown; spaceId?: string | null }) {
    const { actorId } = orRefuse(requireActing(viewer));
    const states = validated(interestStatesFilter, raw.states);
    // An id that cannot exist narrows the list to nothing, as an unknown one does.
    const spaceId = raw.spaceId && !idSchema.safeParse(raw.spaceId).success ? nobody : raw.spaceId;
    return { actorId, states, spaceId };
  }

  private async step(
    viewer: Viewer,
    { id, version }: { id: string; version: number },
    action: InterestAction,
    reason?: string | null,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      const interest = await this.repository.lock(tx, id);
      if (!interest) throw new Refused(refusals.notFound());
      const decided = transitionInterest(interest, action, { viewer, version, reason });
      if (!decided.ok && (await this.doneBefore(tx, viewer, interest, version, action))) return;
      const { state, actorId, reason: given } = orRefuse(decided);
      if (!(await this.repository.move(tx, interest, state)))
        throw new Refused(refusals.stale(interest.version));
      await this.turned(tx, interest, { state, personId: viewer.personId, actorId, reason: given, action });
    });
  }

  /** Sent twice, for example because the first answer was lost: what is wanted is there already. */
  private async doneBefore(
    tx: Tx,
    viewer: Viewer,
    interest: StoredInterest,
    version: number,
    action: InterestAction,
  ): Promise<boolean> {
    if (interest.version !== version + 1) return false;
    const last = await this.repository.turn(tx, interest.id, interest.version);
    const asked = {
      shortlist: 'shortlisted',
      accept_for_talks: 'in_talks',
      decline: 'declined',
      withdraw: 'withdrawn',
    };
    return last?.personId === viewer.personId && last.state === asked[action];
  }

  /** Writes a turn into the history and the log, and tells both sides. */
  private async turned(
    tx: Tx,
    interest: StoredInterest,
    turn: Pick<StoredInterest, 'state'> & {
      personId: string;
      actorId: string;
      reason: string | null;
      action: string;
    },
  ): Promise<void> {
    const { id, spaceId } = interest;
    const version = interest.version + 1;
    const { action, ...step } = turn;
    await this.repository.record(tx, { interestId: id, version, ...step });
    await this.audit.record(tx, {
      personId: turn.personId,
      actorId: turn.actorId,
      action: `interest.${action === 'express' ? 'expressed' : turn.state}`,
      objectType: 'interest',
      objectId: id,
      reason: turn.reason,
    });
    const payload: InterestTurned = { interestId: id, version };
    await this.events.emit(tx, { type: 'interest.turned', payload, key: `${id}:${version}` });
    await this.realtime.publish(tx, {
      rooms: [rooms.actor(interest.actorId), rooms.actor(interest.spaceActorId)],
      event: 'interest.changed',
      payload: { interestId: id, spaceId, version, state: turn.state },
    });
  }
}

const nobody = '00000000-0000-0000-0000-000000000000';

/** An id of the wrong form is an unknown one. */
function known(id: string): void {
  if (!idSchema.safeParse(id).success) throw new Refused(refusals.notFound());
}
