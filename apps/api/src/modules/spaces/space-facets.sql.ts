import type { FacetName } from './space-filter.sql.ts';

/** The column of each filter with counts, and the value that a client sends back as the filter. */
const columns: Record<Exclude<FacetName, 'uses'>, { column: string; value: string }> = {
  conditions: { column: 'condition', value: 'upper(condition::text)' },
  rentModes: { column: 'rent_mode', value: 'upper(rent_mode::text)' },
  stepFree: { column: 'step_free', value: `CASE WHEN step_free = 'yes' THEN 'true' END` },
  country: { column: 'country', value: 'country::text' },
  states: { column: 'state', value: 'upper(state::text)' },
};

/** Columns that `base` needs for its counts. */
export const facetColumns = (names: readonly FacetName[]): string[] =>
  names.map((name) => (name === 'uses' ? 's.permitted_use_ids' : `s.${columns[name].column}`));

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
    entries.push(
      `'uses', ${listed(`SELECT u AS v, count(*)::int AS n
      FROM base, unnest(permitted_use_ids) u WHERE ${others(active, 'uses')} GROUP BY u`)}`,
    );
  }
  return {
    cte,
    total: `(SELECT n_all FROM grouped WHERE g = ${nothing})`,
    json: `json_build_object(${entries.join(',\n')})`,
  };
}
