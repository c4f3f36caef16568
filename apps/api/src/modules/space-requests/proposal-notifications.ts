import { pickText } from '@kvart/domain/shared';
import type { ProposalState } from '@kvart/domain/space-requests';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.ts';
import { type DomainEvent, OnEvent } from '../../platform/jobs/index.ts';
import {
  type Line,
  LineSources,
  type NotificationRow,
  NotificationsService,
  type Receiver,
} from '../notifications/index.ts';
import { ProposalNotificationsRepository, type ToldProposal } from './proposal-notifications.repository.ts';
import type { ProposalTurned } from './proposals.service.ts';
import { RequestClockRepository } from './request-clock.repository.ts';

type Answer = 'declined' | 'taken_up';

/** Tells the other side of a proposal: that it came, and what was said to it. */
@Injectable()
export class ProposalNotifications implements OnModuleInit {
  constructor(
    private readonly notifications: NotificationsService,
    private readonly sources: LineSources,
    private readonly repository: ProposalNotificationsRepository,
    private readonly people: RequestClockRepository,
  ) {}

  onModuleInit(): void {
    this.sources.register('request_proposed', {
      lines: (rows) =>
        this.lines(rows, (proposal, row) => ({
          thing: proposal.request,
          actor: row.actorName ?? proposal.person,
          quote: proposal.message,
        })),
      mail: ({ count }, { thing, actor, quote }) => ({
        template: 'proposal_received',
        params: { actor: actor ?? '', request: thing, count, quote: quote ?? '' },
      }),
    });
    this.sources.register('proposal_answered', {
      lines: (rows, locale) =>
        this.lines(rows, ({ space, originalLocale, spaceSlug, reason }, { facts }) => ({
          thing: pickText(space, originalLocale, locale)?.text ?? spaceSlug,
          state: String(facts.state),
          quote: reason,
        })),
      mail: ({ actorName }, { thing, state, quote }) => ({
        template: 'proposal_answered',
        params: {
          actor: actorName ?? '',
          space: thing,
          state: state as Answer,
          quote: quote ?? undefined,
        },
      }),
    });
  }

  @OnEvent('space_proposal.turned', { name: 'space_requests.notify' })
  async tell(event: DomainEvent<ProposalTurned>, tx: Tx): Promise<void> {
    const { proposalId, state } = event.payload;
    const proposal = await this.repository.sides(tx, proposalId);
    if (!proposal) return;
    const { requestId, askerId, actorId, personId } = proposal;
    if (state === 'sent')
      await this.notifications.tell(tx, event, {
        type: 'request_proposed',
        // Several proposals for one request make one line.
        subject: { type: 'space_request', id: requestId },
        actorId,
        receivers: await this.writersOf(tx, askerId),
        facts: { proposalId },
      });
    else
      await this.notifications.tell(tx, event, {
        type: 'proposal_answered',
        subject: { type: 'space_proposal', id: proposalId },
        aspect: state,
        actorId: askerId,
        // Advisers of the platform propose in nobody's name.
        receivers: actorId ? await this.writersOf(tx, actorId) : [{ personId }],
        facts: { proposalId, state: state satisfies ProposalState },
      });
  }

  private async writersOf(tx: Tx, forActorId: string): Promise<Receiver[]> {
    const writers = await this.people.writersOf(tx, forActorId);
    return writers.map((personId) => ({ personId, forActorId }));
  }

  private async lines(
    rows: readonly NotificationRow[],
    say: (proposal: ToldProposal, row: NotificationRow) => Omit<Line, 'path'>,
  ): Promise<Map<string, Line>> {
    const told = await this.repository.told(
      rows.map(({ id, facts }) => ({ key: id, proposalId: String(facts.proposalId) })),
    );
    return new Map(
      rows.flatMap((row): [string, Line][] => {
        const proposal = told.find(({ id }) => id === row.id);
        return proposal
          ? [[row.id, { path: `/space-requests/${proposal.slug}`, ...say(proposal, row) }]]
          : [];
      }),
    );
  }
}
