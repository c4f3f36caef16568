import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.ts';
import type { Pointing } from './pointing.ts';

type Row = Record<string, unknown>;

/** What was done to the rows of one table, with all that undoing needs. */
export type Step =
  | { did: 'move'; table: string; column: string; key: string[]; from: string; to: string; rows: Row[] }
  | { did: 'set'; table: string; key: string[]; columns: string[]; rows: { before: Row; after: Row }[] }
  | { did: 'add'; table: string; key: string[]; rows: Row[] };

export interface Change {
  table: string;
  key: readonly string[];
  columns: readonly string[];
  /** `column = value` for the rows `t`. */
  set: string;
  /** Which rows `t`, and what is joined to them. */
  from?: string;
  where: string;
}

const same = (key: readonly string[], a: string, b: string) =>
  key.map((column) => `${a}.${column} = ${b}.${column}`).join(' AND ');
const listed = (columns: readonly string[], alias: string) =>
  columns.map((column) => `${alias}.${column}`).join(', ');

/** Changes rows and keeps what they were, so that the changes can be undone in the opposite order. */
@Injectable()
export class Journal {
  /** Points rows to another thing. */
  async move(tx: Tx, pointing: Pointing, to: string, from: string): Promise<Step | null> {
    const { table, column, key, where = 'true', unless } = pointing;
    const [found] = await tx.$queryRawUnsafe<{ rows: Row[] | null }[]>(
      `WITH going AS (SELECT ${listed(key, 't')} FROM ${table} t
          WHERE t.${column} = $2::uuid AND (${where}) AND NOT coalesce(${unless ?? 'false'}, false)
            AND $1::uuid IS NOT NULL FOR UPDATE),
        gone AS (UPDATE ${table} t SET ${column} = $1::uuid FROM going g WHERE ${same(key, 't', 'g')} RETURNING 1)
      SELECT jsonb_agg(to_jsonb(g)) AS rows FROM going g CROSS JOIN (SELECT count(*) FROM gone) n`,
      to,
      from,
    );
    if (!found?.rows) return null;
    return { did: 'move', table, column, key: [...key], from, to, rows: found.rows };
  }

  /** Changes columns of rows. */
  async set(tx: Tx, change: Change, values: readonly unknown[]): Promise<Step | null> {
    const { table, key, columns, set, from = '', where } = change;
    const all = [...new Set([...key, ...columns])];
    const [found] = await tx.$queryRawUnsafe<{ rows: { before: Row; after: Row }[] | null }[]>(
      `WITH was AS (SELECT ${listed(all, 't')} FROM ${table} t WHERE ${where} FOR UPDATE),
        done AS (UPDATE ${table} t SET ${set} FROM was w ${from} WHERE ${same(key, 't', 'w')} RETURNING ${listed(all, 't')})
      SELECT jsonb_agg(jsonb_build_object('before', to_jsonb(w), 'after', to_jsonb(d))) AS rows
        FROM was w JOIN done d ON ${same(key, 'w', 'd')}`,
      ...values,
    );
    if (!found?.rows) return null;
    return { did: 'set', table, key: [...key], columns: [...columns], rows: found.rows };
  }

  /** Adds rows by a statement that ends in RETURNING their key. */
  async add(
    tx: Tx,
    table: string,
    key: readonly string[],
    insert: string,
    values: readonly unknown[],
  ): Promise<Step | null> {
    const [found] = await tx.$queryRawUnsafe<{ rows: Row[] | null }[]>(
      `WITH new AS (${insert} RETURNING ${key.join(', ')}) SELECT jsonb_agg(to_jsonb(n)) AS rows FROM new n`,
      ...values,
    );
    return found?.rows ? { did: 'add', table, key: [...key], rows: found.rows } : null;
  }

  /** Undoes one step, as far as nobody has changed the rows since. */
  async undo(tx: Tx, step: Step): Promise<void> {
    const { table, key } = step;
    const each = `FROM jsonb_array_elements($1::jsonb) e`;
    const rows = JSON.stringify(step.rows);
    if (step.did === 'add') {
      await tx.$executeRawUnsafe(
        `DELETE FROM ${table} t USING (SELECT r.* ${each}, jsonb_populate_record(NULL::${table}, e) r) r
          WHERE ${same(key, 't', 'r')}`,
        rows,
      );
      return;
    }
    if (step.did === 'set') {
      const still = step.columns
        .map((column) => `t.${column} IS NOT DISTINCT FROM (a).${column}`)
        .join(' AND ');
      await tx.$executeRawUnsafe(
        `UPDATE ${table} t SET ${step.columns.map((column) => `${column} = (b).${column}`).join(', ')}
          FROM (SELECT jsonb_populate_record(NULL::${table}, e -> 'before') AS b,
            jsonb_populate_record(NULL::${table}, e -> 'after') AS a ${each}) r
          WHERE ${key.map((column) => `t.${column} = (a).${column}`).join(' AND ')} AND ${still}`,
        rows,
      );
      return;
    }
    // By now the row is found under the thing that it was pointed to.
    const others = key.filter((column) => column !== step.column);
    await tx.$executeRawUnsafe(
      `UPDATE ${table} t SET ${step.column} = $3::uuid
        FROM (SELECT r.* ${each}, jsonb_populate_record(NULL::${table}, e) r) r
        WHERE t.${step.column} = $2::uuid ${others.length > 0 ? `AND ${same(others, 't', 'r')}` : ''}`,
      rows,
      step.to,
      step.from,
    );
  }
}
