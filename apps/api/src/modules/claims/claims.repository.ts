import type { ClaimFacts, ClaimInput, ClaimOutcome } from '@kvart/domain/claims';
import type { DeskPlace, DeskScope } from '@kvart/domain/desk';
import type { Viewer } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Database, type Tx } from '../../platform/database/index.ts';
import { isCentre, looksAfter } from '../desk/index.ts';
import type { ClaimRow } from './claim-row.ts';
import { claimHandedTo, claimPlace } from './claims-to-decide.sql.ts';
import { type ClaimList, claimsStatement, claimStatement } from './claims.sql.ts';

export interface StoredClaim extends ClaimFacts {
  id: string;
  version: number;
  actorId: string;
  linkExpiresAt: Date | null;
}

const placeSql = `SELECT trim(g.country) AS country, g.nuts, g.place_id AS "placeId", ${claimHandedTo} AS "handedTo"
  FROM claims c JOIN actors a ON a.id = c.actor_id ${claimPlace} WHERE c.id = $1::uuid`;

@Injectable()
export class ClaimsRepository {
  constructor(private readonly database: Database) {}

  async one(id: string, viewer: Viewer, scope: DeskScope): Promise<ClaimRow | null> {
    const { text, values } = claimStatement(id, viewer, scope);
    const [row] = await this.database.composed<{ claim: ClaimRow }>(text, values);
    return row?.claim ?? null;
  }

  async list(
    viewer: Viewer,
    scope: DeskScope,
    list: ClaimList,
  ): Promise<{ total: number; nodes: ClaimRow[] }> {
    const { text, values } = claimsStatement(viewer, scope, list);
    const [row] = await this.database.composed<{ result: { total: number; nodes: ClaimRow[] } }>(
      text,
      values,
    );
    return row?.result ?? { total: 0, nodes: [] };
  }

  /** The centres that can vouch for an actor: those that look after its place. */
  desksFor(actorId: string): Promise<{ id: string; name: string }[]> {
    return this.database.read(
      'claims.desks_for',
      `SELECT a.id, a.name FROM (SELECT x.country, x.place_id, p.nuts FROM actors x
          LEFT JOIN places p ON p.id = x.place_id WHERE x.id = $1::uuid) g
        JOIN actors a ON ${isCentre} AND ${looksAfter('g')} ORDER BY a.name, a.id LIMIT 100`,
      [actorId],
    );
  }

  /** Where the claim of this id or link belongs, before anything is locked. */
  async find(tx: Tx, by: { id: string } | { linkHash: Uint8Array<ArrayBuffer> }) {
    return tx.claim.findUnique({ where: by, select: { id: true, actorId: true } });
  }

  /** The claim, held until the transaction ends. Its actor is locked before it, always in this order. */
  async lock(tx: Tx, id: string): Promise<StoredClaim | null> {
    await tx.$queryRaw`SELECT 1 FROM claims WHERE id = ${id}::uuid FOR UPDATE`;
    const row = await tx.claim.findUnique({ where: { id } });
    const [place] = await tx.$queryRawUnsafe<DeskPlace[]>(placeSql, id);
    if (!row || !place) return null;
    const { version, actorId, personId, way, state, linkExpiresAt } = row;
    return { id, version, actorId, personId, way, state, linkExpiresAt, ...place };
  }

  async create(
    tx: Tx,
    {
      note,
      ...claim
    }: ClaimInput & {
      personId: string;
      expiresAt: Date;
      linkHash: Uint8Array<ArrayBuffer> | null;
      linkExpiresAt: Date | null;
    },
  ): Promise<string> {
    const id = uuid();
    await tx.claim.create({ data: { id, ...claim, message: note } });
    return id;
  }

  async close(tx: Tx, { id, version }: StoredClaim, { deskId, ...outcome }: ClaimOutcome): Promise<void> {
    await tx.claim.update({
      where: { id },
      data: { ...outcome, decidedForId: deskId, version: version + 1, closedAt: new Date() },
    });
  }

  /** The other open claims on an actor come to nothing once one is granted. */
  async supersede(tx: Tx, actorId: string): Promise<{ id: string }[]> {
    return tx.claim.updateManyAndReturn({
      where: { actorId, state: 'submitted' },
      data: { state: 'superseded', version: { increment: 1 }, closedAt: new Date() },
      select: { id: true },
    });
  }

  /** Ends a batch of claims that nobody decided in time. */
  async expire(tx: Tx, now: Date): Promise<{ id: string }[]> {
    return tx.$queryRaw<{ id: string }[]>`
      UPDATE claims SET state = 'expired', version = version + 1, closed_at = ${now}
      WHERE id IN (SELECT id FROM claims WHERE state = 'submitted' AND expires_at <= ${now}
        ORDER BY expires_at LIMIT 200 FOR UPDATE SKIP LOCKED)
      RETURNING id`;
  }

  /** Documents of claims that were closed before this moment. */
  async documentsClosedBefore(tx: Tx, moment: Date): Promise<string[]> {
    const rows = await tx.claim.findMany({
      where: { closedAt: { lt: moment }, documentId: { not: null } },
      select: { documentId: true },
      take: 200,
    });
    return rows.flatMap(({ documentId }) => documentId ?? []);
  }

  async claimOfDocument(fileId: string): Promise<ClaimFacts | null> {
    const { prisma } = this.database;
    const row = await prisma.claim.findUnique({
      where: { documentId: fileId },
      select: { id: true, personId: true, way: true, state: true },
    });
    const [place] = row ? await prisma.$queryRawUnsafe<DeskPlace[]>(placeSql, row.id) : [];
    return row && place ? { personId: row.personId, way: row.way, state: row.state, ...place } : null;
  }
}
