import { type DuplicateSignals, spaceStates, similarName, sameAreaWithin } from '@kvart/domain/spaces';
import type { Viewer } from '@kvart/domain/shared';
import type { Values } from '../../platform/database/index.ts';
import { visibleTo } from '../spaces/index.ts';

/** Two entries side by side, and what a comparison found. */
export interface CandidateRow extends DuplicateSignals {
  probeId: string;
  id: string;
  told: boolean;
}

/** The columns a room is compared by, from a stored entry aliased `s`. */
export const probeColumns = `s.id, s.actor_id, s.place_id, kvart_address_key(s.address) AS address_key,
  kvart_parcel_key(s.cadastral_area, s.cadastral_parcel) AS parcel_key, s.country,
  lower(btrim(s.cadastral_part)) AS part, s.lat, s.lon, s.floor, s.usable_m2::float8 AS m2, s.title`;

/** How many of each kind are looked at: a whole street of namesakes must not make this slow. */
const mostOfAKind = 40;

/** Two points nearer than a degree is long; good to a few centimetres over such distances. */
const metres = `(111195 * sqrt((s.lat - q.lat) ^ 2 + ((s.lon - q.lon) * cos(radians(q.lat))) ^ 2))`;

/**
 * Entries that may be the same room as each row of `q`, with what the rules judge by: one probe of an index for each
 * kind of likeness. What the viewer may not see is not there, and where an entry hides its exact place from them it is
 * not compared at all: a hit would tell it.
 */
export function candidates(viewer: Viewer, nearMetres: number, values: Values, from = 'q'): string {
  const members = values.add(Object.keys(viewer.memberships), 'uuid[]');
  const near = values.add(nearMetres, 'float8');
  const there = `s.state <> 'archived' AND s.id IS DISTINCT FROM q.id
    AND ${visibleTo(viewer, spaceStates, values)} AND (NOT s.point_blurred OR s.actor_id = ANY (${members}))`;
  const some = (condition: string) =>
    `(SELECT s.id FROM spaces s WHERE ${condition} AND ${there} LIMIT ${mostOfAKind})`;
  const degrees = `(${near} / 111195)`;
  const box = `box(point(q.lon - ${degrees} / greatest(0.01, cos(radians(q.lat))), q.lat - ${degrees}),
    point(q.lon + ${degrees} / greatest(0.01, cos(radians(q.lat))), q.lat + ${degrees}))`;
  return `SELECT q.id AS "probeId", s.id, x.*, p.verdict IS NOT NULL AS told
  FROM ${from} CROSS JOIN LATERAL (
    ${some(`s.place_id = q.place_id AND kvart_address_key(s.address) = q.address_key AND s.address IS NOT NULL`)}
    UNION
    ${some(`kvart_parcel_key(s.cadastral_area, s.cadastral_parcel) = q.parcel_key AND s.cadastral_parcel IS NOT NULL
      AND (s.country = q.country OR q.country IS NULL OR s.country IS NULL)`)}
    UNION
    ${some(`q.lat IS NOT NULL AND s.lat IS NOT NULL AND point(s.lon, s.lat) <@ ${box}`)}
  ) c JOIN spaces s ON s.id = c.id
  CROSS JOIN LATERAL (SELECT
    coalesce(kvart_parcel_key(s.cadastral_area, s.cadastral_parcel) = q.parcel_key
      AND (s.country = q.country OR q.country IS NULL OR s.country IS NULL), false) AS "sameParcel",
    nullif(lower(btrim(s.cadastral_part)), '') = nullif(q.part, '') AS "samePart",
    coalesce(s.place_id = q.place_id AND kvart_address_key(s.address) = q.address_key, false) AS "sameAddress",
    ${metres} AS "distanceM",
    coalesce(kvart_name_similarity(s.title, q.title), 0) AS "nameSimilarity",
    s.floor = q.floor AS "sameFloor",
    json_build_array(q.m2, s.usable_m2::float8) AS areas) x
  LEFT JOIN space_pairs p ON p.first_id = least(s.id, q.id) AND p.second_id = greatest(s.id, q.id)
  WHERE p.verdict IS DISTINCT FROM 'apart'`;
}

/** The same as `likenessOf`, so that pages of a list are full; the rule itself looks again. */
export const likely = (near: string): string => `("samePart" AND "sameParcel"
  OR ("sameFloor" IS NOT FALSE AND "samePart" IS NOT FALSE
    AND (areas->>0 IS NULL OR areas->>1 IS NULL OR abs((areas->>0)::float8 - (areas->>1)::float8)
      <= ${sameAreaWithin} * greatest((areas->>0)::float8, (areas->>1)::float8))
    AND ("sameParcel" OR "sameAddress" OR ("distanceM" <= ${near} AND "nameSimilarity" >= ${similarName}))))`;
