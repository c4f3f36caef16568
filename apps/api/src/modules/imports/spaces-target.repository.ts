import { importFields, type RowIssue } from '@kvart/domain/imports';
import { contradictions, emptySpaceFile } from '@kvart/domain/spaces';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Database, type Tx } from '../../platform/database/index.ts';
import { columnName } from '../spaces/index.ts';
import { deleteMany, type Fields } from './bulk.sql.ts';
import {
  type Author,
  differences,
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

const apart = new Set([
  'externalId',
  'externalSource',
  'place',
  'country',
  'point',
  'permittedUseIds',
  'prohibitedUseIds',
]);
/** Columns of the table that a file can fill. */
const columns = [
  ...importFields.spaces.map(({ name }) => name).filter((name) => !apart.has(name)),
  'placeId',
];
const uses = ['permittedUseIds', 'prohibitedUseIds'] as const;
const empty = emptySpaceFile() as unknown as Fields;

const written = {
  table: 'spaces',
  columns,
  nameless: 'space',
  blank: { title: {}, description: {}, currency: 'EUR' },
} as const;

interface Row extends Omit<Existing, 'locked'> {
  source: string;
  externalId: string;
  state: string;
}

interface Revision {
  spaceId: string;
  version: number;
  action: 'created' | 'edited';
  changes: unknown;
}

/** Imported spaces: drafts of the actor that brings them in. */
@Injectable()
export class SpacesTarget implements ImportTarget {
  constructor(private readonly database: Database) {}

  async load(actorId: string, keys: readonly Key[]): Promise<Map<string, Existing>> {
    const list = columns.map((name) => `s.${columnName(name)} AS "${name}"`).join(', ');
    const usesOf = (permitted: boolean) =>
      `ARRAY(SELECT u.concept_id FROM space_uses u WHERE u.space_id = s.id AND u.permitted = ${permitted} ORDER BY 1)`;
    const rows = await this.database.read<Row>(
      'imports.spaces.load',
      `SELECT s.id, s.version, s.slug, s.state, s.external_source AS source, s.external_id AS "externalId",
         (SELECT to_jsonb(x) FROM (SELECT ${list}, ${usesOf(true)} AS "permittedUseIds",
           ${usesOf(false)} AS "prohibitedUseIds") x) AS values
       FROM jsonb_to_recordset($2::jsonb) AS k(source text, id text)
       JOIN spaces s ON s.actor_id = $1 AND s.external_source = k.source AND s.external_id = k.id`,
      [actorId, JSON.stringify(keys.map(({ source, id }) => ({ source, id })))],
    );
    return new Map(
      rows.map(({ source, externalId, state, ...row }) => [
        keyOf({ source, id: externalId }),
        { ...row, locked: state === 'archived' ? 'archived' : null },
      ]),
    );
  }

  async similar(actorId: string, rows: readonly Likeness[]): Promise<Map<number, Similar>> {
    const asked = rows.map(({ n, name, fields }) => ({
      n,
      title: name,
      address: fields.address ?? null,
      lat: fields.lat ?? null,
      lon: fields.lon ?? null,
      place: fields.placeId ?? null,
      parcel: fields.cadastralParcel ?? null,
    }));
    // One's own, and what everybody sees: a blurred point must not be found out by importing next to it.
    const visible = `(s.actor_id = $2 AND s.state <> 'archived' OR s.state = 'listed' AND NOT s.point_blurred)`;
    const found = await this.database.read<Similar & { n: number }>(
      'imports.spaces.similar',
      `SELECT q.n, f.slug, f.name
       FROM jsonb_to_recordset($1::jsonb)
         AS q(n int, title text, address text, lat float8, lon float8, place text, parcel text)
       JOIN LATERAL (
         SELECT m.slug, coalesce((SELECT t.value FROM jsonb_each_text(m.title) t LIMIT 1), '') AS name FROM (
           (SELECT s.slug, s.title FROM spaces s
            WHERE point(s.lon, s.lat) <@ box(point(q.lon - 0.0015, q.lat - 0.001), point(q.lon + 0.0015, q.lat + 0.001))
              AND s.lat IS NOT NULL AND ${visible}
              AND similarity(kvart_fold(coalesce((SELECT t.value FROM jsonb_each_text(s.title) t LIMIT 1), '')),
                kvart_fold(q.title)) > 0.5 LIMIT 1)
           UNION ALL
           (SELECT s.slug, s.title FROM spaces s
            WHERE s.place_id = q.place AND s.address IS NOT NULL AND kvart_fold(s.address) = kvart_fold(q.address)
              AND ${visible} LIMIT 1)
           UNION ALL
           (SELECT s.slug, s.title FROM spaces s
            WHERE s.cadastral_parcel = q.parcel AND s.place_id = q.place AND ${visible} LIMIT 1)
         ) m LIMIT 1
       ) f ON true`,
      [JSON.stringify(asked), actorId],
    );
    return new Map(found.map(({ n, name, slug }) => [n, { name, slug }]));
  }

  merge(before: Fields, given: Fields): { fields: Fields; issues: RowIssue[] } {
    const fields: Fields = { ...given };
    for (const name of ['title', 'description']) {
      if (fields[name]) fields[name] = withLanguages(before[name], fields[name]);
    }
    const issues: RowIssue[] = [];
    for (const { code, path, params } of contradictions({ ...before, ...fields })) {
      const [name = ''] = path;
      for (const one of name === 'minMonths' ? ['minMonths', 'maxMonths'] : [name])
        Reflect.deleteProperty(fields, one);
      issues.push({
        level: 'warning',
        code,
        column: null,
        field: name,
        value: '',
        ...(params && { params }),
      });
    }
    return { fields, issues };
  }

  async create(tx: Tx, author: Author, rows: readonly Writing[]): Promise<Map<number, string>> {
    const own = { actorId: author.actorId, createdById: author.personId };
    const made = await createRows(tx, written, author, rows, own);
    await this.setUses(
      tx,
      made.map(({ id, row }) => ({ id, fields: row.fields })),
      false,
    );
    await this.record(
      tx,
      author,
      made.map(({ id, row }) => ({
        spaceId: id,
        version: 1,
        action: 'created',
        changes: differences(empty, row.fields),
      })),
    );
    return idsByRow(made);
  }

  async update(tx: Tx, author: Author, rows: readonly Writing[]): Promise<Set<string>> {
    return this.write(tx, author, changesOf(rows));
  }

  async remove(tx: Tx, rows: readonly { id: string; version: number }[]): Promise<Set<string>> {
    // Their history goes with them: nobody but the import has ever touched them.
    await tx.$executeRawUnsafe(`SET LOCAL kvart.erase = 'on'`);
    const gone = await deleteMany(tx, 'spaces', rows);
    await tx.$executeRawUnsafe(`SET LOCAL kvart.erase = 'off'`);
    return gone;
  }

  async restore(tx: Tx, author: Author, rows: readonly Undoing[]): Promise<Set<string>> {
    const now = await tx.$queryRawUnsafe<{ id: string }[]>(
      'SELECT id FROM spaces WHERE id = ANY ($1::uuid[]) FOR UPDATE',
      rows.map(({ id }) => id),
    );
    const there = new Set(now.map(({ id }) => id));
    return this.write(
      tx,
      author,
      rows
        .filter(({ id }) => there.has(id))
        .map(({ id, version, before }) => ({ id, version, before: {}, after: before })),
    );
  }

  /** Writes the changed columns, uses and one line of history for each. */
  private async write(tx: Tx, author: Author, rows: readonly Change[]): Promise<Set<string>> {
    const done = await changeRows(tx, written, rows);
    await this.setUses(
      tx,
      done.map(({ id, after }) => ({ id, fields: after })),
      true,
    );
    await this.record(
      tx,
      author,
      done.map(({ id, version, before, after }) => ({
        spaceId: id,
        version: version + 1,
        action: 'edited',
        changes: differences(before, after),
      })),
    );
    return idsOf(done);
  }

  private async setUses(
    tx: Tx,
    rows: readonly { id: string; fields: Fields }[],
    replace: boolean,
  ): Promise<void> {
    for (const field of uses) {
      const permitted = field === 'permittedUseIds';
      const set = rows.filter(({ fields }) => field in fields);
      if (set.length === 0) continue;
      const ids = set.map(({ id }) => id);
      if (replace) await tx.spaceUse.deleteMany({ where: { spaceId: { in: ids }, permitted } });
      await tx.spaceUse.createMany({
        data: set.flatMap(({ id, fields }) =>
          (fields[field] as string[]).map((conceptId) => ({ spaceId: id, conceptId, permitted })),
        ),
        skipDuplicates: true,
      });
    }
  }

  private async record(tx: Tx, { personId, actorId }: Author, revisions: readonly Revision[]): Promise<void> {
    if (revisions.length === 0) return;
    await tx.$executeRawUnsafe(
      `INSERT INTO space_revisions (id, space_id, version, at, person_id, actor_id, action, state, changes)
       SELECT r.id, r.space_id, r.version, now(), $2::uuid, $3::uuid, r.action, s.state, r.changes
       FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, space_id uuid, version int, action text, changes jsonb)
       JOIN spaces s ON s.id = r.space_id`,
      JSON.stringify(revisions.map(({ spaceId, ...rest }) => ({ id: uuid(), space_id: spaceId, ...rest }))),
      personId,
      actorId,
    );
  }
}
