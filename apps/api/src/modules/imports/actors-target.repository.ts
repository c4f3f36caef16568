import type { RowIssue } from '@kvart/domain/imports';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Database, type Tx } from '../../platform/database/index.ts';
import { columnName } from '../spaces/index.ts';
import { deleteMany, type Fields } from './bulk.sql.ts';
import {
  type Author,
  type Existing,
  type ImportTarget,
  type Key,
  keyOf,
  type Likeness,
  type Similar,
  type Undoing,
  withLanguages,
  type Writing,
} from './target.ts';
import { type Change, changeRows, changesOf, createRows, idsByRow, idsOf } from './write-rows.ts';

/** Columns of the table that a file can fill. */
const columns = [
  'name',
  'kind',
  'sector',
  'about',
  'website',
  'email',
  'phone',
  'address',
  'languages',
  'placeId',
  'lat',
  'lon',
];

const written = { table: 'actors', columns, nameless: 'actor', blank: { about: {}, languages: [] } } as const;

interface Row extends Omit<Existing, 'locked'> {
  source: string;
  externalId: string;
  isUnclaimed: boolean;
  archived: boolean;
}

/** Imported actors: entries of a register that nobody stands behind yet. */
@Injectable()
export class ActorsTarget implements ImportTarget {
  constructor(private readonly database: Database) {}

  async load(_actorId: string, keys: readonly Key[]): Promise<Map<string, Existing>> {
    const list = columns.map((name) => `a.${columnName(name)} AS "${name}"`).join(', ');
    const rows = await this.database.read<Row>(
      'imports.actors.load',
      `SELECT a.id, a.version, a.slug, a.is_unclaimed AS "isUnclaimed", a.archived_at IS NOT NULL AS archived,
         a.external_source AS source, a.external_id AS "externalId",
         (SELECT to_jsonb(x) FROM (SELECT ${list}, ARRAY(SELECT c.concept_id FROM actor_concepts c
           WHERE c.actor_id = a.id AND c.relation = 'is_in' ORDER BY 1) AS "sectorIds") x) AS values
       FROM jsonb_to_recordset($1::jsonb) AS k(source text, id text)
       JOIN actors a ON a.external_source = k.source AND a.external_id = k.id`,
      [JSON.stringify(keys.map(({ source, id }) => ({ source, id })))],
    );
    return new Map(
      rows.map(({ source, externalId, isUnclaimed, archived, ...row }) => [
        keyOf({ source, id: externalId }),
        { ...row, locked: archived ? 'archived' : isUnclaimed ? null : 'claimed' },
      ]),
    );
  }

  async similar(_actorId: string, rows: readonly Likeness[]): Promise<Map<number, Similar>> {
    const found = await this.database.read<Similar & { n: number }>(
      'imports.actors.similar',
      `SELECT q.n, f.slug, f.name
       FROM jsonb_to_recordset($1::jsonb) AS q(n int, name text, place text)
       LEFT JOIN places p ON p.id = q.place
       JOIN LATERAL (
         SELECT a.slug, a.name FROM actors a
         WHERE kvart_fold(a.name) = kvart_fold(q.name) AND a.archived_at IS NULL
           AND (a.country IS NULL OR p.country IS NULL OR a.country = p.country)
         ORDER BY a.place_id IS NOT DISTINCT FROM q.place DESC, a.id LIMIT 1
       ) f ON true`,
      [JSON.stringify(rows.map(({ n, name, fields }) => ({ n, name, place: fields.placeId ?? null })))],
    );
    return new Map(found.map(({ n, name, slug }) => [n, { name, slug }]));
  }

  merge(before: Fields, given: Fields): { fields: Fields; issues: RowIssue[] } {
    const fields: Fields = { ...given };
    if (fields.about) fields.about = withLanguages(before.about, fields.about);
    return { fields, issues: [] };
  }

  async create(tx: Tx, author: Author, rows: readonly Writing[]): Promise<Map<number, string>> {
    const made = await createRows(tx, written, author, rows, { isUnclaimed: true });
    await this.setSectors(
      tx,
      made.map(({ id, row }) => ({ id, fields: row.fields })),
      false,
    );
    return idsByRow(made);
  }

  update(tx: Tx, _author: Author, rows: readonly Writing[]): Promise<Set<string>> {
    return this.write(tx, changesOf(rows));
  }

  remove(tx: Tx, rows: readonly { id: string; version: number }[]): Promise<Set<string>> {
    return deleteMany(tx, 'actors', rows);
  }

  restore(tx: Tx, _author: Author, rows: readonly Undoing[]): Promise<Set<string>> {
    return this.write(
      tx,
      rows.map(({ id, version, before }) => ({ id, version, before: {}, after: before })),
    );
  }

  private async write(tx: Tx, rows: readonly Change[]): Promise<Set<string>> {
    const done = await changeRows(tx, written, rows);
    await this.setSectors(
      tx,
      done.map(({ id, after }) => ({ id, fields: after })),
      true,
    );
    return idsOf(done);
  }

  private async setSectors(
    tx: Tx,
    rows: readonly { id: string; fields: Fields }[],
    replace: boolean,
  ): Promise<void> {
    const set = rows.filter(({ fields }) => 'sectorIds' in fields);
    if (set.length === 0) return;
    const relation = 'is_in' as const;
    if (replace)
      await tx.actorConcept.deleteMany({ where: { actorId: { in: set.map(({ id }) => id) }, relation } });
    await tx.actorConcept.createMany({
      data: set.flatMap(({ id, fields }) =>
        (fields.sectorIds as string[]).map((conceptId, position) => ({
          id: uuid(),
          actorId: id,
          conceptId,
          relation,
          position,
        })),
      ),
    });
  }
}
