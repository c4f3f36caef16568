import { pickText } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config/index.ts';
import type { Tx } from '../../platform/database/index.ts';
import { type DomainEvent, OnEvent } from '../../platform/jobs/index.ts';
import { Mailer } from '../../platform/mail/index.ts';
import { InterestMailsRepository } from './interest-mails.repository.ts';
import type { InterestTurned } from './interest-turned.ts';

type Turn = NonNullable<Awaited<ReturnType<InterestMailsRepository['turn']>>>;
type Person = Awaited<ReturnType<InterestMailsRepository['writersOf']>>[number];

/** Writes to the other side whenever an interest takes a turn. */
@Injectable()
export class InterestMails {
  constructor(
    private readonly config: Config,
    private readonly mailer: Mailer,
    private readonly repository: InterestMailsRepository,
  ) {}

  @OnEvent('interest.turned', { name: 'interests.mail' })
  async mail({ payload }: DomainEvent<InterestTurned>, tx: Tx): Promise<void> {
    const turn = await this.repository.turn(tx, payload.interestId, payload.version);
    // Erased in the meantime: nobody is left to write about.
    if (!turn) return;
    const toOwner = turn.state === 'sent' || turn.state === 'withdrawn';
    const receivers = await this.repository.writersOf(tx, (toOwner ? turn.owner : turn.applicant).id);
    for (const person of receivers) await this.send(tx, turn, person);
  }

  private send(tx: Tx, turn: Turn, person: Person): Promise<void> {
    const { state, reason } = turn;
    const envelope = {
      to: person.email,
      locale: person.locale,
      messageId: `interest-${turn.id}-v${turn.version}-${person.id}`,
    };
    const params = {
      name: person.name,
      space: pickText(turn.title, turn.originalLocale, person.locale)?.text ?? '',
      url: `${this.config.publicUrl}/interests/${turn.id}`,
    };
    const quote = reason ?? undefined;
    switch (state) {
      case 'sent':
        return this.mailer.queue(tx, {
          ...envelope,
          template: 'interest_received',
          params: { ...params, actor: turn.applicant.name, quote: turn.message },
        });
      case 'withdrawn':
        return this.mailer.queue(tx, {
          ...envelope,
          template: 'interest_withdrawn',
          params: { ...params, actor: turn.applicant.name, quote },
        });
      default:
        return this.mailer.queue(tx, {
          ...envelope,
          template: 'interest_answered',
          params: { ...params, actor: turn.owner.name, state, quote },
        });
    }
  }
}
