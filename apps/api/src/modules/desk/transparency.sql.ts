import type { Territory } from '@kvart/domain/desk';
import { Values } from '../../platform/database/index.ts';
import { atDesk, isCentre, territoriesOf } from './desk-scope.sql.ts';

export interface ReportQuestion {
  from: string;
  to: string;
  country: string | null;
  /** Of a support centre; null for everywhere. */
  territories: readonly Territory[] | null;
}

/** The centre of an address, with what it looks after. $1 its slug */
export const centreSql = `SELECT a.id, a.slug, a.name, trim(a.country) AS country, ${territoriesOf} AS territories
  FROM actors a WHERE ${isCentre} AND a.slug = $1`;

const counts = (name: string, from: string): string =>
  `(SELECT coalesce(json_agg(json_build_object('name', x.name, 'count', x.count) ORDER BY x.count DESC, x.name), '[]')
    FROM (SELECT ${name}::text AS name, count(*)::int AS count FROM ${from} GROUP BY 1) x)`;
const median = (later: string, earlier: string) =>
  `percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM ${later} - ${earlier}) / 3600)`;

/**
 * The whole report in one statement. What came in counts where it came in, what was decided where it was decided: a
 * notice of June that is decided in July stands in both halves of its year.
 */
export function transparencyStatement({ from, to, country, territories }: ReportQuestion) {
  const values = new Values();
  const [first, last] = [values.add(from, 'date'), values.add(to, 'date')];
  const during = (at: string) => `${at} >= ${first} AND ${at} < ${last} + 1`;
  const there = country && values.add(country, 'bpchar');
  const scope = territories && { everywhere: false, centres: [{ actorId: '', territories }] };
  const at = (row: string) =>
    [there ? `${row}.country = ${there}` : 'true', scope ? atDesk(scope, row, values) : 'true'].join(' AND ');
  const text = `WITH came AS (SELECT n.* FROM notices n WHERE ${during('n.created_at')} AND ${at('n')}),
    made AS (SELECT d.*, n.created_at AS noticed_at FROM decisions d JOIN notices n ON n.id = d.notice_id
      WHERE ${during('d.decided_at')} AND ${at('n')}),
    said AS (SELECT a.* FROM appeals a JOIN decisions d ON d.id = a.decision_id JOIN notices n ON n.id = d.notice_id
      WHERE (${during('a.created_at')} OR ${during('a.answered_at')}) AND ${at('n')}),
    stepped AS (SELECT s.* FROM notifier_steps s WHERE ${during('s.decided_at')} AND ${at('s')})
    SELECT json_build_object(
      'countries', (SELECT coalesce(json_agg(c.country ORDER BY c.country), '[]')
        FROM (SELECT trim(country) AS country FROM notices WHERE country IS NOT NULL GROUP BY 1 LIMIT 60) c),
      'centres', (SELECT coalesce(json_agg(c ORDER BY c.name, c.slug), '[]')
        FROM (SELECT a.slug, a.name FROM actors a WHERE ${isCentre} ORDER BY a.name LIMIT 200) c),
      'notices', (SELECT count(*)::int FROM came), 'waiting', (SELECT count(*)::int FROM came WHERE state = 'submitted'),
      'byReason', ${counts('reason', 'came')}, 'byGround', ${counts('ground', 'came')},
      'decisions', (SELECT count(*)::int FROM made), 'byMeasure', ${counts('measure', 'made')},
      'byBasis', ${counts('ground', `made WHERE measure <> 'nothing'`)},
      'medianHours', (SELECT ${median('decided_at', 'noticed_at')} FROM made),
      'appeals', (SELECT count(*)::int FROM said WHERE ${during('created_at')}),
      'upheld', (SELECT count(*)::int FROM said WHERE state = 'upheld' AND ${during('answered_at')}),
      'rejected', (SELECT count(*)::int FROM said WHERE state = 'rejected' AND ${during('answered_at')}),
      'medianAppealHours', (SELECT ${median('answered_at', 'created_at')} FROM said WHERE ${during('answered_at')}),
      'notifiersWarned', (SELECT count(*)::int FROM stepped WHERE step = 'warn'),
      'notifiersLimited', (SELECT count(*)::int FROM stepped WHERE step = 'limit')) AS result`;
  return { text, values: values.list };
}
