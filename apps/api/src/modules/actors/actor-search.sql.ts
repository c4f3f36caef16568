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
}

/** Filters that show how many actors each of their values has. */
const facetColumns = {
  kinds: 'upper(a.kind::text)',
  sectors: 'upper(a.sector::text)',
  country: 'p.country::text',
  claimed: `case when a.is_unclaimed then 'false' else 'true' end`,
} as const;
type FacetName = keyof typeof facetColumns;
export const facetNames = Object.keys(facetColumns) as FacetName[];

const from = 'actors a left join places p on p.id = a.place_id';

/** Conditions by the filter they come from, so that a facet can leave its own out. */
function conditionsOf({ filter, narrower }: Pick<ActorSearch, 'filter' | 'narrower'>, sql: Values) {
  const conditions: { name: string; sql: string }[] = [{ name: 'alive', sql: 'a.archived_at is null' }];
  const add = (name: string, condition: string): void => void conditions.push({ name, sql: condition });
  if (filter.kinds) add('kinds', `a.kind = any(${sql.add(filter.kinds)}::actor_kind[])`);
  if (filter.sectors) add('sectors', `a.sector = any(${sql.add(filter.sectors)}::sector[])`);
  if (filter.country) add('country', `p.country = ${sql.add(filter.country)}`);
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

/** The conditions with the words searched for, and the common table expressions those need. */
function scopeOf(search: Pick<ActorSearch, 'filter' | 'narrower'>, sql: Values) {
  const conditions = conditionsOf(search, sql);
  const { text } = search.filter;
  const words = text ? wordsOf(text, { table: 'actors', alias: 'a' }, 'a.archived_at is null', sql) : null;
  if (words) conditions.push({ name: 'text', sql: `(${words.plain}) or (${words.similar})` });
  return { conditions, words, ctes: words ? `with ${words.cte}` : '' };
}

/** An actor stands at its own point, else at its place's. */
const lat = 'coalesce(a.lat, p.lat)';
const lon = 'coalesce(a.lon, p.lon)';

/** Great-circle distance to the place, haversine, with the mean radius of the earth. */
const nearPlace = (id: string, km: string) => `exists (select from places o where o.id = ${id} and
  6371.0088 * 2 * asin(least(1, sqrt(sin(radians(${lat} - o.lat) / 2) ^ 2
    + cos(radians(o.lat)) * cos(radians(${lat})) * sin(radians(${lon} - o.lon) / 2) ^ 2))) <= ${km}::float8)`;

const inBox = ([west, south, east, north]: string[], crossesDateLine: boolean) =>
  `${lat} between ${south}::float8 and ${north}::float8 and (${lon} >= ${west}::float8 ${
    crossesDateLine ? 'or' : 'and'
  } ${lon} <= ${east}::float8)`;

const where = (conditions: { name: string; sql: string }[], without?: string): string =>
  conditions
    .filter(({ name }) => name !== without)
    .map(({ sql }) => `(${sql})`)
    .join(' and ');

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

/** The directory's page in one statement: rows, their sort keys, the total and the facets. */
export function actorSearchSql(search: ActorSearch): { text: string; values: unknown[] } {
  const sql = new Values();
  const { conditions, words, ctes } = scopeOf(search, sql);
  const parts: string[] = [];
  if (search.wants.nodes) {
    const { keys, direction } = orderOf(search.order, words);
    const beyond = direction === 'asc' ? '>' : '<';
    const columns = [...keys.map(({ sql: key }) => key), 'a.id'];
    const { after } = search;
    const page = after
      ? `and (${columns.join(', ')}) ${beyond} (${keys
          .map(({ type }, at) => `${sql.add(after.keys[at])}::${type}`)
          .join(', ')}, ${sql.add(after.id)}::uuid)`
      : '';
    const ordered = columns.map((column) => `${column} ${direction}`).join(', ');
    const key = `jsonb_build_array(${keys.map((one) => one.sql).join(', ')})`;
    parts.push(`'rows', coalesce((select jsonb_agg(jsonb_build_object('keys', r.keys, 'actor', ${actorJson('b')}) order by r.n)
      from (select a.id, ${key} as keys, row_number() over (order by ${ordered}) as n
            from ${from} where ${where(conditions)} ${page}
            order by ${ordered} limit ${sql.add(search.first + 1)}::int) r
      join actors b on b.id = r.id), '[]'::jsonb)`);
  }
  if (search.wants.total) {
    parts.push(`'total', (select count(*) from ${from} where ${where(conditions)})`);
  }
  if (search.wants.facets) {
    for (const name of facetNames) {
      const column = facetColumns[name];
      parts.push(`'facet:${name}', coalesce((select jsonb_agg(jsonb_build_object('value', v.value, 'count', v.count)
        order by v.count desc, v.value) from (select ${column} as value, count(*) as count from ${from}
        where ${where(conditions, name)} and ${column} is not null group by 1) v), '[]'::jsonb)`);
    }
  }
  return { text: `${ctes} select jsonb_build_object(${parts.join(', ')}) as result`, values: sql.list };
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
  const { conditions, ctes } = scopeOf(search, sql);
  const size = sql.add(cell);
  const text = `${ctes}
    select case when count(*) = 1 then min(id::text) else concat_ws('/', ${size}::text, y, x) end as id,
           min(slug) as slug, avg(lat)::float8 as lat, avg(lon)::float8 as lon,
           min(name) as title, (array_agg(sector order by id))[1]::text as sector, count(*)::int as count
    from (select a.id, a.slug, a.name, a.sector, ${lat} as lat, ${lon} as lon,
                 floor(${lat} / ${size}::float8) as y, floor(${lon} / ${size}::float8) as x
          from ${from} where ${where(conditions)} and ${lat} is not null) m
    group by y, x
    order by count desc, id limit ${sql.add(limit)}::int`;
  return { text, values: sql.list };
}
