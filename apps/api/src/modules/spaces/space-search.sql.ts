import type { Viewer } from '@kvart/domain/shared';
import type { SpaceFilter, SpaceSort } from '@kvart/domain/spaces';
import { Values, wordsOf } from '../../platform/database/index.ts';
import { conditionsOf, type FacetName, statesOf } from './space-filter.sql.ts';
import { type NodeRequest, spaceColumns } from './space-node.sql.ts';
import { behind, byScore, orders, readCursor } from './space-order.sql.ts';
import { visibleTo } from './visible-to.sql.ts';

export interface SpaceSearch {
  filter: SpaceFilter;
  /** The filter's uses with everything narrower. */
  uses: readonly string[];
  sort: SpaceSort;
  first: number;
  after: string | null;
  viewer: Viewer | null;
  /** What is asked for; what is not, costs nothing. */
  wants: { nodes: boolean; total: boolean; facets: boolean };
  node: NodeRequest;
}

export interface Statement {
  text: string;
  values: unknown[];
}

const table = { table: 'spaces', alias: 's' };
const hasWords = ({ text }: SpaceFilter): boolean => text !== undefined && /[\p{L}\p{N}]/u.test(text);

/** The set of rows a filter finds, as the common table expression `base`; the list and the map share it. */
export function baseOf(
  { filter, uses, viewer }: Pick<SpaceSearch, 'filter' | 'uses' | 'viewer'>,
  { columns, keepFaceted, scored }: { columns: string; keepFaceted?: boolean; scored?: boolean },
  values: Values,
): { ctes: string; faceted: Partial<Record<FacetName, string>> } {
  const { fixed, faceted } = conditionsOf(filter, viewer, uses, values);
  const words =
    filter.text && hasWords(filter)
      ? wordsOf(filter.text, table, visibleTo(viewer, statesOf(filter), values), values)
      : null;
  const flags = Object.entries(faceted);
  const where = [...fixed, ...(keepFaceted ? [] : flags.map(([, condition]) => condition))];
  const select = [
    columns,
    ...(words && scored ? [`${words.score} AS score`] : []),
    ...(keepFaceted ? flags.map(([name, condition]) => `(${condition}) IS TRUE AS "is_${name}"`) : []),
  ].join(', ');
  const rows = (more: string[]): string =>
    `SELECT ${select} FROM spaces s WHERE ${[...where, ...more].join(' AND ')}`;
  return {
    ctes: words
      ? `${words.cte}, base AS MATERIALIZED (${rows([words.plain])} UNION ALL ${rows([words.similar])})`
      : `base AS ${keepFaceted ? 'MATERIALIZED' : 'NOT MATERIALIZED'} (${rows([])})`,
    faceted: keepFaceted ? faceted : {},
  };
}

const facetColumns = 's.condition, s.rent_mode, s.step_free, s.country, s.state, s.permitted_use_ids';

const counted = (value: string, from: string, where: string): string => `(
  SELECT coalesce(json_agg(json_build_object('value', v, 'count', n) ORDER BY n DESC, v), '[]')
  FROM (SELECT ${value} AS v, count(*)::int AS n FROM ${from} WHERE ${where} GROUP BY 1) c WHERE v IS NOT NULL)`;

const facetValues: Record<FacetName, { value: string; from?: string }> = {
  uses: { value: 'u', from: 'base, unnest(permitted_use_ids) u' },
  conditions: { value: 'upper(condition::text)' },
  rentModes: { value: 'upper(rent_mode::text)' },
  stepFree: { value: `CASE WHEN step_free = 'yes' THEN 'true' END` },
  country: { value: 'country::text' },
  states: { value: 'upper(state::text)' },
};

function facetsSql(faceted: Partial<Record<FacetName, string>>, names: readonly FacetName[]): string {
  const entries = names.map((name) => {
    const others = Object.keys(faceted).filter((other) => other !== name);
    const where = others.length > 0 ? others.map((other) => `"is_${other}"`).join(' AND ') : 'true';
    const { value, from = 'base' } = facetValues[name];
    return `'${name}', ${counted(value, from, where)}`;
  });
  return `json_build_object(${entries.join(',\n')})`;
}

/** One statement for a page of the list, the number of all results, and the counts beside the filters. */
export function searchStatement(search: SpaceSearch): Statement & { sort: SpaceSort } {
  const { filter, wants, first, after } = search;
  const values = new Values();
  // Without a letter there is nothing to fit: the newest first is the next best.
  const sortable = search.sort === 'relevance' && !hasWords(filter) ? 'newest' : search.sort;
  const order = sortable === 'relevance' ? byScore : orders[sortable];
  const cursor = after === null ? null : readCursor(after, sortable, order);
  const listedOnly = statesOf(filter).every((state) => state === 'listed');
  const key = sortable === 'newest' && listedOnly ? 's.listed_at' : order.key;
  const columns = [
    's.id',
    ...(sortable === 'relevance' ? [] : [`${key} AS k`]),
    ...(wants.facets ? [facetColumns] : []),
  ].join(', ');
  const base = baseOf(
    search,
    { columns, keepFaceted: wants.facets, scored: sortable === 'relevance' },
    values,
  );
  const all = Object.keys(base.faceted).map((name) => `"is_${name}"`);
  const where = all.length > 0 ? all.join(' AND ') : 'true';
  const names: FacetName[] = ['uses', 'conditions', 'rentModes', 'stepFree', 'country'];
  if (filter.actorId) names.push('states');

  const parts: string[] = [];
  let page = '';
  if (wants.nodes) {
    const { direction } = order;
    const behindCursor = cursor ? ` AND ${behind(cursor, order, values)}` : '';
    page = `, page AS MATERIALIZED (
      SELECT id, k FROM (SELECT id, ${sortable === 'relevance' ? 'score AS k' : 'k'} FROM base WHERE ${where}) b
      WHERE true${behindCursor} ORDER BY k ${direction}, id ${direction} LIMIT ${values.add(first + 1, 'int')})`;
    parts.push(`'nodes', (SELECT coalesce(json_agg(row_to_json(n)), '[]') FROM (
      SELECT page.k, ${spaceColumns(search.node, values)}
      FROM page JOIN spaces s ON s.id = page.id ORDER BY page.k ${direction}, page.id ${direction}) n)`);
  }
  if (wants.total) parts.push(`'total', (SELECT count(*)::int FROM base WHERE ${where})`);
  if (wants.facets) parts.push(`'facets', ${facetsSql(base.faceted, names)}`);
  return {
    text: `WITH ${base.ctes}${page} SELECT json_build_object(${parts.join(',\n')}) AS result`,
    values: values.list,
    sort: sortable,
  };
}
