import type { ActorFilter, ActorSort } from '@kvart/domain/actors';
import type { Cursor } from '@kvart/domain/shared';
import { Values, type Words, wordsOf } from '../../platform/database/index.ts';
import { actorJson } from './actor-json.sql.ts';

/**
 * Orders as the database knows them. Without words nothing is more relevant than anything else: then those who are
 * here come first (`standing`).
 */
export type ActorOrder = ActorSort | 'standing';

export const actorOrder = (sort: ActorSort, text: string | undefined): ActorOrder =>
  sort === 'relevance' && !/[\p{L}\p{N}]/u.test(text ?? '') ? 'standing' : sort;

export interface ActorSearch {
  filter: ActorFilter;
  /** `filter.concepts`, `needs` and `offers` with everything below them in the taxonomy. */
  narrower: { concepts?: string[]; needs?: string[]; offers?: string[] };
  order: ActorOrder;
  first: number;
  after: Cursor | null;
  /** What the request reads: parts nobody asks for are not computed. */
  wants: { nodes: boolean; total: boolean; facets: boolean };
  /** GraphQL fields that are read of each actor. */
  fields: ReadonlySet<string>;
}

/** Filters that show how many actors each of their values has. */
const facetColumns = {
  kinds: { column: 'kind', value: 'upper(kind::text)' },
  sectors: { column: 'sector', value: 'upper(sector::text)' },
  country: { column: 'country', value: 'country::text' },
  claimed: { column: 'is_unclaimed', value: `case when is_unclaimed then 'false' else 'true' end` },
} as const;
type FacetName = keyof typeof facetColumns;
export const facetNames = Object.keys(facetColumns) as FacetName[];
const isFaceted = (name: string): boolean => Object.hasOwn(facetColumns, name);

/** One value is compared plainly: only then an index gives its rows in their order. */
const oneOf = (column: string, list: readonly string[], type: string, sql: Values): string =>
  list.length === 1
    ? `${column} = ${sql.add(list[0], type)}`
    : `${column} = any(${sql.add(list)}::${type}[])`;

/** Conditions by the filter they come from, so that a facet can leave its own out. */
function conditionsOf({ filter, narrower }: Pick<ActorSearch, 'filter' | 'narrower'>, sql: Values) {
  const conditions: { name: string; sql: string }[] = [{ name: 'alive', sql: 'a.archived_at is null' }];
  const add = (name: string, condition: string): void => void conditions.push({ name, sql: condition });
  if (filter.kinds) add('kinds', oneOf('a.kind', filter.kinds, 'actor_kind', sql));
  if (filter.sectors) add('sectors', oneOf('a.sector', filter.sectors, 'sector', sql));
  if (filter.country) add('country', `a.country = ${sql.add(filter.country, 'text')}`);
  if (filter.verified !== undefined) {
    const verified = `(a.verified_at is not null and (a.verified_until is null or a.verified_until >= current_date))`;
    add('verified', filter.verified ? verified : `not ${verified}`);
  }
  if (filter.claimed !== undefined) add('claimed', filter.claimed ? 'not a.is_unclaimed' : 'a.is_unclaimed');
  if (filter.placeId) {
    const id = sql.add(filter.placeId);
    const near = filter.radiusKm && nearPlace(id, sql.add(filter.radiusKm));
    add('place', near || `a.place_id = ${id}`);
  }
  if (filter.box) {
    const { west, south, east, north } = filter.box;
    add(
      'box',
      inBox(
        [west, south, east, north].map((edge) => sql.add(edge)),
        west > east,
      ),
    );
  }
  const relations = { concepts: 'is_in', needs: 'needs', offers: 'offers' } as const;
  for (const [name, relation] of Object.entries(relations)) {
    const ids = narrower[name as keyof typeof relations];
    if (ids) {
      add(
        name,
        `exists (select from actor_concepts c where c.actor_id = a.id and c.relation = '${relation}'
        and c.concept_id = any(${sql.add(ids)}))`,
      );
    }
  }
  return conditions;
}

const rows = (columns: string, conditions: { sql: string }[], ...more: string[]): string =>
  `select ${columns} from actors a where ${[...conditions.map(({ sql }) => sql), ...more].map((one) => `(${one})`).join(' and ')}`;

/**
 * The set of actors a filter finds, as the common table expression `base`; the list and the map share it.
 * @param keepFaceted keeps rows that meet all but the filters with counts, which become flags.
 * @param columns what of each row is needed, given the score where there are words.
 */
function baseOf(
  search: Pick<ActorSearch, 'filter' | 'narrower'>,
  columns: (words: Words | null) => string,
  keepFaceted: boolean,
  sql: Values,
): { ctes: string; active: string[] } {
  const all = conditionsOf(search, sql);
  const { text } = search.filter;
  const words = text ? wordsOf(text, { table: 'actors', alias: 'a' }, 'a.archived_at is null', sql) : null;
  const flags = keepFaceted ? all.filter(({ name }) => isFaceted(name)) : [];
  const fixed = all.filter((condition) => !flags.includes(condition));
  const list = [
    columns(words),
    ...flags.map(({ name, sql: flag }) => `(${flag}) is true as "is_${name}"`),
  ].join(', ');
  const active = flags.map(({ name }) => name);
  if (!words)
    return { ctes: `base as ${keepFaceted ? '' : 'not '}materialized (${rows(list, fixed)})`, active };
  // Letters are compared only where nothing has the words; and whether anything elsewhere has them, which would mean
  // "nothing here", is asked only then.
  const fallback = ['not exists (select 1 from hits)', `not ${words.anyPlainly}`, words.lettersMatch];
  return {
    ctes: `${words.cte}, hits as materialized (${rows(list, fixed, words.matches)}),
      base as materialized (select * from hits union all ${rows(list, fixed, ...fallback)})`,
    active,
  };
}

/** Everything within so many kilometres of a place: a box the index can look up, then the distance, by haversine. */
function nearPlace(id: string, km: string): string {
  const of = (value: string): string => `(select ${value} from places o where o.id = ${id})`;
  const turn = `(${km}::float8 / ${earthRadiusKm})`;
  const high = `(degrees(${turn}) + 1e-6)`;
  const wide = `(degrees(asin(least(1, sin(${turn}) / cos(radians(o.lat))))) + 1e-6)`;
  const box = of(`box(point(o.lon - ${wide}, o.lat - ${high}), point(o.lon + ${wide}, o.lat + ${high}))`);
  return `${at} <@ ${box} and a.lat is not null and ${2 * earthRadiusKm} * asin(sqrt(least(1,
    sin(radians(a.lat - ${of('o.lat')}) / 2) ^ 2 + ${of('cos(radians(o.lat))')} * cos(radians(a.lat))
    * sin(radians(a.lon - ${of('o.lon')}) / 2) ^ 2))) <= ${km}::float8`;
}

const earthRadiusKm = 6371.0088;
/** Kept by the database: an actor stands at its own point, else at its place's. */
const at = 'point(a.lon, a.lat)';

function inBox([west, south, east, north]: string[], crossesDateLine: boolean): string {
  const within = (from: string, to: string): string =>
    `${at} <@ box(point(${from}::float8, ${south}::float8), point(${to}::float8, ${north}::float8))`;
  const found = crossesDateLine
    ? `(${within(String(west), '180')} or ${within('-180', String(east))})`
    : within(String(west), String(east));
  return `a.lat is not null and ${found}`;
}

const flagged = (active: readonly string[], own?: string): string =>
  active
    .filter((name) => name !== own)
    .map((name) => `"is_${name}"`)
    .join(' and ') || 'true';

/** The order's keys, as expressions with their types, all in one direction. The id breaks ties. */
interface Order {
  keys: { sql: string; type: string }[];
  direction: 'asc' | 'desc';
}

/** What a cursor of each order has to hold. */
export const cursorKeys = {
  name: ['text'],
  newest: ['instant'],
  relevance: ['number', 'number'],
  standing: ['number', 'instant'],
} as const satisfies Record<ActorOrder, readonly string[]>;

const claimed = { sql: '(not a.is_unclaimed)::int', type: 'int' };
const created = { sql: 'a.created_at', type: 'timestamptz' };

function orderOf(order: ActorOrder, words: Words | null): Order {
  if (order === 'name') return { keys: [{ sql: 'a.name', type: 'text' }], direction: 'asc' };
  if (order === 'newest') return { keys: [created], direction: 'desc' };
  // Among equally good finds, those who are here come first.
  const first = order === 'relevance' && words ? [{ sql: words.score, type: 'numeric' }, claimed] : [claimed];
  return { keys: order === 'standing' ? [...first, created] : first, direction: 'desc' };
}

/** Counts beside the filters and the total: from the table that keeps them, or in one pass over `base`. */
function countsOf({ filter, wants }: ActorSearch, active: readonly string[], isKept: boolean, sql: Values) {
  const source = isKept ? keptSql(filter, sql) : 'base';
  const sum = (where: string): string =>
    isKept ? `coalesce(sum(n) filter (where ${where}), 0)` : `count(*) filter (where ${where})`;
  if (!wants.facets)
    return { cte: '', parts: [`'total', (select ${sum(flagged(active))} from ${source} c)`] };
  const list = facetNames.map((name) => facetColumns[name].column);
  const sets = list.map((column) => `(${column})`).join(', ');
  const counts = facetNames.map((name) => `${sum(flagged(active, name))} as "n_${name}"`);
  const nothing = 2 ** list.length - 1;
  const cte = `grouped as materialized (
    select ${list.join(', ')}, grouping(${list.join(', ')}) as g, ${counts.join(', ')}, ${sum(flagged(active))} as n_all
    from ${source} c group by grouping sets (${sets}, ()))`;
  const parts = facetNames.map((name, index) => {
    const group = nothing - 2 ** (list.length - 1 - index);
    return `'facet:${name}', coalesce((select json_agg(json_build_object('value', v, 'count', n) order by n desc, v)
      from (select ${facetColumns[name].value} as v, "n_${name}" as n from grouped where g = ${group}) f
      where v is not null and n > 0), '[]'::json)`;
  });
  return { cte, parts: [...parts, `'total', (select n_all from grouped where g = ${nothing})`] };
}

/** Numbers that the database keeps (migration "counts"): enough for filters by nothing but what has counts. */
const keptParts = new Set<string>([...facetNames]);
const answersFromKept = (filter: ActorFilter): boolean =>
  Object.entries(filter).every(([name, value]) => value === undefined || keptParts.has(name));

function keptSql(filter: ActorFilter, sql: Values): string {
  const flags = conditionsOf({ filter, narrower: {} }, sql).filter(({ name }) => isFaceted(name));
  const list = ['a.*', ...flags.map(({ name, sql: flag }) => `(${flag}) is true as "is_${name}"`)];
  return `(select ${list.join(', ')} from actor_counts a)`;
}

/** The directory's page in one statement: rows, their sort keys, the total and the facets. */
export function actorSearchSql(search: ActorSearch): { text: string; values: unknown[] } {
  const sql = new Values();
  const { wants, filter, after } = search;
  const isKept = answersFromKept(filter);
  const counts = wants.total || wants.facets;
  const keepFaceted = wants.facets && !isKept;
  let order: Order = orderOf(search.order, null);
  const { ctes, active } = baseOf(
    search,
    (words) => {
      order = orderOf(search.order, words);
      const keys = order.keys.map(({ sql: key }, at) => `${key} as k${at}`);
      return [
        'a.id',
        ...keys,
        ...(keepFaceted ? facetNames.map((name) => `a.${facetColumns[name].column}`) : []),
      ].join(', ');
    },
    keepFaceted,
    sql,
  );
  const parts: string[] = [];
  const tables = [ctes];
  if (wants.nodes) {
    const { keys, direction } = order;
    const columns = [...keys.map((_, at) => `k${at}`), 'id'];
    const beyond = direction === 'asc' ? '>' : '<';
    const page = after
      ? `and (${columns.join(', ')}) ${beyond} (${keys
          .map(({ type }, at) => `${sql.add(after.keys[at])}::${type}`)
          .join(', ')}, ${sql.add(after.id)}::uuid)`
      : '';
    const ordered = (alias: string): string =>
      columns.map((column) => `${alias}.${column} ${direction}`).join(', ');
    tables.push(`page as materialized (select * from base b where ${flagged(active)} ${page}
      order by ${ordered('b')} limit ${sql.add(search.first + 1)}::int)`);
    parts.push(`'rows', coalesce((select json_agg(json_build_object(
      'keys', json_build_array(${keys.map((_, at) => `r.k${at}`).join(', ')}), 'actor', ${actorJson('b', search.fields)}) order by ${ordered('r')})
      from page r join actors b on b.id = r.id), '[]'::json)`);
  }
  if (counts) {
    const names = isKept
      ? conditionsOf({ filter, narrower: {} }, new Values()).map(({ name }) => name)
      : active;
    const counted = countsOf(search, names.filter(isFaceted), isKept, sql);
    if (counted.cte) tables.push(counted.cte);
    parts.push(...counted.parts);
  }
  return {
    text: `with ${tables.join(', ')} select json_build_object(${parts.join(', ')}) as result`,
    values: sql.list,
  };
}

/**
 * The same set as points, gathered in cells of `cell` degrees, the busiest first. A cell with several has an id
 * of its own, so that no cache takes it for one of them.
 */
export function actorPointsSql(
  search: Pick<ActorSearch, 'filter' | 'narrower'>,
  cell: number,
  limit: number,
): { text: string; values: unknown[] } {
  const sql = new Values();
  const { ctes } = baseOf(search, () => 'a.id, a.slug, a.name, a.sector, a.lat, a.lon', false, sql);
  const size = sql.add(cell);
  const text = `with ${ctes}
    select case when count(*) = 1 then min(id::text) else concat_ws('/', ${size}::text, y, x) end as id,
           min(slug) as slug, avg(lat)::float8 as lat, avg(lon)::float8 as lon,
           min(name) as title, (array_agg(sector order by id))[1]::text as sector, count(*)::int as count
    from (select *, floor(lat / ${size}::float8) as y, floor(lon / ${size}::float8) as x
          from base where lat is not null) m
    group by y, x
    order by count desc, id limit ${sql.add(limit)}::int`;
  return { text, values: sql.list };
}
