import { waitingAgeDays } from '@kvart/domain/brokerage';
import { caseKindsFor, type DeskScope } from '@kvart/domain/desk';
import { Values } from '../../platform/database/index.ts';
import { atDesk } from '../desk/index.ts';

export interface DashboardAsked {
  centreId: string;
  /** What is counted: all that the centre looks after, or one territory of it. */
  scope: DeskScope;
  /** Its own introductions and advice count wherever they were, unless one territory is asked for. */
  isNarrowed: boolean;
  from: string;
  /** The day after the last. */
  before: string;
}

const placed = (table: string): string =>
  `(SELECT x.*, l.nuts FROM ${table} x LEFT JOIN places l ON l.id = x.place_id)`;

/** All the numbers of a centre: one statement. */
export function dashboardStatement(asked: DashboardAsked): { text: string; values: unknown[] } {
  const values = new Values();
  const centre = values.add(asked.centreId, 'uuid');
  const from = values.add(asked.from, 'date');
  const before = values.add(asked.before, 'date');
  const within = (at: string): string => `${at} >= ${from} AND ${at} < ${before}`;
  const here = (row: string): string => atDesk(asked.scope, row, values);
  const { days2, week, month } = waitingAgeDays;
  // What others deal with is no work of the centre.
  const kinds = values.add([...caseKindsFor(asked.scope)], 'case_kind[]');
  const open = 'c.closed_at IS NULL';
  const age = (most: number): string => `c.opened_at > now() - interval '${most} days'`;
  const cases = `SELECT c.kind, count(*) FILTER (WHERE ${open} AND ${age(days2)})::int AS days2,
      count(*) FILTER (WHERE ${open} AND NOT ${age(days2)} AND ${age(week)})::int AS week,
      count(*) FILTER (WHERE ${open} AND NOT ${age(week)} AND ${age(month)})::int AS month,
      count(*) FILTER (WHERE ${open} AND NOT ${age(month)})::int AS older,
      count(*) FILTER (WHERE ${open} AND c.due_at < now())::int AS overdue,
      count(*) FILTER (WHERE NOT ${open})::int AS closed,
      count(*) FILTER (WHERE c.closed_at <= c.due_at)::int AS "closedInTime",
      (percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM c.closed_at - c.opened_at))
        FILTER (WHERE NOT ${open}) / 3600)::float8 AS "medianHours"
    FROM desk_cases c WHERE (${open} OR ${within('c.closed_at')}) AND c.kind = ANY (${kinds}) AND ${here('c')} GROUP BY c.kind ORDER BY c.kind`;
  const actors = `SELECT count(*)::int AS n, count(*) FILTER (WHERE a.verified_at IS NOT NULL
      AND (a.verified_until IS NULL OR a.verified_until >= current_date))::int AS verified
    FROM ${placed('actors')} a WHERE a.archived_at IS NULL AND NOT a.is_unclaimed AND ${here('a')}`;
  const inTerritory = (...ids: string[]): string =>
    asked.isNarrowed
      ? ` AND EXISTS (SELECT FROM ${placed('actors')} a WHERE a.id IN (${ids.join(', ')}) AND ${here('a')})`
      : '';
  const introductions = `SELECT count(*)::int AS n, count(*) FILTER (WHERE i.outcome = 'cooperation')::int AS cooperations,
      count(*) FILTER (WHERE i.outcome = 'nothing')::int AS ended,
      count(*) FILTER (WHERE (SELECT count(*) FROM conversation_parties p WHERE p.conversation_id = i.conversation_id
        AND p.actor_id IN (i.first_id, i.second_id) AND p.answer = 'accepted') = 2)::int AS accepted
    FROM proposed_introductions i WHERE i.adviser_id = ${centre} AND ${within('i.created_at')}${inTerritory('i.first_id', 'i.second_id')}`;
  const started = `SELECT count(*)::int AS n, count(DISTINCT t.actor_id)::int AS actors FROM suggestion_turns t
      JOIN ${placed('actors')} a ON a.id = t.actor_id
    WHERE t.outcome = 'started' AND ${within('t.at')} AND ${here('a')}`;
  const talks = `SELECT count(DISTINCT e.interest_id)::int AS n FROM interest_events e JOIN interests i ON i.id = e.interest_id
      JOIN ${placed('spaces')} s ON s.id = i.space_id
    WHERE e.state = 'in_talks' AND ${within('e.at')} AND ${here('s')}`;
  const back = `SELECT count(*)::int AS n, coalesce(sum(s.usable_m2), 0)::float8 AS m2 FROM ${placed('spaces')} s
    WHERE ${here('s')} AND s.id IN (SELECT r.space_id FROM space_revisions r WHERE r.action = 'withdrawn' AND r.reason = 'let'
        AND ${within('r.at')}
      UNION SELECT u.space_id FROM project_spaces u WHERE u.state = 'agreed' AND ${within('u.starts_on')})`;
  const advice = `SELECT count(*)::int AS n, coalesce(sum(e.minutes), 0)::int AS minutes, count(DISTINCT e.actor_id)::int AS actors
    FROM advice_entries e WHERE e.centre_id = ${centre} AND ${within('e.held_on')}${inTerritory('e.actor_id')}`;
  const appointments = `SELECT count(*) FILTER (WHERE p.state = 'done')::int AS n,
      count(*) FILTER (WHERE p.state = 'no_show')::int AS missed
    FROM appointments p WHERE p.centre_id = ${centre} AND ${within('p.starts_at')}${inTerritory('p.actor_id')}`;
  return {
    text: `SELECT json_build_object('cases', (SELECT coalesce(json_agg(r), '[]') FROM (${cases}) r),
      'actors', (SELECT row_to_json(r) FROM (${actors}) r), 'introductions', (SELECT row_to_json(r) FROM (${introductions}) r),
      'started', (SELECT row_to_json(r) FROM (${started}) r), 'talks', (SELECT r.n FROM (${talks}) r),
      'back', (SELECT row_to_json(r) FROM (${back}) r), 'advice', (SELECT row_to_json(r) FROM (${advice}) r),
      'appointments', (SELECT row_to_json(r) FROM (${appointments}) r)) AS result`,
    values: values.list,
  };
}
