import { refusals } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/index.ts';
import type { Tx } from '../../platform/database/index.ts';
import { Refused } from '../../platform/errors/index.ts';
import { Realtime } from '../../platform/realtime/index.ts';
import { ActorsRepository } from './actors.repository.ts';
import { MembersRepository } from './members.repository.ts';

/** Gives an unclaimed actor its first owner. */
@Injectable()
export class Handover {
  constructor(
    private readonly actors: ActorsRepository,
    private readonly members: MembersRepository,
    private readonly realtime: Realtime,
    private readonly audit: Audit,
  ) {}

  /** Whoever else decides about this actor waits until the transaction ends. */
  lock(tx: Tx, actorId: string): Promise<void> {
    return this.members.lock(tx, actorId);
  }

  /** @throws Refused `actor_claimed` where somebody was faster. */
  async give(tx: Tx, actorId: string, personId: string): Promise<void> {
    if (!(await this.actors.setClaimed(tx, actorId))) throw new Refused(refusals.conflict('actor_claimed'));
    await this.members.add(tx, actorId, personId, 'owner');
    await this.realtime.joinActor(tx, personId, actorId);
    await this.audit.record(tx, {
      personId,
      actorId,
      action: 'actor.claimed',
      objectType: 'actor',
      objectId: actorId,
    });
  }
}
