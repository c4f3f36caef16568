import type { ProposableSpace, ProposalFacts, ProposalState } from '@kvart/domain/space-requests';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Database, type Tx } from '../../platform/database/index.ts';
import type { ProposalRow } from './proposal-row.ts';
import {
  type ProposalList,
  proposalListStatement,
  type ProposalNode,
  proposalsStatement,
} from './proposals.sql.ts';

const spaceSql = `SELECT actor_id AS "actorId", state, coalesce(place_id, '') AS "placeId", coalesce(country, '') AS country,
  permitted_use_ids AS "useIds" FROM spaces WHERE id = $1`;

export interface NewProposal {
  requestId: string;
  spaceId: string;
  actorId: string | null;
  personId: string;
  message: string;
}

/** Proposals of spaces for requests. */
@Injectable()
export class ProposalsRepository {
  constructor(private readonly database: Database) {}

  /** The proposals of the ids; whether somebody may see them is for the caller to know. */
  async byIds(ids: readonly string[], node: ProposalNode): Promise<ProposalRow[]> {
    if (ids.length === 0) return [];
    const { text, values } = proposalsStatement(ids, node);
    const rows = await this.database.composed<{ proposal: ProposalRow }>(text, values);
    return rows.map(({ proposal }) => proposal);
  }

  async list(list: ProposalList): Promise<{ total: number; nodes: ProposalRow[] }> {
    const { text, values } = proposalListStatement(list);
    const [row] = await this.database.composed<{ result: { total: number; nodes: ProposalRow[] } }>(
      text,
      values,
    );
    return row?.result ?? { total: 0, nodes: [] };
  }

  /** A space as the rules about proposing look at it. */
  async space(id: string): Promise<(ProposableSpace & { useIds: string[] }) | null> {
    const rows = await this.database.read<ProposableSpace & { useIds: string[] } & object>(
      'proposals.space',
      spaceSql,
      [id],
    );
    return rows[0] ?? null;
  }

  /** The same, and it cannot change its state until the transaction ends. */
  async holdSpace(tx: Tx, id: string): Promise<ProposableSpace | null> {
    const rows = await tx.$queryRawUnsafe<ProposableSpace[]>(`${spaceSql}::uuid FOR SHARE`, id);
    return rows[0] ?? null;
  }

  find(tx: Tx, key: { requestId: string; spaceId: string }) {
    return tx.spaceProposal.findUnique({ where: { requestId_spaceId: key } });
  }

  async create(tx: Tx, proposal: NewProposal): Promise<string> {
    const id = uuid();
    await tx.spaceProposal.create({ data: { id, ...proposal } });
    return id;
  }

  /** The proposal, held until the transaction ends. */
  async lock(tx: Tx, id: string): Promise<(ProposalFacts & { id: string; requestId: string }) | null> {
    await tx.$queryRaw`SELECT 1 FROM space_proposals WHERE id = ${id}::uuid FOR UPDATE`;
    const row = await tx.spaceProposal.findUnique({
      where: { id },
      select: {
        id: true,
        requestId: true,
        state: true,
        version: true,
        actorId: true,
        personId: true,
        request: { select: { actorId: true } },
      },
    });
    return row && { ...row, requestActorId: row.request.actorId };
  }

  async answer(
    tx: Tx,
    { id, version }: { id: string; version: number },
    { state, reason, at }: { state: ProposalState; reason: string | null; at: Date },
  ): Promise<boolean> {
    const { seenAt } = await tx.spaceProposal.findUniqueOrThrow({ where: { id }, select: { seenAt: true } });
    const { count } = await tx.spaceProposal.updateMany({
      where: { id, version },
      data: { state, reason, answeredAt: at, seenAt: seenAt ?? at, version: version + 1 },
    });
    return count > 0;
  }

  /** @returns how many were new to those who look. */
  async see(tx: Tx, requestId: string, at: Date): Promise<number> {
    const { count } = await tx.spaceProposal.updateMany({
      where: { requestId, state: 'sent' },
      data: { state: 'seen', seenAt: at },
    });
    return count;
  }
}
