import { caseKindsFor, type CaseKind, type CaseShare, type DeskScope } from '@kvart/domain/desk';
import type { Cursor } from '@kvart/domain/shared';
import { Values } from '../../platform/database/index.ts';
import { atDesk } from './desk-scope.sql.ts';

export interface CaseList {
  scope: DeskScope;
  personId: string;
  kind: CaseKind | null;
  share: CaseShare;
  overdue: boolean;
  country: string | null;
  first: number;
  after: Cursor | null;
}

/** More than so many are not counted: nobody reads the number. */
export const mostCounted = 1000;

function waiting({ scope, personId, kind, share, overdue, country }: CaseList, values: Values): string {
  const kinds = kind ? caseKindsFor(scope).filter((one) => one === kind) : caseKindsFor(scope);
  const where = ['c.closed_at IS NULL', atDesk(scope, 'c', values)];
  // Written out where it is one, so that the index by kind is found.
  where.push(
    kind && kinds.length === 1
      ? `c.kind = '${kind}'`
      : `c.kind = ANY (${values.add([...kinds], 'case_kind[]')})`,
  );
  if (share === 'mine') where.push(`c.assignee_id = ${values.add(personId, 'uuid')}`);
  if (share === 'free') where.push('c.assignee_id IS NULL');
  if (share === 'others') where.push(`c.assignee_id <> ${values.add(personId, 'uuid')}`);
  if (overdue) where.push('c.due_at < now()');
  if (country) where.push(`c.country = ${values.add(country, 'bpchar')}`);
  return where.join(' AND ');
}

const columns = `c.id, c.version, c.kind, c.source_id AS "sourceId", c.title, c.opened_at AS "openedAt",
  c.due_at AS "dueAt", c.assignee_id AS "assigneeId", (SELECT p.name FROM persons p WHERE p.id = c.assignee_id) AS "assigneeName",
  (SELECT p.name FROM places p WHERE p.id = c.place_id) AS "placeName",
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

/** What waits for somebody: all that is free or theirs, how much of it is late, and of which kinds. */
export function summaryStatement(scope: DeskScope, personId: string): { text: string; values: unknown[] } {
  const values = new Values();
  const where = waiting(
    { scope, personId, kind: null, share: 'all', overdue: false, country: null, first: 0, after: null },
    values,
  );
  const me = values.add(personId, 'uuid');
  return {
    text: `WITH n AS (SELECT c.kind, c.due_at FROM desk_cases c
        WHERE ${where} AND (c.assignee_id IS NULL OR c.assignee_id = ${me})
        ORDER BY c.due_at, c.id LIMIT ${mostCounted})
      SELECT count(*)::int AS waiting, count(*) FILTER (WHERE n.due_at < now())::int AS overdue,
        (SELECT coalesce(json_agg(k ORDER BY k.kind), '[]')
          FROM (SELECT kind, count(*)::int AS waiting FROM n GROUP BY kind) k) AS kinds FROM n`,
    values: values.list,
  };
}
