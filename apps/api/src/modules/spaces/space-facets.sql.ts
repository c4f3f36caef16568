import type { Values } from '../../platform/database/index.ts';
import type { FacetName } from './space-filter.sql.ts';
import { askedCurrency } from './space-price.sql.ts';

/** A use with narrower ones beneath it: choosing it finds those as well, so they count for it too. */
export interface UseFamily {
  id: string;
  members: readonly string[];
}

/** Where the value of each filter with counts comes from, and how a client sends it back as the filter. */
const columns: Record<Exclude<FacetName, 'uses'>, { column: string; from?: string; value: string }> = {
  conditions: { column: 'condition', value: 'upper(condition::text)' },
  rentModes: { column: 'rent_mode', value: 'upper(rent_mode::text)' },
  currency: { column: 'asked_currency', from: askedCurrency, value: 'asked_currency' },
  stepFree: { column: 'step_free', value: `CASE WHEN step_free = 'yes' THEN 'true' END` },
  country: { column: 'country', value: 'country::text' },
  readiness: { column: 'readiness', value: 'upper(readiness::text)' },
  ownerTypes: { column: 'owner_type', value: 'upper(owner_type::text)' },
  legalRoutes: { column: 'legal_route', value: 'upper(legal_route::text)' },
  states: { column: 'state', value: 'upper(state::text)' },
};

/** Columns that `base` needs for its counts. */
export const facetColumns = (names: readonly FacetName[]): string[] =>
  names.map((name) => {
    if (name === 'uses') return 's.permitted_use_ids';
    const { column, from } = columns[name];
    return from ? `${from} AS ${column}` : `s.${column}`;
  });

const listed = (from: string): string => `(
  SELECT coalesce(json_agg(json_build_object('value', v, 'count', n) ORDER BY n DESC, v), '[]')
  FROM (${from}) c WHERE v IS NOT NULL AND n > 0)`;

/** Rows that meet all filters with counts but the facet's own. */
const others = (active: readonly FacetName[], own?: FacetName): string =>
  active
    .filter((name) => name !== own)
    .map((name) => `"is_${name}"`)
    .join(' AND ') || 'true';

/**
 * Counts beside the filters: one pass over `base` counts all plain columns and the total together, a second one
 * the uses, of which a row can have several.
 * @param active the filters that are set; `base` carries them as flags.
 */
export function facetsSql(
  names: readonly FacetName[],
  active: readonly FacetName[],
  families: readonly UseFamily[],
  values: Values,
): { cte: string; total: string; json: string } {
  const plain = names.filter((name) => name !== 'uses');
  const list = plain.map((name) => columns[name].column);
  const nothing = 2 ** plain.length - 1;
  const counts = plain.map((name) => `count(*) FILTER (WHERE ${others(active, name)})::int AS "n_${name}"`);
  const cte = `grouped AS MATERIALIZED (
    SELECT ${list.join(', ')}, grouping(${list.join(', ')}) AS g, ${counts.join(', ')},
      count(*) FILTER (WHERE ${others(active)})::int AS n_all
    FROM base GROUP BY GROUPING SETS (${list.map((column) => `(${column})`).join(', ')}, ()))`;
  const entries = plain.map((name, index) => {
    const group = nothing - 2 ** (plain.length - 1 - index);
    const { value } = columns[name];
    return `'${name}', ${listed(`SELECT ${value} AS v, "n_${name}" AS n FROM grouped WHERE g = ${group}`)}`;
  });
  if (names.includes('uses')) {
    const own = others(active, 'uses');
    const parents = values.add(
      families.map(({ id }) => id),
      'text[]',
    );
    const single = `SELECT u AS v, count(*)::int AS n FROM base, unnest(permitted_use_ids) u
      WHERE ${own} AND u <> ALL (${parents}) GROUP BY u`;
    const whole = families.map(
      ({ id, members }) => `SELECT ${values.add(id, 'text')} AS v, count(*)::int AS n FROM base
        WHERE ${own} AND permitted_use_ids && ${values.add(members, 'text[]')}`,
    );
    entries.push(`'uses', ${listed([single, ...whole].join(' UNION ALL '))}`);
  }
  return {
    cte,
    total: `(SELECT n_all FROM grouped WHERE g = ${nothing})`,
    json: `json_build_object(${entries.join(',\n')})`,
  };
}
