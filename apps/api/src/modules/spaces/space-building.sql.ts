import type { Viewer } from '@kvart/domain/shared';
import { mostUnits, spaceStates } from '@kvart/domain/spaces';
import type { Values } from '../../platform/database/index.ts';
import { visibleTo } from './visible-to.sql.ts';

/**
 * The building of a space with its units, as far as the viewer sees them. A blurred unit is left out for all but its
 * own people: standing beside the others it would tell its address.
 */
export function buildingColumn(viewer: Viewer | null, values: Values): string {
  const members = values.add(Object.keys(viewer?.memberships ?? {}), 'uuid[]');
  // Inside, `s` is a unit of the building rather than the space that was asked for.
  const units = `SELECT s.id, s.slug, s.state, s.floor, s.usable_m2::float8 AS "usableM2", s.title,
      s.original_locale AS "originalLocale"
    FROM spaces s WHERE s.building_id = b.id AND s.state <> 'archived'
      AND ${visibleTo(viewer, spaceStates, values)} AND (NOT s.point_blurred OR s.actor_id = ANY (${members}))
    ORDER BY s.floor, s.id LIMIT ${mostUnits}`;
  return `(SELECT json_build_object('id', b.id, 'version', b.version, 'actorId', b.actor_id, 'name', b.name,
      'address', b.address, 'postalCode', b.postal_code, 'lat', b.lat, 'lon', b.lon, 'builtYear', b.built_year,
      'heritage', b.heritage, 'heritageRegisterNo', b.heritage_register_no, 'heritageAuthority', b.heritage_authority,
      'units', (SELECT coalesce(json_agg(u), '[]') FROM (${units}) u))
    FROM buildings b WHERE b.id = s.building_id) AS building`;
}
