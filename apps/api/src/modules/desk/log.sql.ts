import { type DeskScope, type LogFilter, ownActs, unnamedActs } from '@kvart/domain/desk';
import type { Cursor } from '@kvart/domain/shared';
import { Values } from '../../platform/database/index.ts';
import { atDesk } from './desk-scope.sql.ts';

export interface LogList {
  scope: DeskScope;
  /** One thing is asked for that was handed to a centre of the reader: all about it, wherever it lies. */
  isHanded?: boolean;
  filter: LogFilter;
  first: number;
  after: Cursor | null;
}

const idShape = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** People and actors of one beginning of a name; more than these are not looked through. */
const mostNamed = 50;

/** Those meant by a number, or by how a name begins. */
function named(table: 'persons' | 'actors', wanted: string, values: Values): string {
  if (idShape.test(wanted)) return values.add(wanted, 'uuid');
  const start = `replace(replace(replace(kvart_fold(${values.add(wanted, 'text')}), '\\', '\\\\'), '%', '\\%'), '_', '\\_')`;
  return `ANY (ARRAY(SELECT n.id FROM ${table} n WHERE kvart_fold(n.name) LIKE ${start} || '%' ORDER BY n.id LIMIT ${mostNamed}))`;
}

/** Not told to centres: who sent a notice. */
const hidden = unnamedActs.map((action) => `'${action}'`).join(', ');

/**
 * What centres may read: not what actors settle for themselves, nor what happens in projects that are nobody else's
 * business. Of other projects they read what was done; who did it stays in the room.
 */
const ownMatters = ownActs.map((action) => `'${action}'`).join(', ');
const forCentres = `l.action NOT IN (${ownMatters}) AND (l.object_type <> 'project' OR EXISTS (SELECT FROM projects j
  WHERE j.id = CASE WHEN l.object_id ~ '^[0-9a-f-]{36}$' THEN l.object_id::uuid END AND j.visibility <> 'private'))`;

interface Acts {
  /** The acts asked for, `l` with `person`; the newest first. */
  from: string;
  order: string;
  person: string;
}

/**
 * The acts that are asked for. A centre reads along the places of acts, which exist for those that fell somewhere;
 * whoever sees everything reads the log itself.
 */
function acts({ scope, isHanded, filter, after }: Omit<LogList, 'first'>, values: Values): Acts {
  const { everywhere } = scope;
  const whole = everywhere || !!isHanded;
  const [at, id] = whole ? ['l.at', 'l.id'] : ['g.at', 'g.entry_id'];
  const where = [whole ? 'true' : atDesk(scope, 'g', values)];
  const person = everywhere ? 'l.person_id' : `CASE WHEN l.action NOT IN (${hidden}) THEN l.person_id END`;
  if (filter.person) where.push(`${person} = ${named('persons', filter.person, values)}`);
  if (filter.actor) where.push(`l.actor_id = ${named('actors', filter.actor, values)}`);
  if (filter.object) where.push(`l.object_id = ${values.add(filter.object, 'text')}`);
  if (filter.action) {
    const action = values.add(filter.action, 'text');
    where.push(`split_part(l.action, '.', 1) = split_part(${action}, '.', 1)`);
    if (filter.action.includes('.')) where.push(`l.action = ${action}`);
  }
  if (filter.from) where.push(`${at} >= ${values.add(filter.from, 'date')}`);
  if (filter.to) where.push(`${at} < ${values.add(filter.to, 'date')} + 1`);
  if (!everywhere) where.push(forCentres);
  if (!everywhere && (filter.person || filter.actor)) where.push(`l.object_type <> 'project'`);
  if (after) {
    const [time] = after.keys;
    where.push(`(${at}, ${id}) < (${values.add(time, 'timestamptz')}, ${values.add(after.id, 'uuid')})`);
  }
  const from = whole ? 'audit_log l' : 'audit_places g JOIN audit_log l ON l.id = g.entry_id';
  return {
    from: `FROM ${from} WHERE ${where.join(' AND ')}`,
    order: `ORDER BY ${at} DESC, ${id} DESC`,
    person,
  };
}

/** How many there are, up to a bound. */
export function countStatement(list: Omit<LogList, 'first' | 'after'>, most: number) {
  const values = new Values();
  const { from } = acts({ ...list, after: null }, values);
  const text = `SELECT count(*)::int AS count FROM (SELECT ${from} LIMIT ${values.add(most, 'int')}) n`;
  return { text, values: values.list };
}

/** A page of the log, the newest first, with the names of what it speaks of. */
export function logStatement(list: LogList): { text: string; values: unknown[] } {
  const values = new Values();
  const { from, order, person } = acts(list, values);
  const all = list.scope.everywhere ? 'true' : 'false';
  const told = `(${all} OR l.object_type <> 'project')`;
  const uuidOf = (types: string) =>
    `CASE WHEN l.object_type IN (${types}) AND l.object_id ~ '^[0-9a-f-]{36}$' THEN l.object_id::uuid END`;
  return {
    text: `SELECT l.id, l.at, l.action, l.object_type AS "objectType", l.object_id AS "objectId",
      CASE WHEN ${told} THEN l.reason END AS reason,
      CASE WHEN ${told} THEN l.person END AS "personId",
      (SELECT p.name FROM persons p WHERE p.id = l.person AND ${told}) AS "personName",
      a.name AS "actorName", a.slug AS "actorSlug", coalesce(ta.slug, ts.slug, tj.slug) AS slug,
      coalesce(ta.name, ts.title, tj.title, tn.title, td.title, tc.title) AS title
      FROM (SELECT l.*, ${person} AS person ${from} ${order} LIMIT ${values.add(list.first + 1, 'int')}) l
      LEFT JOIN actors a ON a.id = l.actor_id AND ${told}
      LEFT JOIN actors ta ON ta.id = ${uuidOf(`'actor', 'verification'`)}
      LEFT JOIN LATERAL (SELECT s.slug, s.title ->> s.original_locale AS title FROM spaces s
        WHERE s.id = ${uuidOf(`'space', 'duplicate'`)} AND (${all} OR s.state = 'listed')) ts ON true
      LEFT JOIN LATERAL (SELECT j.slug, j.title FROM projects j
        WHERE j.id = ${uuidOf(`'project'`)} AND (${all} OR j.visibility <> 'private')) tj ON true
      LEFT JOIN notices tn ON tn.id = ${uuidOf(`'notice'`)}
      LEFT JOIN LATERAL (SELECT n.title FROM decisions d JOIN notices n ON n.id = d.notice_id
        WHERE d.id = ${uuidOf(`'decision', 'appeal'`)}) td ON true
      LEFT JOIN LATERAL (SELECT o.name AS title FROM claims c JOIN actors o ON o.id = c.actor_id
        WHERE c.id = ${uuidOf(`'claim'`)}) tc ON true
      ORDER BY l.at DESC, l.id DESC`,
    values: values.list,
  };
}

export const lastCheckSql = `SELECT at, links::int, encode(last_hash, 'hex') AS "lastPrint", changed, erased
  FROM audit_checks ORDER BY at DESC, id DESC LIMIT 1`;

/** Reads the whole chain and keeps what it found. */
export const checkSql = `WITH found AS (SELECT fault FROM kvart_audit_faults()),
  last AS (SELECT seq, hash FROM audit_links ORDER BY seq DESC LIMIT 1)
  INSERT INTO audit_checks (id, links, last_hash, changed, erased)
  SELECT gen_random_uuid(), coalesce((SELECT seq FROM last), 0), (SELECT hash FROM last),
    (SELECT count(*) FROM found WHERE fault <> 'erased'), (SELECT count(*) FROM found WHERE fault = 'erased')`;
