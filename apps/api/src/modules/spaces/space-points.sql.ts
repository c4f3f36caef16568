import { Values } from '../../platform/database/index.ts';
import { baseOf, type SpaceSearch, type Statement } from './space-search.sql.ts';

const mostFeatures = 500;
/** From here on the map is so close that spaces stand side by side; those of one house are listed singly. */
const closest = 16;

/** About sixty pixels of the map at the closest zoom; degrees of latitude are longer than those of longitude here. */
const dx = 42.2 / 2 ** closest;
const dy = 29.5 / 2 ** closest;

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
  const asked = values.add(Math.min(Math.max(Math.floor(zoom), 0), closest), 'int');
  // Cells of the finest grid; those of coarser ones follow by shifting. A grid with at most 16,000 cells over the
  // whole extent is where the search for the right one begins.
  const text = `WITH ${ctes}, pts AS MATERIALIZED (
    SELECT id, lat, lon, floor(lon / ${dx})::int AS x, floor(lat / ${dy})::int AS y FROM base WHERE lat IS NOT NULL
  ), extent AS (
    SELECT count(*) AS n, greatest(1, (max(x) - min(x))::float8 * (max(y) - min(y))) AS cells FROM pts
  ), start AS (
    SELECT CASE WHEN n <= ${mostFeatures} THEN ${asked}
      ELSE least(${asked}, greatest(0, ${closest} - ceil(ln(greatest(1, cells / 16000)) / ln(4)))::int) END AS z
    FROM extent
  ), grid AS MATERIALIZED (
    SELECT level AS z, ${closest} - level AS shift FROM start, generate_series(start.z, 0, -1) level
    WHERE (SELECT n FROM extent) <= ${mostFeatures} OR level = 0 OR ${mostFeatures} >= (
      SELECT count(*) FROM (SELECT DISTINCT x >> (${closest} - level), y >> (${closest} - level) FROM pts) c)
    LIMIT 1
  ), gathered AS (
    SELECT count(*)::int AS count, avg(lat) AS lat, avg(lon) AS lon, min(id::text)::uuid AS one, min(z) AS z,
      x >> shift AS x, y >> shift AS y
    FROM pts, grid
    GROUP BY x >> shift, y >> shift, CASE WHEN z = ${closest} THEN id END
  )
  SELECT CASE WHEN g.count = 1 THEN s.id::text ELSE g.z || '/' || g.x || '/' || g.y END AS id,
    CASE WHEN g.count = 1 THEN s.slug ELSE '' END AS slug, g.lat, g.lon, g.count,
    CASE WHEN g.count = 1 THEN s.title ELSE '{}' END AS titles, s.original_locale AS "originalLocale",
    CASE WHEN g.count = 1 THEN s.state END AS state
  FROM gathered g JOIN spaces s ON s.id = g.one
  ORDER BY g.count DESC, g.one`;
  return { text, values: values.list };
}
