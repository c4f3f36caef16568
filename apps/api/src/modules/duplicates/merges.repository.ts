import type { FieldChanges } from '@kvart/domain/spaces';
import { Injectable } from '@nestjs/common';
import { Database, type Prisma, type Tx } from '../../platform/database/index.ts';
import { pointing } from './pointing.ts';

/** Rows of one table that went along, with what undoing writes back. */
export interface Moved {
  table: string;
  rows: { key: string; position?: number }[];
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

/** Merged entries: what moved from one to the other, and back. */
@Injectable()
export class MergesRepository {
  constructor(private readonly database: Database) {}

  /** Takes along all that points to the other entry. */
  async move(tx: Tx, keptId: string, otherId: string): Promise<Moved[]> {
    const moved: Moved[] = [];
    for (const { table, column, key, ordered, unless } of pointing) {
      const after = ordered
        ? `, position = t.position + 1 + coalesce((SELECT max(k.position) FROM ${table} k WHERE k.${column} = $1::uuid), -1)`
        : '';
      const free = unless
        ? `AND NOT EXISTS (SELECT 1 FROM ${table} k WHERE k.${column} = $1::uuid AND ${unless})`
        : '';
      const rows = await tx.$queryRawUnsafe<Moved['rows']>(
        `WITH going AS (SELECT t.${key} AS key ${ordered ? ', t.position' : ''} FROM ${table} t
            WHERE t.${column} = $2::uuid ${free} FOR UPDATE),
          gone AS (UPDATE ${table} t SET ${column} = $1::uuid ${after} FROM going g
            WHERE t.${column} = $2::uuid AND t.${key} = g.key RETURNING 1)
        SELECT key::text ${ordered ? ', position' : ''} FROM going CROSS JOIN (SELECT count(*) FROM gone) n ORDER BY 1`,
        keptId,
        otherId,
      );
      if (rows.length > 0) moved.push({ table, rows });
    }
    await this.countChecks(tx, [keptId, otherId]);
    return moved;
  }

  /** Brings back what is still where merging put it. */
  async moveBack(tx: Tx, keptId: string, otherId: string, moved: readonly Moved[]): Promise<void> {
    for (const { table, column, key, ordered } of pointing) {
      const rows = moved.find((entry) => entry.table === table)?.rows ?? [];
      if (rows.length === 0) continue;
      await tx.$executeRawUnsafe(
        `UPDATE ${table} t SET ${column} = $2::uuid ${ordered ? ', position = r.position' : ''}
          FROM jsonb_to_recordset($3::jsonb) AS r(key text, position int)
          WHERE t.${column} = $1::uuid AND t.${key}::text = r.key`,
        keptId,
        otherId,
        JSON.stringify(rows),
      );
    }
    await this.countChecks(tx, [keptId, otherId]);
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
