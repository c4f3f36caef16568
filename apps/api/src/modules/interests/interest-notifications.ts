import { pickText } from '@kvart/domain/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.ts';
import { type DomainEvent, OnEvent } from '../../platform/jobs/index.ts';
import {
  type Line,
  LineSources,
  type NotificationRow,
  NotificationsService,
} from '../notifications/index.ts';
import { InterestNotificationsRepository } from './interest-notifications.repository.ts';
import type { InterestTurned } from './interest-turned.ts';

type Answer = 'shortlisted' | 'in_talks' | 'declined';

/** Tells the other side whenever an interest takes a turn. */
@Injectable()
export class InterestNotifications implements OnModuleInit {
  constructor(
    private readonly notifications: NotificationsService,
    private readonly sources: LineSources,
    private readonly repository: InterestNotificationsRepository,
  ) {}

  onModuleInit(): void {
    const lines = (rows: readonly NotificationRow[], locale: string) => this.lines(rows, locale);
    this.sources.register('interest_received', {
      lines,
      mail: ({ actorName }, { thing, state, quote }) => {
        const told = { actor: actorName ?? '', space: thing };
        return state === 'withdrawn'
          ? { template: 'interest_withdrawn', params: { ...told, quote: quote ?? undefined } }
          : { template: 'interest_received', params: { ...told, quote: quote ?? '' } };
      },
    });
    this.sources.register('interest_answered', {
      lines,
      mail: ({ actorName }, { thing, state, quote }) => ({
        template: 'interest_answered',
        params: {
          actor: actorName ?? '',
          space: thing,
          state: state as Answer,
          quote: quote ?? undefined,
        },
      }),
    });
  }

  @OnEvent('interest.turned', { name: 'interests.notify' })
  async tell(event: DomainEvent<InterestTurned>, tx: Tx): Promise<void> {
    const { interestId, version } = event.payload;
    const turn = await this.repository.turn(tx, interestId, version);
    // Erased in the meantime: nobody is left to tell.
    if (!turn) return;
    const { state, applicantId, ownerId } = turn;
    const toOwner = state === 'sent' || state === 'withdrawn';
    const forActorId = toOwner ? ownerId : applicantId;
    const receivers = await this.repository.writersOf(tx, forActorId);
    await this.notifications.tell(tx, event, {
      type: toOwner ? 'interest_received' : 'interest_answered',
      subject: { type: 'interest', id: interestId },
      aspect: state,
      actorId: toOwner ? applicantId : ownerId,
      receivers: receivers.map((personId) => ({ personId, forActorId })),
      facts: { version },
    });
  }

  private async lines(rows: readonly NotificationRow[], locale: string): Promise<Map<string, Line>> {
    const turns = await this.repository.turns(
      rows.map(({ id, subjectId, facts }) => ({
        key: id,
        interestId: subjectId,
        version: Number(facts.version),
      })),
    );
    const pathOf = new Map(rows.map(({ id, subjectId }) => [id, `/interests/${subjectId}`]));
    return new Map(
      turns.map(({ id, state, words, title, originalLocale }) => [
        id,
        {
          thing: pickText(title, originalLocale, locale)?.text ?? '',
          path: pathOf.get(id) ?? '/interests',
          state,
          quote: words,
        },
      ]),
    );
  }
}
