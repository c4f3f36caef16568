import type { FieldChanges } from '@kvart/domain/spaces';
import { Injectable } from '@nestjs/common';
import { Database, type Prisma, type Tx } from '../../platform/database/index.ts';
import { type Pointing, pointing as pointings } from './pointing.ts';

/** Rows of one table that went along, with what undoing writes back. */
export interface Moved {
  table: string;
  rows: { key: string; position?: number }[];
}

/** A case of the desk that merging closed. */
export interface ClosedCase {
  id: string;
  at: string;
}

export interface MergeRow {
  id: string;
  keptId: string;
  otherId: string;
  actorId: string;
  personId: string;
  at: Date;
  undoUntil: Date;
  undoneAt: Date | null;
  replaced: FieldChanges;
  putAway: Record<string, unknown>;
  moved: Moved[];
}

export interface MergeLine extends Pick<
  MergeRow,
  'id' | 'keptId' | 'otherId' | 'at' | 'undoUntil' | 'undoneAt'
> {
  builtUpon: boolean;
  personName: string;
}

/** Whether either entry was merged again after this. */
const builtUpon = `EXISTS (SELECT 1 FROM space_merges l WHERE l.undone_at IS NULL AND l.id <> m.id AND l.at >= m.at
  AND (l.kept_id = m.kept_id OR l.other_id = m.kept_id))`;
const line = `m.id, m.kept_id AS "keptId", m.other_id AS "otherId", m.at, m.undo_until AS "undoUntil",
  m.undone_at AS "undoneAt", ${builtUpon} AS "builtUpon", p.name AS "personName"
  FROM space_merges m JOIN persons p ON p.id = m.person_id`;

const talksNamed = 'conversations.pair_key';
const keyOf = ({ key }: Pointing) => `concat_ws(':', ${key.map((column) => `t.${column}`).join(', ')})`;
const whereOf = ({ where = 'true' }: Pointing) => `(${where})`;
/** Rows that may go to the entry $1. */
const free = (pointing: Pointing) =>
  `${whereOf(pointing)} ${
    pointing.unless
      ? `AND NOT EXISTS (SELECT FROM ${pointing.table} k WHERE k.${pointing.column} = $1::uuid AND ${pointing.unless})`
      : ''
  }`;

/** Merged entries: what moved from one to the other, and back. */
@Injectable()
export class MergesRepository {
  constructor(private readonly database: Database) {}

  /** Takes along all that points to the other entry. */
  async move(tx: Tx, keptId: string, otherId: string): Promise<Moved[]> {
    const moved: Moved[] = [];
    const talks = await this.nameTalks(tx, otherId, keptId, null);
    if (talks.length > 0) moved.push({ table: talksNamed, rows: talks });
    for (const pointing of pointings) {
      const { table, column, ordered } = pointing;
      const after = ordered
        ? `, position = t.position + 1 + coalesce((SELECT max(k.position) FROM ${table} k WHERE k.${column} = $1::uuid), -1)`
        : '';
      const rows = await tx.$queryRawUnsafe<Moved['rows']>(
        `WITH going AS (SELECT ${keyOf(pointing)} AS key ${ordered ? ', t.position' : ''} FROM ${table} t
            WHERE t.${column} = $2::uuid AND ${free(pointing)} FOR UPDATE),
          gone AS (UPDATE ${table} t SET ${column} = $1::uuid ${after} FROM going g
            WHERE t.${column} = $2::uuid AND ${whereOf(pointing)} AND ${keyOf(pointing)} = g.key RETURNING 1)
        SELECT key ${ordered ? ', position' : ''} FROM going CROSS JOIN (SELECT count(*) FROM gone) n ORDER BY 1`,
        keptId,
        otherId,
      );
      if (rows.length > 0) moved.push({ table, rows });
    }
    await this.countChecks(tx, [keptId, otherId]);
    return moved;
  }

  /** Brings back what is still where merging put it, except where something else stands in its place by now. */
  async moveBack(tx: Tx, keptId: string, otherId: string, moved: readonly Moved[]): Promise<void> {
    const rowsOf = (name: string) => moved.find(({ table }) => table === name)?.rows ?? [];
    for (const pointing of pointings) {
      const { table, column, ordered } = pointing;
      const rows = rowsOf(table);
      if (rows.length === 0) continue;
      await tx.$executeRawUnsafe(
        `UPDATE ${table} t SET ${column} = $1::uuid ${ordered ? ', position = r.position' : ''}
          FROM jsonb_to_recordset($3::jsonb) AS r(key text, position int)
          WHERE t.${column} = $2::uuid AND ${keyOf(pointing)} = r.key AND ${free(pointing)}`,
        otherId,
        keptId,
        JSON.stringify(rows),
      );
    }
    const talks = rowsOf(talksNamed).map(({ key }) => key);
    if (talks.length > 0) await this.nameTalks(tx, keptId, otherId, talks);
    await this.countChecks(tx, [keptId, otherId]);
  }

  /** Two actors have one conversation about a space: whoever writes next finds it by the space that there is. */
  private nameTalks(tx: Tx, fromId: string, toId: string, only: string[] | null): Promise<Moved['rows']> {
    return tx.$queryRaw<Moved['rows']>`
      UPDATE conversations t SET pair_key = replace(t.pair_key, ${fromId}::text, ${toId}::text)
      WHERE (t.id = ANY (${only}::uuid[]) OR (${only}::uuid[] IS NULL AND t.space_id = ${fromId}::uuid))
        AND t.pair_key LIKE '%:space:' || ${fromId}::text
        AND NOT EXISTS (SELECT FROM conversations k WHERE k.pair_key = replace(t.pair_key, ${fromId}::text, ${toId}::text))
      RETURNING t.id::text AS key`;
  }

  /** Cases that wait for a desk because of the entry: merging closes them. */
  async waiting(tx: Tx, otherId: string): Promise<string[]> {
    const rows = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM desk_cases WHERE closed_at IS NULL AND (
        source_id = ${otherId}::uuid OR kind = 'duplicate' AND source_id IN (
          SELECT first_id FROM space_pairs WHERE second_id = ${otherId}::uuid)) ORDER BY id`;
    return rows.map(({ id }) => id);
  }

  /** Those of them that are over now, and since when. */
  closed(tx: Tx, ids: readonly string[]): Promise<ClosedCase[]> {
    return tx.$queryRaw<ClosedCase[]>`SELECT id::text, closed_at::text AS at FROM desk_cases
      WHERE id = ANY (${[...ids]}::uuid[]) AND closed_at IS NOT NULL ORDER BY id`;
  }

  /** They wait again, unless somebody has settled them otherwise since. */
  async waitAgain(tx: Tx, cases: readonly ClosedCase[]): Promise<void> {
    await tx.$executeRaw`UPDATE desk_cases c SET closed_at = NULL, version = c.version + 1
      FROM jsonb_to_recordset(${JSON.stringify(cases)}::jsonb) AS r(id uuid, at timestamptz)
      WHERE c.id = r.id AND c.closed_at = r.at`;
  }

  async record(tx: Tx, { replaced, putAway, moved, ...merge }: Omit<MergeRow, 'undoneAt'>): Promise<void> {
    await tx.spaceMerge.create({
      data: {
        ...merge,
        replaced: replaced as unknown as Prisma.InputJsonObject,
        putAway: putAway as Prisma.InputJsonObject,
        moved: moved as unknown as Prisma.InputJsonArray,
      },
    });
  }

  /** The merge and whether it can be undone by itself, held. */
  async lock(tx: Tx, id: string): Promise<(MergeRow & { builtUpon: boolean }) | null> {
    const [held] = await tx.$queryRawUnsafe<{ builtUpon: boolean }[]>(
      `SELECT ${builtUpon} AS "builtUpon" FROM space_merges m WHERE m.id = $1::uuid FOR UPDATE`,
      id,
    );
    const row = held && (await tx.spaceMerge.findUnique({ where: { id } }));
    return row ? { ...(row as unknown as MergeRow), builtUpon: held.builtUpon } : null;
  }

  running(tx: Tx, otherId: string) {
    return tx.spaceMerge.findFirst({
      where: { otherId, undoneAt: null },
      select: { id: true, keptId: true, personId: true },
    });
  }

  async undone(tx: Tx, id: string, at: Date, personId: string): Promise<void> {
    await tx.spaceMerge.update({ where: { id }, data: { undoneAt: at, undoneById: personId } });
  }

  /** What listing sets anew by itself: the day on which somebody last said that it is free. */
  async confirmedAgain(tx: Tx, id: string, confirmedAt: string | null): Promise<void> {
    await tx.$executeRaw`UPDATE spaces SET confirmed_at = ${confirmedAt}::timestamptz WHERE id = ${id}::uuid AND state = 'listed'`;
  }

  async photoFiles(tx: Tx, photoIds: string[]): Promise<string[]> {
    const rows = await tx.spacePhoto.findMany({ where: { id: { in: photoIds } }, select: { fileId: true } });
    return rows.map(({ fileId }) => fileId);
  }

  named(id: string): Promise<MergeLine[]> {
    return this.database.read<MergeLine & Record<string, unknown>>(
      'merges.one',
      `SELECT ${line} WHERE m.id = $1`,
      [id],
    );
  }

  /** Merges of an actor that can still be undone, the latest first. */
  latest(actorId: string, now: Date, first: number): Promise<MergeLine[]> {
    return this.database.read<MergeLine & Record<string, unknown>>(
      'merges.latest',
      `SELECT ${line} WHERE m.actor_id = $1 AND m.at > $2::timestamptz - interval '30 days' AND m.undo_until > $2
        AND m.undone_at IS NULL ORDER BY m.at DESC, m.id DESC LIMIT $3`,
      [actorId, now, first],
    );
  }

  /** Naming readiness has it counted anew: rows that only changed hands do not tell the space they left. */
  private async countChecks(tx: Tx, ids: string[]): Promise<void> {
    await tx.$executeRaw`UPDATE spaces SET readiness = 'unchecked'
      WHERE id = ANY (${ids}::uuid[]) AND readiness <> kvart_readiness_of(id)`;
  }
}
