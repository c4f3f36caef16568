import type { Viewer } from '@kvart/domain/shared';
import { type SpaceFilter, type SpaceSort, spaceStates } from '@kvart/domain/spaces';
import { Values, type Words, wordsOf } from '../../platform/database/index.ts';
import { facetColumns, facetsSql, type UseFamily } from './space-facets.sql.ts';
import {
  conditionsOf,
  type FacetName,
  facetNames,
  scopesOf,
  seesMoreThanListed,
  statesOf,
} from './space-filter.sql.ts';
import { keptCounts } from './space-kept.sql.ts';
import { type NodeRequest, spaceColumns } from './space-node.sql.ts';
import { behind, orderOf, readCursor } from './space-order.sql.ts';

export interface SpaceSearch {
  filter: SpaceFilter;
  /** The filter's uses with everything narrower. */
  uses: readonly string[];
  /** Uses that have narrower ones, for their counts. */
  families: readonly UseFamily[];
  sort: SpaceSort;
  first: number;
  after: string | null;
  viewer: Viewer | null;
  /** SQL of the id of the one actor whose spaces are meant. */
  ofActor?: string;
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

/** What is looked for, by whom. */
export type Question = Pick<SpaceSearch, 'filter' | 'uses' | 'viewer' | 'ofActor'>;

/**
 * The set of rows a filter finds, as the common table expression `base`; the list and the map share it.
 * @param keepFaceted keeps rows that meet all but the filters with counts, which become flags.
 */
export function baseOf(
  { filter, uses, viewer, ofActor }: Question,
  { columns, keepFaceted = false, scored }: { columns: string; keepFaceted?: boolean; scored?: boolean },
  values: Values,
): { ctes: string; faceted: Partial<Record<FacetName, string>> } {
  const { fixed, faceted } = conditionsOf(filter, uses, values);
  if (ofActor) fixed.push(`s.actor_id = ${ofActor}`);
  const states = statesOf(filter);
  const everyState = keepFaceted && seesMoreThanListed(viewer);
  if (everyState) faceted.states = `s.state = ANY (${values.add(states, 'space_state[]')})`;
  const { listed, beyond } = scopesOf(viewer, everyState ? spaceStates : states, values);

  // Where no row is to be seen at all, nothing is compared: values that no text mentions are refused by Postgres.
  const isAny = listed !== null || beyond !== null;
  const words =
    isAny && filter.text && hasWords(filter)
      ? wordsOf(filter.text, table, `s.state = 'listed'`, values)
      : null;
  const flags = Object.entries(faceted);
  const where = [...fixed, ...(keepFaceted ? [] : flags.map(([, condition]) => condition))];
  const rows = (scope: string, more: string[] = [], score?: string): string => {
    const select = [
      columns,
      ...(score && scored
        ? [`CASE WHEN s.stale_since IS NULL THEN ${score} ELSE ${score} / 2 END AS score`]
        : []),
      ...(keepFaceted ? flags.map(([name, condition]) => `(${condition}) IS TRUE AS "is_${name}"`) : []),
    ].join(', ');
    return `SELECT ${select} FROM spaces s WHERE ${[scope, ...where, ...more].join(' AND ')}`;
  };
  const kept = keepFaceted ? faceted : {};
  if (!words) {
    const parts = [listed, beyond].filter((scope) => scope !== null).map((scope) => rows(scope));
    const all = parts.length > 0 ? parts.join(' UNION ALL ') : rows('false', [], '0');
    return { ctes: `base AS ${keepFaceted ? '' : 'NOT '}MATERIALIZED (${all})`, faceted: kept };
  }
  const parts = ['SELECT * FROM hits'];
  const fit = `${words.score} + ${forMeantUse}`;
  if (listed) {
    // Letters are compared only where nothing has the words; and whether anything elsewhere has them, which would
    // mean "nothing here", is asked only then.
    const fallback = ['NOT EXISTS (SELECT 1 FROM hits)', `NOT ${words.anyPlainly}`, words.lettersMatch];
    parts.push(rows(listed, fallback, words.closeness));
  }
  if (beyond) {
    parts.push(
      rows(beyond, [`(${words.matches} OR (NOT ${words.anyPlainly} AND ${words.lettersMatch}))`], fit),
    );
  }
  return {
    ctes: `${words.cte}, ${meantUses(words)}, hits AS MATERIALIZED (${rows(listed ?? 'false', [words.matches], fit)}),
      base AS MATERIALIZED (${parts.join(' UNION ALL ')})`,
    faceted: kept,
  };
}

/** Uses that the words name, in any language. */
const meantUses = ({ anyWord }: Words): string => `meant AS MATERIALIZED (
  SELECT array_agg(c.id) AS ids FROM concepts c WHERE c.scheme = 'space_use' AND c.search_doc @@ ${anyWord})`;

/** Less than a word in the title counts, and more than one in the text or in the name of the place. */
const forMeantUse = `CASE WHEN s.permitted_use_ids && (SELECT ids FROM meant) THEN 0.04 ELSE 0 END`;

/** The order that can be had: without a letter there is nothing to fit, without a place nothing to be far from. */
function sortOf({ sort, filter }: SpaceSearch): SpaceSort {
  const canSort =
    sort === 'relevance' ? hasWords(filter) : sort !== 'distance' || filter.placeId !== undefined;
  return canSort ? sort : 'newest';
}

/** Whether a search finds that one space, for everybody. */
export function fitsStatement(search: Pick<SpaceSearch, 'filter' | 'uses'>, spaceId: string): Statement {
  const values = new Values();
  const { ctes } = baseOf({ ...search, viewer: null }, { columns: 's.id' }, values);
  const id = values.add(spaceId, 'uuid');
  return {
    text: `WITH ${ctes} SELECT EXISTS (SELECT 1 FROM base WHERE id = ${id}) AS fits`,
    values: values.list,
  };
}

/** One statement for a page of the list, the number of all results, and the counts beside the filters. */
export function searchSql(search: SpaceSearch, values: Values): string {
  const { filter, wants, first, after } = search;
  const sort = sortOf(search);
  const order = orderOf(sort, filter, values);
  const cursor = after === null ? null : readCursor(after, sort, order);
  const listedOnly = statesOf(filter).every((state) => state === 'listed');
  const seesMore = seesMoreThanListed(search.viewer);
  const names = facetNames.filter((name) => name !== 'states' || seesMore);
  // The plain column where it says the same: the index on it has the order.
  const key = sort === 'newest' && listedOnly ? 's.ranked_at' : order.key;
  const kept = search.ofActor ? null : keptCounts(search, names, values);
  const count = wants.facets && !kept;
  const columns = [
    's.id',
    ...(sort === 'relevance' ? [] : [`${key} AS k`]),
    ...(count ? facetColumns(names) : []),
  ].join(', ');
  const base = baseOf(search, { columns, keepFaceted: count, scored: sort === 'relevance' }, values);
  const active = Object.keys(base.faceted) as FacetName[];
  const where = active.map((name) => `"is_${name}"`).join(' AND ') || 'true';
  const facets = kept ?? (count ? facetsSql(names, active, search.families, values) : null);
  const parts: string[] = [`'sort', '${sort}'`];
  let page = '';
  if (wants.nodes) {
    const { direction } = order;
    const behindCursor = cursor ? ` AND ${behind(cursor, order, values)}` : '';
    page = `, page AS MATERIALIZED (
      SELECT id, k FROM (SELECT id, ${sort === 'relevance' ? 'score AS k' : 'k'} FROM base WHERE ${where}) b
      WHERE true${behindCursor} ORDER BY k ${direction}, id ${direction} LIMIT ${values.add(first + 1, 'int')})`;
    parts.push(`'nodes', (SELECT coalesce(json_agg(row_to_json(n)), '[]') FROM (
      SELECT page.k, ${spaceColumns(search.node, values)}
      FROM page JOIN spaces s ON s.id = page.id ORDER BY page.k ${direction}, page.id ${direction}) n)`);
  }
  if (wants.total)
    parts.push(`'total', ${facets?.total ?? `(SELECT count(*)::int FROM base WHERE ${where})`}`);
  if (facets && wants.facets) parts.push(`'facets', ${facets.json}`);
  const counted = facets ? `, ${facets.cte}` : '';
  return `WITH ${base.ctes}${page}${counted} SELECT json_build_object(${parts.join(',\n')}) AS result`;
}
