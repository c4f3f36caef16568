import type { DeskScope } from '@kvart/domain/desk';
import type { Cursor } from '@kvart/domain/shared';
import { Values } from '../../platform/database/index.ts';
import { anyCase, type CasesAsked, conditions, inReach, isPutOff } from './case-conditions.sql.ts';

export interface CaseList extends CasesAsked {
  first: number;
  after: Cursor | null;
}

/** More than so many are not counted: nobody reads the number. */
export const mostCounted = 1000;

const waiting = (asked: CasesAsked, values: Values): string =>
  [inReach(asked.scope, values), ...Object.values(conditions(asked, values))]
    .filter((one) => one !== 'true')
    .join(' AND ');

const columns = `c.id, c.version, c.kind, c.source_id AS "sourceId", c.title, c.opened_at AS "openedAt",
  c.due_at AS "dueAt", c.assignee_id AS "assigneeId", (SELECT p.name FROM persons p WHERE p.id = c.assignee_id) AS "assigneeName",
  (SELECT p.name FROM places p WHERE p.id = c.place_id) AS "placeName", trim(c.country) AS country, c.nuts,
  c.place_id AS "placeId", c.centre_id AS "handedTo", c.closed_at AS "closedAt", c.put_offs AS "putOffs",
  CASE WHEN ${isPutOff} THEN c.put_off_until END AS "putOffUntil",
  CASE WHEN ${isPutOff} THEN c.put_off_reason END AS "putOffReason", c.handed_note AS "handedNote",
  (SELECT a.name FROM actors a WHERE a.id = c.centre_id) AS "handedToName",
  (SELECT a.name FROM actors a WHERE a.id = c.handed_from_id) AS "handedFromName",
  CASE c.kind WHEN 'verification' THEN (SELECT a.slug FROM actors a WHERE a.id = c.source_id)
    WHEN 'appeal' THEN (SELECT d.notice_id::text FROM decisions d WHERE d.id = c.source_id)
    WHEN 'duplicate' THEN (SELECT s.slug FROM spaces s WHERE s.id = c.source_id)
    WHEN 'first_listing' THEN (SELECT s.slug FROM spaces s WHERE s.id = c.source_id)
    WHEN 'stale_entry' THEN (SELECT s.slug FROM spaces s WHERE s.id = c.source_id)
    WHEN 'stalled_interest' THEN (SELECT s.slug FROM interests i JOIN spaces s ON s.id = i.space_id WHERE i.id = c.source_id)
    WHEN 'unanswered_request' THEN (SELECT r.slug FROM space_requests r WHERE r.id = c.source_id) END AS slug`;

/** Some cases, as the list shows them. $1 ids */
export const someCasesSql = `SELECT row_to_json(n) AS one FROM (SELECT ${columns} FROM desk_cases c
  WHERE c.id = ANY ($1::uuid[]) ORDER BY c.due_at, c.id LIMIT 100) n`;

/** Opens and closes what only time makes a case. $1 the most of each kind */
export const timedCasesSql = 'SELECT kvart_keep_timed_cases($1::int) AS opened';

/** A page of what waits, the most urgent first, with the number of all up to a bound. */
export function casesStatement(list: CaseList): { text: string; values: unknown[] } {
  const values = new Values();
  const where = waiting(list, values);
  const { after, first } = list;
  const behind = after
    ? ` AND (c.due_at, c.id) > (${values.add(after.keys[0], 'timestamptz')}, ${values.add(after.id, 'uuid')})`
    : '';
  return {
    text: `SELECT json_build_object(
      'total', (SELECT count(*)::int FROM (SELECT FROM desk_cases c WHERE ${where}
        ORDER BY c.due_at, c.id LIMIT ${mostCounted}) n),
      'nodes', (SELECT coalesce(json_agg(n), '[]') FROM (SELECT ${columns} FROM desk_cases c WHERE ${where}${behind}
        ORDER BY c.due_at, c.id LIMIT ${values.add(first + 1, 'int')}) n)) AS result`,
    values: values.list,
  };
}

/** What waits for somebody: all that is free or theirs, of which kinds, and how much is late, put off or not. */
export function summaryStatement(scope: DeskScope, personId: string): { text: string; values: unknown[] } {
  const values = new Values();
  const where = waiting({ ...anyCase, scope, personId, overdue: false }, values);
  const late = waiting({ ...anyCase, scope, personId, overdue: true }, values);
  const me = values.add(personId, 'uuid');
  const among = (all: string, what: string) => `SELECT ${what} FROM desk_cases c
    WHERE ${all} AND (c.assignee_id IS NULL OR c.assignee_id = ${me}) ORDER BY c.due_at, c.id LIMIT ${mostCounted}`;
  return {
    text: `WITH n AS (${among(where, 'c.kind')})
      SELECT count(*)::int AS waiting, (SELECT count(*)::int FROM (${among(late, '')}) l) AS overdue,
        (SELECT coalesce(json_agg(k ORDER BY k.kind), '[]')
          FROM (SELECT kind, count(*)::int AS waiting FROM n GROUP BY kind) k) AS kinds FROM n`,
    values: values.list,
  };
}
