import type { Viewer } from '@kvart/domain/shared';
import type { SpaceFilter, SpaceSort } from '@kvart/domain/spaces';
import { Values, wordsOf } from '../../platform/database/index.ts';
import { conditionsOf, type FacetName, statesOf } from './space-filter.sql.ts';
import { facetColumns, facetsSql } from './space-facets.sql.ts';
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

const table = { table: 'spaces', alias: 's', titles: 's.title_doc' };
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
  const kept = keepFaceted ? faceted : {};
  if (!words)
    return { ctes: `base AS ${keepFaceted ? '' : 'NOT '}MATERIALIZED (${rows([])})`, faceted: kept };
  // Letters are compared only where nothing has the words; and whether anything elsewhere has them, which would
  // mean "nothing here", is asked only then.
  const fallback = ['NOT EXISTS (SELECT 1 FROM hits)', `NOT ${words.anyPlainly}`, words.lettersMatch];
  return {
    ctes: `${words.cte}, hits AS MATERIALIZED (${rows([words.matches])}),
      base AS MATERIALIZED (SELECT * FROM hits UNION ALL ${rows(fallback)})`,
    faceted: kept,
  };
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
  const names: FacetName[] = ['uses', 'conditions', 'rentModes', 'stepFree', 'country'];
  if (filter.actorId) names.push('states');
  const key = sortable === 'newest' && listedOnly ? 's.listed_at' : order.key;
  const columns = [
    's.id',
    ...(sortable === 'relevance' ? [] : [`${key} AS k`]),
    ...(wants.facets ? facetColumns(names) : []),
  ].join(', ');
  const base = baseOf(
    search,
    { columns, keepFaceted: wants.facets, scored: sortable === 'relevance' },
    values,
  );
  const active = Object.keys(base.faceted) as FacetName[];
  const where = active.map((name) => `"is_${name}"`).join(' AND ') || 'true';
  const facets = wants.facets ? facetsSql(names, active) : null;
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
  if (wants.total)
    parts.push(`'total', ${facets?.total ?? `(SELECT count(*)::int FROM base WHERE ${where})`}`);
  if (facets) parts.push(`'facets', ${facets.json}`);
  const counted = facets ? `, ${facets.cte}` : '';
  return {
    text: `WITH ${base.ctes}${page}${counted} SELECT json_build_object(${parts.join(',\n')}) AS result`,
    values: values.list,
    sort: sortable,
  };
}
