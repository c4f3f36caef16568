import { type CaseAge, caseShares, type CaseShare, type Territory } from '@kvart/domain/desk';
import { Values } from '../../platform/database/index.ts';
import { ageOf, type CasesAsked, conditions, inReach, liesIn, ofShare } from './case-conditions.sql.ts';

/** More cases than these are not looked through for the counts. */
const mostLookedAt = 20_000;
const mostNamed = 50;

export interface CaseCountsRow {
  kinds: { kind: string; count: number }[];
  shares: Partial<Record<CaseShare, number>>;
  ages: { age: CaseAge; count: number }[];
  overdue: number;
  assignees: { id: string; name: string; count: number }[];
  countries: { country: string; count: number }[];
  territories: (Territory & { name: string; count: number })[];
}

/**
 * How many cases each choice would show, given all others: one statement that goes through the open cases of the reader
 * once. `territories` are the reader's own, which are counted even where nothing lies in them.
 */
export function countsStatement(asked: CasesAsked, territories: readonly Territory[]) {
  const values = new Values();
  const is = conditions(asked, values);
  const about = (late: boolean) => ({ scope: asked.scope, personId: asked.personId, late });
  const shares = caseShares.map(
    (share) => `(${ofShare(share, about(asked.overdue), values)}) AS share_${share}`,
  );
  const parts = territories.map((one) => `(${liesIn(one, values)})`);
  const others = (...left: (keyof typeof is)[]) =>
    Object.keys(is)
      .filter((name) => !left.some((one) => one === name))
      .map((name) => `b.is_${name}`)
      .join(' AND ');
  const list = (from: string) => `(SELECT coalesce(json_agg(n), '[]') FROM (${from}) n)`;
  const named = values.add(
    territories.map(({ kind }) => kind),
    'text[]',
  );
  const codes = values.add(
    territories.map(({ code }) => code),
    'text[]',
  );
  return {
    text: `WITH base AS MATERIALIZED (SELECT c.kind, c.assignee_id, c.country, ${ageOf} AS age,
        c.due_at < now() AS late, ${Object.entries(is)
          .map(([name, condition]) => `(${condition}) AS is_${name}`)
          .join(', ')}, (${ofShare(asked.share, about(true), values)}) AS is_share_late, ${shares.join(', ')},
        ARRAY[${parts.join(', ')}]::boolean[] AS parts
      FROM desk_cases c WHERE ${inReach(asked.scope, values)} LIMIT ${mostLookedAt})
    SELECT json_build_object(
      'kinds', ${list(`SELECT b.kind, count(*)::int AS count FROM base b WHERE ${others('kind')} GROUP BY b.kind`)},
      'shares', (SELECT json_build_object(${caseShares
        .map((share) => `'${share}', count(*) FILTER (WHERE b.share_${share})::int`)
        .join(', ')}) FROM base b WHERE ${others('share')}),
      'ages', ${list(`SELECT b.age, count(*)::int AS count FROM base b WHERE ${others('age')} GROUP BY b.age`)},
      'overdue', (SELECT count(*)::int FROM base b WHERE ${others('late', 'share')} AND b.is_share_late AND b.late),
      'assignees', ${list(`SELECT b.assignee_id AS id, (SELECT p.name FROM persons p WHERE p.id = b.assignee_id) AS name,
        count(*)::int AS count FROM base b WHERE ${others('who')} AND b.assignee_id IS NOT NULL
        GROUP BY b.assignee_id ORDER BY count(*) DESC, b.assignee_id LIMIT ${mostNamed}`)},
      'countries', ${list(`SELECT trim(b.country) AS country, count(*)::int AS count FROM base b WHERE ${others('where')}
        AND b.country IS NOT NULL GROUP BY b.country ORDER BY count(*) DESC, b.country LIMIT ${mostNamed}`)},
      'territories', ${list(`SELECT t.kind, t.code, coalesce(CASE t.kind
          WHEN 'municipality' THEN (SELECT p.name FROM places p WHERE p.id = t.code)
          WHEN 'region' THEN (SELECT p.region FROM places p WHERE p.nuts = t.code LIMIT 1) END, t.code) AS name,
        (SELECT count(*)::int FROM base b WHERE ${others('where')} AND b.parts[t.at]) AS count
        FROM unnest(${named}, ${codes}) WITH ORDINALITY AS t (kind, code, at) ORDER BY t.at`)}) AS result`,
    values: values.list,
  };
}
