import type { LocalizedText } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/index.ts';

/** A proposal, with all that can be said about it. */
export interface ToldProposal {
  id: string;
  slug: string;
  request: string;
  person: string;
  message: string;
  reason: string | null;
  space: LocalizedText;
  spaceSlug: string;
  originalLocale: string;
}

const toldSql = `
  SELECT t.key AS id, q.slug, q.title AS request, pe.name AS person, sp.message, sp.reason, s.title AS space,
    s.slug AS "spaceSlug", s.original_locale AS "originalLocale"
  FROM unnest($1::uuid[], $2::uuid[]) t (key, proposal)
    JOIN space_proposals sp ON sp.id = t.proposal JOIN space_requests q ON q.id = sp.request_id
    JOIN spaces s ON s.id = sp.space_id JOIN persons pe ON pe.id = sp.person_id`;

@Injectable()
export class ProposalNotificationsRepository {
  constructor(private readonly database: Database) {}

  /** Whose proposal it is, and for whom. */
  async sides(tx: Tx, id: string) {
    const proposal = await tx.spaceProposal.findUnique({
      where: { id },
      select: { requestId: true, actorId: true, personId: true, request: { select: { actorId: true } } },
    });
    return proposal && { ...proposal, askerId: proposal.request.actorId };
  }

  /** The proposals behind some keys. */
  told(wanted: readonly { key: string; proposalId: string }[]): Promise<ToldProposal[]> {
    return this.database.read<ToldProposal & object>('proposals.told', toldSql, [
      wanted.map(({ key }) => key),
      wanted.map(({ proposalId }) => proposalId),
    ]);
  }
}
