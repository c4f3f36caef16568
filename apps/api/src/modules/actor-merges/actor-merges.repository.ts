import type { ActorSign, MergedActor } from '@kvart/domain/desk';
import { Injectable } from '@nestjs/common';
import { Database, type Prisma, type Tx } from '../../platform/database/index.ts';
import type { Step } from './journal.repository.ts';
import { brokenProjects } from './mending.ts';

export interface PairRow {
  id: string;
  firstId: string;
  secondId: string;
  signs: ActorSign[];
  percent: number;
  apartAt: Date | null;
}

export interface MergeRow {
  id: string;
  keptId: string;
  otherId: string;
  personId: string;
  centreId: string | null;
  reason: string;
  at: Date;
  undoUntil: Date;
}
/** What was done, and the cases of the desk as they stood before. */
export interface Done {
  cases: unknown;
  rows: Step[];
}
export type LoadedMerge = MergeRow & { undoneAt: Date | null; builtUpon: boolean; steps: Done };

/** An actor as merging looks at it, with how much hangs on it. */
export interface SideRow extends MergedActor {
  sector: string;
  registerNumber: string | null;
  memberCount: number;
  spaceCount: number;
  conversationCount: number;
  projectCount: number;
}

const facts = `a.id, a.version, trim(a.country) AS country, p.nuts, a.place_id AS "placeId", a.archived_at AS "archivedAt",
  a.is_unclaimed AS "isUnclaimed", a.verified_at AS "verifiedAt", a.verified_until::text AS "verifiedUntil", a.sector::text,
  kvart_is_held(a.id, '{hidden,publish,write}') AS "isHeld", a.register_number AS "registerNumber",
  (SELECT count(*)::int FROM memberships m WHERE m.actor_id = a.id AND m.ended_at IS NULL) AS "memberCount",
  (SELECT count(*)::int FROM spaces s WHERE s.actor_id = a.id AND s.state <> 'archived') AS "spaceCount",
  (SELECT count(*)::int FROM conversation_parties c WHERE c.actor_id = a.id) AS "conversationCount",
  (SELECT count(*)::int FROM project_partners c WHERE c.actor_id = a.id) AS "projectCount"
  FROM actors a LEFT JOIN places p ON p.id = a.place_id WHERE a.id = ANY ($1::uuid[])`;

/** Whether either was part of another merging after this one. */
const builtUpon = `EXISTS (SELECT FROM actor_merges l WHERE l.undone_at IS NULL AND l.id <> m.id AND l.at >= m.at
  AND (l.kept_id IN (m.kept_id, m.other_id) OR l.other_id IN (m.kept_id, m.other_id)))`;

@Injectable()
export class ActorMergesRepository {
  constructor(private readonly database: Database) {}

  sides(ids: readonly string[]): Promise<SideRow[]> {
    return this.database.read<SideRow & Record<string, unknown>>('actor-merges.sides', `SELECT ${facts}`, [
      ids,
    ]);
  }

  /** Both, held in the order of their ids, so that two who merge never wait for each other. */
  async held(tx: Tx, ids: readonly string[]): Promise<SideRow[]> {
    await tx.$queryRaw`SELECT id FROM actors WHERE id = ANY (${[...ids]}::uuid[]) ORDER BY id FOR UPDATE`;
    return tx.$queryRawUnsafe<SideRow[]>(`SELECT ${facts}`, [...ids]);
  }

  async pair(id: string): Promise<PairRow | null> {
    return this.database.prisma.actorPair.findUnique({ where: { id } });
  }

  async keepApart(tx: Tx, id: string, personId: string): Promise<void> {
    await tx.actorPair.update({ where: { id }, data: { apartAt: new Date(), apartById: personId } });
  }

  /** The pair's running merge, or the last one. */
  async latest(
    ids: readonly [string, string],
  ): Promise<(Omit<LoadedMerge, 'steps'> & { personName: string }) | null> {
    const [row] = await this.database.read<
      Omit<LoadedMerge, 'steps'> & { personName: string } & Record<string, unknown>
    >(
      'actor-merges.latest',
      `SELECT m.id, m.kept_id AS "keptId", m.other_id AS "otherId", m.person_id AS "personId", m.centre_id AS "centreId", m.reason,
        m.at, m.undo_until AS "undoUntil", m.undone_at AS "undoneAt", ${builtUpon} AS "builtUpon", p.name AS "personName"
       FROM actor_merges m JOIN persons p ON p.id = m.person_id
       WHERE m.kept_id = ANY ($1::uuid[]) AND m.other_id = ANY ($1::uuid[]) ORDER BY m.at DESC, m.id DESC LIMIT 1`,
      [ids],
    );
    return row ?? null;
  }

  async lock(tx: Tx, id: string): Promise<LoadedMerge | null> {
    const [held] = await tx.$queryRawUnsafe<{ builtUpon: boolean }[]>(
      `SELECT ${builtUpon} AS "builtUpon" FROM actor_merges m WHERE m.id = $1::uuid FOR UPDATE`,
      id,
    );
    const row = held && (await tx.actorMerge.findUnique({ where: { id } }));
    return row ? { ...row, steps: row.steps as unknown as Done, builtUpon: held.builtUpon } : null;
  }

  running(tx: Tx, otherId: string) {
    return tx.actorMerge.findFirst({ where: { otherId, undoneAt: null } });
  }

  async breaksProjects(tx: Tx, keptId: string, otherId: string, sector: string): Promise<boolean> {
    const [found] = await tx.$queryRawUnsafe<{ count: number }[]>(brokenProjects, keptId, otherId, sector);
    return (found?.count ?? 0) > 0;
  }

  /** Cases of both, of their likeness and of claims to them, as they stand. */
  async cases(tx: Tx, ids: readonly string[]): Promise<unknown> {
    const [found] = await tx.$queryRawUnsafe<{ rows: unknown }[]>(
      `SELECT coalesce(jsonb_agg(to_jsonb(c)), '[]') AS rows FROM desk_cases c WHERE c.source_id = ANY ($1::uuid[])
        OR c.source_id IN (SELECT id FROM actor_pairs WHERE first_id = ANY ($1::uuid[]) OR second_id = ANY ($1::uuid[]))
        OR c.source_id IN (SELECT id FROM claims WHERE actor_id = ANY ($1::uuid[]))`,
      [...ids],
    );
    return found?.rows ?? [];
  }

  /** A case that was there before waits as long as if nothing had happened. */
  async casesBack(tx: Tx, rows: unknown): Promise<void> {
    await tx.$executeRawUnsafe(
      `UPDATE desk_cases c SET opened_at = r.opened_at, due_at = r.due_at, assignee_id = r.assignee_id, closed_at = r.closed_at,
          version = c.version + 1
        FROM jsonb_populate_recordset(NULL::desk_cases, $1::jsonb) r
        WHERE c.id = r.id AND (c.closed_at IS NULL) = (r.closed_at IS NULL)`,
      JSON.stringify(rows),
    );
  }

  async goes(tx: Tx, keptId: string, otherId: string, at: Date): Promise<void> {
    await tx.$executeRaw`UPDATE actors SET archived_at = ${at}::timestamptz, merged_into_id = ${keptId}::uuid,
      version = version + 1 WHERE id = ${otherId}::uuid`;
    await tx.$executeRaw`UPDATE actors SET version = version + 1 WHERE id = ${keptId}::uuid`;
  }

  async comesBack(tx: Tx, keptId: string, otherId: string): Promise<void> {
    await tx.$executeRaw`UPDATE actors SET archived_at = NULL, merged_into_id = NULL, version = version + 1 WHERE id = ${otherId}::uuid`;
    await tx.$executeRaw`UPDATE actors SET version = version + 1 WHERE id = ${keptId}::uuid`;
  }

  async record(tx: Tx, { steps, ...merge }: MergeRow & { steps: Done }): Promise<void> {
    await tx.actorMerge.create({ data: { ...merge, steps: steps as unknown as Prisma.InputJsonObject } });
  }

  async undone(tx: Tx, id: string, at: Date, personId: string): Promise<void> {
    await tx.actorMerge.update({ where: { id }, data: { undoneAt: at, undoneById: personId } });
  }

  /** People whose membership ran when this was asked, with those who own. */
  members(tx: Tx, actorId: string) {
    return tx.membership.findMany({
      where: { actorId, endedAt: null },
      select: { personId: true, role: true },
      orderBy: { personId: 'asc' },
      take: 500,
    });
  }
}
