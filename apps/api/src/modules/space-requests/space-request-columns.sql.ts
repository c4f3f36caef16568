import { isAdmin, requirePerson, type Viewer } from '@kvart/domain/shared';
import type { Values } from '../../platform/database/index.ts';
import { actorJson } from '../actors/index.ts';

/** What a request of the API wants to know of requests for rooms, and for whom. */
export interface RequestNode {
  fields: ReadonlySet<string>;
  /** GraphQL fields of SpaceRequest.actor. */
  actorFields: ReadonlySet<string>;
  viewer: Viewer | null;
}

const own = `r.id, r.slug, r.version, r.state, r.audience, r.actor_id AS "actorId", r.locale, r.title, r.text, r.languages,
  r.is_demo AS "isDemo", r.use_ids AS "useIds", r.min_m2 AS "minM2", r.max_m2 AS "maxM2", r.budget_max AS "budgetMax",
  r.budget_basis AS "budgetBasis", r.currency, r.rent_modes AS "rentModes", r.conditions,
  r.needed_from AS "neededFrom", r.needed_until AS "neededUntil", r.term_months AS "termMonths", r.min_kw AS "minKw",
  r.step_free AS "stepFree", r.heating, r.water, r.wc, r.ground_floor AS "groundFloor", r.shopfront, r.noise,
  r.published_at AS "publishedAt", r.expires_at AS "expiresAt", r.created_at AS "createdAt",
  r.updated_at AS "updatedAt"`;

const places = `(SELECT coalesce(json_agg(json_build_object('placeId', w.place_id, 'lat', w.lat, 'lon', w.lon,
    'radiusKm', w.radius_km, 'place', CASE WHEN p.id IS NOT NULL THEN json_build_object('id', p.id, 'name', p.name,
      'country', p.country, 'region', p.region, 'lat', p.lat, 'lon', p.lon, 'population', p.population, 'nuts', p.nuts, 'lau', p.lau) END)
    ORDER BY w.position), '[]')
  FROM space_request_places w LEFT JOIN places p ON p.id = w.place_id WHERE w.request_id = r.id) AS places`;

const waiting = `(SELECT count(*)::int FROM space_proposals sp
  WHERE sp.request_id = r.id AND sp.state IN ('sent', 'seen')) AS "waitingProposals"`;

const members = (viewer: Viewer | null): string[] =>
  viewer && requirePerson(viewer).ok ? Object.keys(viewer.memberships) : [];

/** Proposals of the viewer: their own, and those of their actors. */
export function viewersProposals(viewer: Viewer, values: Values): string {
  return `(sp.actor_id = ANY (${values.add(members(viewer), 'uuid[]')})
    OR sp.person_id = ${values.add(viewer.personId, 'uuid')})`;
}

/** The select list of a request, aliased `r`. */
export function requestColumns({ fields, actorFields, viewer }: RequestNode, values: Values): string {
  const list = [own, places];
  if (fields.has('waitingProposals')) list.push(waiting);
  if (fields.has('actor'))
    list.push(`(SELECT ${actorJson('a', actorFields)} FROM actors a WHERE a.id = r.actor_id) AS actor`);
  list.push(
    viewer && requirePerson(viewer).ok
      ? `EXISTS (SELECT 1 FROM space_proposals sp WHERE sp.request_id = r.id AND ${viewersProposals(viewer, values)})
          AS "viewerHasProposed"`
      : 'false AS "viewerHasProposed"',
  );
  return list.join(',\n');
}

/** Requests that stand before others, for this viewer: what lists of open requests are made of. */
export const openTo = (viewer: Viewer | null): string =>
  requirePerson(viewer).ok ? `r.state = 'published'` : `r.state = 'published' AND r.audience = 'public'`;

/** The requests that are there for the viewer: `canViewSpaceRequest` as a condition on `r`. */
export function visibleRequests(viewer: Viewer | null, values: Values): string {
  if (isAdmin(viewer)) return 'true';
  if (!viewer || !requirePerson(viewer).ok) return openTo(null);
  return `(${openTo(viewer)} OR r.actor_id = ANY (${values.add(members(viewer), 'uuid[]')})
    OR (r.state <> 'draft' AND EXISTS (SELECT 1 FROM space_proposals sp
      WHERE sp.request_id = r.id AND ${viewersProposals(viewer, values)})))`;
}
