import { Values } from '../../platform/database/index.ts';
import { baseOf, type SpaceSearch, type Statement } from './space-search.sql.ts';

const mostFeatures = 500;
/** From here on the map is so close that spaces stand side by side; those of one house are listed singly. */
const closest = 16;

/** About sixty pixels of the map; degrees of latitude are longer than those of longitude here. */
const cell = 'SELECT z, 42.2 / 2 ^ z AS dx, 29.5 / 2 ^ z AS dy';

/**
 * The rows a filter finds as points of the map, close ones gathered by a grid. Where there are too many points the
 * grid gets coarser, so that all of them are counted and none is left out.
 */
export function pointsStatement(
  search: Pick<SpaceSearch, 'filter' | 'uses' | 'viewer'>,
  zoom: number,
): Statement {
  const values = new Values();
  const { ctes } = baseOf(search, { columns: 's.id, s.public_lat AS lat, s.public_lon AS lon' }, values);
  const from = values.add(Math.min(Math.max(Math.floor(zoom), 0), closest), 'int');
  const key = `CASE WHEN z >= ${closest} THEN pts.id::text ELSE floor(lon / dx) || '/' || floor(lat / dy) END`;
  const text = `WITH ${ctes}, pts AS MATERIALIZED (SELECT id, lat, lon FROM base WHERE lat IS NOT NULL),
  levels AS (${cell} FROM generate_series(${from}, 0, -1) z),
  grid AS MATERIALIZED (
    SELECT z, dx, dy FROM levels
    WHERE (SELECT count(*) FROM (SELECT DISTINCT ${key} FROM pts) cells) <= ${mostFeatures} OR z = 0 LIMIT 1
  ), gathered AS (
    SELECT count(*)::int AS count, avg(lat) AS lat, avg(lon) AS lon, min(pts.id::text)::uuid AS one,
      min(z || '/' || ${key}) AS cell
    FROM pts, grid GROUP BY ${key}
  )
  SELECT CASE WHEN g.count = 1 THEN s.id::text ELSE g.cell END AS id,
    CASE WHEN g.count = 1 THEN s.slug ELSE '' END AS slug, g.lat, g.lon, g.count,
    CASE WHEN g.count = 1 THEN s.title ELSE '{}' END AS titles, s.original_locale AS "originalLocale",
    CASE WHEN g.count = 1 THEN s.state END AS state
  FROM gathered g JOIN spaces s ON s.id = g.one
  ORDER BY g.count DESC, g.one`;
  return { text, values: values.list };
}
