import type { SpaceFilter } from '@kvart/domain/spaces';
import { Values } from '../../platform/database/index.ts';
import { type FacetName, scopesOf } from './space-filter.sql.ts';
import type { SpaceSearch, Statement } from './space-search.sql.ts';
import { isAdmin, type Viewer } from '@kvart/domain/shared';
import { spaceStates } from '@kvart/domain/spaces';

/*
 * Numbers that the database keeps (migration "counts"): asking for everything, or for everything in one country, does
 * not need the rows. Any other question is counted from them.
 */

const keptFacets: readonly FacetName[] = [
  ...['uses', 'conditions', 'rentModes', 'currency', 'stepFree', 'country'],
  ...['ownerTypes', 'legalRoutes', 'readiness', 'states'],
] as FacetName[];

/** The parts of a filter that ask for something; `currency` alone only names the unit of prices. */
const askedParts = ({ currency: _unit, ...filter }: SpaceFilter): string[] =>
  Object.entries(filter)
    .filter(([, value]) => value !== undefined)
    .map(([name]) => name);

/** True where the numbers of the filter's results are kept. */
const isKept = (filter: SpaceFilter, viewer: Viewer | null, names: readonly FacetName[]): boolean =>
  // Administrators see every state: what is not listed is kept nowhere.
  !isAdmin(viewer) &&
  askedParts(filter).every((part) => part === 'country') &&
  names.every((name) => keptFacets.includes(name));

/** The total and the counts beside the filters from what is kept; null where that does not answer the question. */
export function keptCounts(
  { filter, viewer, wants }: Pick<SpaceSearch, 'filter' | 'viewer' | 'wants'>,
  names: readonly FacetName[],
  values: Values,
): { cte: string; total: string; json: string } | null {
  if (!(wants.facets || wants.total) || !isKept(filter, viewer, names)) return null;
  const scope = values.add(filter.country ?? '', 'text');
  // Among countries the chosen one does not count: each shows what choosing it instead would give.
  const where = filter.country
    ? `(scope = ${scope} AND facet <> 'country') OR (scope = '' AND facet = 'country')`
    : `scope = ${scope}`;
  const total = `(SELECT coalesce(sum(n), 0)::int FROM kept WHERE facet = 'total')`;
  const list = (
    from: string,
  ): string => `(SELECT coalesce(json_agg(json_build_object('value', value, 'count', n)
    ORDER BY n DESC, value), '[]') FROM (${from}) c WHERE n > 0)`;
  // Postgres refuses values that the text does not mention: what nobody asks for is not put together.
  const entries = (wants.facets ? names : []).map((name) =>
    name === 'states'
      ? `'states', ${list(statesOf(filter, viewer, values))}`
      : `'${name}', ${list(`SELECT value, n FROM kept WHERE facet = '${name}'`)}`,
  );
  return {
    cte: `kept AS MATERIALIZED (SELECT facet, value, sum(n)::int AS n FROM space_counts WHERE ${where} GROUP BY 1, 2)`,
    total,
    json: `json_build_object(${entries.join(',\n')})`,
  };
}

/** What is listed is kept; what else the viewer sees is their own, and little. */
function statesOf(filter: SpaceFilter, viewer: Viewer | null, values: Values): string {
  const { beyond } = scopesOf(viewer, spaceStates, values);
  const country = filter.country ? `AND s.country = ${values.add(filter.country, 'text')}` : '';
  return `SELECT 'LISTED' AS value, n FROM kept WHERE facet = 'total' UNION ALL
    SELECT upper(s.state::text), count(*)::int FROM spaces s WHERE (${beyond ?? 'false'}) ${country} GROUP BY 1`;
}

const mostFeatures = 500;
/** The finest level of the grid that is kept. */
const finest = 9;
/** Width and height of a cell of level 0; each level halves them. */
const width = 42.2;
const height = 29.5;

/** The map of everything from its kept grid; null where another part of it or a closer look is wanted. */
export function keptPoints({ filter }: Pick<SpaceSearch, 'filter'>, zoom: number): Statement | null {
  const asked = Math.max(Math.floor(zoom), 0);
  if (asked > finest || askedParts(filter).length > 0) return null;
  const values = new Values();
  // A cell with one space is that space: it is found by the cell's box, a trifle widened, and then by the cell itself.
  const size = (side: number): string => `(${side} / (1 << g.z))`;
  const corner = (step: 0 | 1): string =>
    `point((g.x + ${step}) * ${size(width)} ${step ? '+' : '-'} 1e-6, (g.y + ${step}) * ${size(height)} ${step ? '+' : '-'} 1e-6)`;
  const cellOf = (column: string, side: number): string =>
    `floor(${column} / (${side} / 65536))::int >> (16 - g.z)`;
  const text = `WITH grid AS MATERIALIZED (
    SELECT level AS z FROM generate_series(${values.add(asked, 'int')}, 0, -1) level
    WHERE level = 0 OR ${mostFeatures} >= (SELECT count(*) FROM (
      SELECT 1 FROM space_cells c WHERE c.zoom = level GROUP BY x, y HAVING sum(n) > 0 LIMIT ${mostFeatures + 1}) d)
    LIMIT 1
  ), gathered AS MATERIALIZED (
    SELECT z, x, y, sum(n)::int AS count, (sum(lat) / sum(n) / 1000000)::float8 AS lat,
      (sum(lon) / sum(n) / 1000000)::float8 AS lon
    FROM grid JOIN space_cells c ON c.zoom = grid.z GROUP BY z, x, y HAVING sum(n) > 0
  )
  SELECT coalesce(s.id::text, g.z || '/' || g.x || '/' || g.y) AS id, coalesce(s.slug, '') AS slug, g.lat, g.lon,
    g.count, coalesce(s.title, '{}') AS titles, coalesce(s.original_locale, 'en') AS "originalLocale", s.state
  FROM gathered g LEFT JOIN LATERAL (
    SELECT s.id, s.slug, s.title, s.original_locale, s.state FROM spaces s
    WHERE g.count = 1 AND s.state = 'listed' AND point(s.public_lon, s.public_lat) <@ box(${corner(0)}, ${corner(1)})
      AND ${cellOf('s.public_lon', width)} = g.x AND ${cellOf('s.public_lat', height)} = g.y
    LIMIT 1) s ON true
  ORDER BY g.count DESC, g.x, g.y`;
  return { text, values: values.list };
}
