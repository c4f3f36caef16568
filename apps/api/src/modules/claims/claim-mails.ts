import { claimMailHours } from '@kvart/domain/claims';
import type { Viewer } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config/index.ts';
import type { Tx } from '../../platform/database/index.ts';
import { type DomainEvent, OnEvent } from '../../platform/jobs/index.ts';
import { Mailer } from '../../platform/mail/index.ts';
import { ClaimMailsRepository } from './claim-mails.repository.ts';
import type { ClaimTurned } from './claim-turned.ts';

/** Mails about claims: the proving link, what waits for a decision, and the answer. */
@Injectable()
export class ClaimMails {
  constructor(
    private readonly config: Config,
    private readonly mailer: Mailer,
    private readonly repository: ClaimMailsRepository,
  ) {}

  /** Goes out with the claim itself: only this mail knows the link's secret. */
  async link(
    tx: Tx,
    claim: {
      id: string;
      workEmail: string;
      token: string;
      viewer: Viewer;
      actor: { name: string };
      locale: string;
    },
  ): Promise<void> {
    const person = await this.repository.person(tx, claim.viewer.personId);
    await this.mailer.queue(tx, {
      to: claim.workEmail,
      locale: claim.locale,
      template: 'claim_link',
      params: {
        person: person?.name ?? '',
        actor: claim.actor.name,
        url: `${this.config.publicUrl}/claims/prove#token=${claim.token}`,
        hours: claimMailHours,
      },
      messageId: `claim-link-${claim.id}`,
    });
  }

  @OnEvent('claim.turned', { name: 'claims.mail' })
  async mail({ payload: { claimId, state } }: DomainEvent<ClaimTurned>, tx: Tx): Promise<void> {
    const claim = await this.repository.find(tx, claimId);
    // Erased in the meantime: nobody is left to write about.
    if (!claim) return;
    const { person, actor } = claim;
    const url = `${this.config.publicUrl}/claims/${claimId}`;
    if (state === 'submitted') {
      if (claim.way === 'mail') return;
      for (const receiver of await this.repository.deciders(tx, claim)) {
        await this.mailer.queue(tx, {
          to: receiver.email,
          locale: receiver.locale,
          template: 'claim_submitted',
          params: {
            name: receiver.name,
            person: person.name,
            actor: actor.name,
            quote: claim.message ?? undefined,
            url,
          },
          messageId: `claim-${claimId}-${receiver.id}`,
        });
      }
    } else if (state !== 'withdrawn') {
      await this.mailer.queue(tx, {
        to: person.email,
        locale: person.locale,
        template: 'claim_closed',
        params: {
          name: person.name,
          actor: actor.name,
          state,
          quote: claim.reason ?? undefined,
          url: state === 'granted' ? `${this.config.publicUrl}/actors/${actor.slug}` : url,
        },
        messageId: `claim-${claimId}-${state}`,
      });
    }
  }
}
