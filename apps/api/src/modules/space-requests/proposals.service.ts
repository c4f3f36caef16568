import {
  encodeCursor,
  id as idSchema,
  isMemberOf,
  mayEditFor,
  pageInput,
  refusals,
  toIsoDate,
  type Viewer,
} from '@kvart/domain/shared';
import {
  answerProposal,
  answerProposalInput,
  guardProposeSpace,
  type ProposalAnswer,
  type ProposalState,
  proposeSpaceInput,
} from '@kvart/domain/space-requests';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/index.ts';
import { Database, type Tx, uniqueViolation } from '../../platform/database/index.ts';
import { orRefuse, Refused, validated } from '../../platform/errors/index.ts';
import { Events } from '../../platform/jobs/index.ts';
import { RateLimits } from '../../platform/limits/index.ts';
import { NotificationsService } from '../notifications/index.ts';
import type { Reader } from '../spaces/index.ts';
import { DeskActors } from '../vacancy-reports/index.ts';
import { readCursor } from './cursors.ts';
import type { SpaceProposal, SpaceProposalConnection } from './proposal.model.ts';
import { ProposalView } from './proposal-view.ts';
import { ProposalsRepository } from './proposals.repository.ts';
import type { ProposalNode } from './proposals.sql.ts';
import type { RawPage } from './space-request-reads.service.ts';
import { SpaceRequestsRepository } from './space-requests.repository.ts';

/** Payload of `space_proposal.turned`. */
export interface ProposalTurned {
  proposalId: string;
  state: ProposalState;
}

const order = 'newest';

/** Answering a request with a space, and what those who look say to that. */
@Injectable()
export class ProposalsService {
  constructor(
    private readonly database: Database,
    private readonly repository: ProposalsRepository,
    private readonly requests: SpaceRequestsRepository,
    private readonly deskActors: DeskActors,
    private readonly view: ProposalView,
    private readonly audit: Audit,
    private readonly events: Events,
    private readonly limits: RateLimits,
    private readonly notifications: NotificationsService,
  ) {}

  /** Proposes a space. Two at the same time leave one. */
  async propose(viewer: Viewer, raw: unknown, address: string): Promise<string> {
    const { requestId, spaceId, message } = validated(proposeSpaceInput, raw);
    const actors = await this.deskActors.of(viewer);
    await this.limits.take('propose_space', { account: viewer.personId, address });
    const { personId } = viewer;
    try {
      return await this.database.transaction(async (tx) => {
        const request = await this.requests.lock(tx, requestId);
        const space = await this.repository.holdSpace(tx, spaceId);
        if (!request || !space) throw new Refused(refusals.notFound());
        const viewerHasProposed = await this.requests.hasProposed(tx, requestId, viewer);
        const facts = { ...request, viewerHasProposed };
        const { actorId } = orRefuse(guardProposeSpace(viewer, facts, space, actors, toIsoDate(new Date())));
        const before = await this.repository.find(tx, { requestId, spaceId });
        // Sent twice, for example because the first answer was lost.
        if (before?.personId === personId && before.message === message) return before.id;
        if (before) throw new Refused(refusals.conflict('already_proposed'));
        const id = await this.repository.create(tx, { requestId, spaceId, actorId, personId, message });
        await this.turned(tx, id, 'sent', { personId, actorId, reason: null });
        return id;
      });
    } catch (error) {
      if (uniqueViolation(error) !== null) throw new Refused(refusals.conflict('already_proposed'));
      throw error;
    }
  }

  async answer(
    viewer: Viewer,
    raw: { id: string; version: number; answer: string; reason?: string | null },
  ): Promise<string> {
    if (!idSchema.safeParse(raw.id).success) throw new Refused(refusals.notFound());
    const { id, version, answer, reason } = validated(answerProposalInput, raw);
    await this.database.transaction(async (tx) => {
      const proposal = await this.repository.lock(tx, id);
      if (!proposal) throw new Refused(refusals.notFound());
      if (isMemberOf(viewer, proposal.requestActorId) && doneBefore(proposal, version, answer)) return;
      const { state } = orRefuse(answerProposal(proposal, answer, { viewer, version }));
      const said = reason?.trim() || null;
      const turn = { state, reason: said, at: new Date() };
      if (!(await this.repository.answer(tx, proposal, turn)))
        throw new Refused(refusals.stale(proposal.version));
      const { personId } = viewer;
      await this.turned(tx, id, state, { personId, actorId: proposal.requestActorId, reason: said });
    });
    return id;
  }

  /** Those who look have looked; nothing happens where others read. */
  async see(viewer: Viewer, requestId: string): Promise<void> {
    if (!idSchema.safeParse(requestId).success) throw new Refused(refusals.notFound());
    await this.database.transaction(async (tx) => {
      const request = await this.requests.lock(tx, requestId);
      if (!request || !isMemberOf(viewer, request.actorId)) throw new Refused(refusals.notFound());
      const subject = { type: 'space_request', id: request.id };
      await this.notifications.read(tx, viewer.personId, { subject });
      if (mayEditFor(viewer, request.actorId)) await this.repository.see(tx, requestId, new Date());
    });
  }

  async existing(reader: Reader, id: string, node: ProposalNode): Promise<SpaceProposal> {
    const [row] = await this.repository.byIds([id], node);
    if (!row) throw new Refused(refusals.notFound());
    return this.view.one(row, reader);
  }

  async list(
    reader: Reader,
    request: { id: string; actorId: string },
    raw: RawPage,
    node: ProposalNode,
  ): Promise<SpaceProposalConnection> {
    const { first, after } = validated(pageInput, raw);
    const { viewer } = reader;
    const cursor = after ? readCursor(after, order, ['instant']) : null;
    const { nodes, total } =
      viewer && !viewer.suspended
        ? await this.repository.list({ request, viewer, first, after: cursor, node })
        : { nodes: [], total: 0 };
    const rows = nodes.slice(0, first);
    const last = rows.at(-1);
    return {
      nodes: await this.view.all(rows, reader),
      pageInfo: {
        hasNextPage: nodes.length > first,
        endCursor: last ? encodeCursor({ sort: order, keys: [last.createdAt], id: last.id }) : null,
      },
      totalCount: total,
    };
  }

  /** Writes the turn into the log, and tells the other side. */
  private async turned(
    tx: Tx,
    id: string,
    state: ProposalState,
    by: { personId: string; actorId: string | null; reason: string | null },
  ): Promise<void> {
    const entry = { ...by, objectType: 'space_proposal', objectId: id };
    await this.audit.record(tx, { ...entry, action: `space_proposal.${state}` });
    const payload: ProposalTurned = { proposalId: id, state };
    await this.events.emit(tx, { type: 'space_proposal.turned', payload, key: `${id}:${state}` });
  }
}

const states: Record<ProposalAnswer, ProposalState> = { decline: 'declined', take_up: 'taken_up' };

/** Sent twice, for example because the first answer was lost: what is wanted is there already. */
const doneBefore = (
  proposal: { version: number; state: ProposalState },
  version: number,
  answer: ProposalAnswer,
): boolean => proposal.version === version + 1 && proposal.state === states[answer];
