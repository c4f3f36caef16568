import { pickText } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config/index.ts';
import type { Tx } from '../../platform/database/index.ts';
import { type DomainEvent, OnEvent } from '../../platform/jobs/index.ts';
import { Mailer } from '../../platform/mail/index.ts';
import type { ProposalTurned } from './proposals.service.ts';
import { RequestLinks } from './request-links.service.ts';
import { type MailReader, RequestMailsRepository } from './request-mails.repository.ts';

/** Tells the other side of a proposal: that it came, and what was said to it. */
@Injectable()
export class ProposalMails {
  constructor(
    private readonly config: Config,
    private readonly mailer: Mailer,
    private readonly links: RequestLinks,
    private readonly repository: RequestMailsRepository,
  ) {}

  @OnEvent('space_proposal.turned', { name: 'space_requests.mail' })
  async mail({ payload: { proposalId, state } }: DomainEvent<ProposalTurned>, tx: Tx): Promise<void> {
    const proposal = await this.repository.proposal(tx, proposalId);
    if (!proposal) return;
    const { request, space, actor, person: proposer, message, reason } = proposal;
    const readers =
      state === 'sent'
        ? await this.repository.readers(tx, request.actorId, request.id)
        : await this.proposers(tx, proposal.actorId, proposal.personId, request.id);
    for (const reader of readers) {
      const envelope = {
        to: reader.email,
        locale: reader.locale,
        messageId: `space-proposal-${proposalId}-${state}-${reader.id}`,
        unsubscribe: await this.links.toStop(request.id, reader.id),
      };
      const params = {
        name: reader.name,
        request: request.title,
        space: pickText(space.title, space.originalLocale, reader.locale)?.text ?? space.slug,
        url: `${this.config.publicUrl}/space-requests/${request.slug}`,
      };
      if (state === 'declined' || state === 'taken_up') {
        const answer = { actor: request.actor.name, state, quote: reason ?? undefined };
        await this.mailer.queue(tx, {
          ...envelope,
          template: 'proposal_answered',
          params: { ...params, ...answer },
        });
      } else {
        await this.mailer.queue(tx, {
          ...envelope,
          template: 'proposal_received',
          params: { ...params, actor: actor?.name ?? proposer.name, quote: message },
        });
      }
    }
  }

  /** Those behind the actor that proposed; the adviser alone where it was done in nobody's name. */
  private async proposers(
    tx: Tx,
    actorId: string | null,
    personId: string,
    requestId: string,
  ): Promise<MailReader[]> {
    if (actorId) return this.repository.readers(tx, actorId, requestId);
    const reader = await this.repository.reader(tx, personId, requestId);
    return reader ? [reader] : [];
  }
}
