import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.ts';
import { type DomainEvent, OnEvent, Task } from '../../platform/jobs/index.ts';
import { OutcomesRepository } from './outcomes.repository.ts';

interface Introduction {
  conversationId: string;
  actorId: string;
  personId: string;
}

interface Turned {
  outcome: string;
  firstId: string;
  secondId: string;
  personId: string;
}

/** Follows what becomes of suggestions through the events of other modules. */
@Injectable()
export class Outcomes {
  constructor(private readonly repository: OutcomesRepository) {}

  @OnEvent('introduction.asked', { name: 'suggestions.asked' })
  async asked({ payload }: DomainEvent<Introduction & { askedActorIds: string[] }>, tx: Tx): Promise<void> {
    const { actorId, personId, askedActorIds } = payload;
    await this.repository.follow(tx, [actorId], askedActorIds, 'introduced', personId);
  }

  @OnEvent('introduction.answered', { name: 'suggestions.answered' })
  async answered({ payload }: DomainEvent<Introduction & { answer: string }>, tx: Tx): Promise<void> {
    const { conversationId, actorId, personId, answer } = payload;
    if (answer !== 'accepted' && answer !== 'declined') return;
    const askers = await this.repository.askers(tx, conversationId);
    await this.repository.follow(tx, askers, [actorId], answer, personId);
  }

  /** The two say, or the centre says, that they work together now. */
  @OnEvent('introduction.turned', { name: 'suggestions.introduction' })
  async turned({ payload }: DomainEvent<Turned>, tx: Tx): Promise<void> {
    const { outcome, firstId, secondId, personId } = payload;
    if (outcome !== 'cooperation') return;
    await this.repository.follow(tx, [firstId], [secondId], 'started', personId, 'late');
    await this.repository.follow(tx, [secondId], [firstId], 'started', personId, 'late');
  }

  @OnEvent('interest.turned', { name: 'suggestions.interest' })
  async interest({ payload }: DomainEvent<{ interestId: string; version: number }>, tx: Tx): Promise<void> {
    await this.repository.followInterest(tx, payload.interestId, payload.version);
  }

  @Task('suggestions.daily', { cron: '41 4 * * *' })
  async daily(): Promise<void> {
    await this.repository.started();
    await this.repository.forget();
  }
}
