import type { Cursor } from '@kvart/domain/shared';
import { fitTolerance } from '@kvart/domain/space-requests';
import { standardVatRates } from '@kvart/domain/spaces';
import { Values } from '../../platform/database/index.ts';
import { type NodeRequest, spaceColumns } from '../spaces/index.ts';
import { openTo, requestColumns, type RequestNode } from './space-request-columns.sql.ts';
import type { Statement } from './space-requests.sql.ts';

/*
 * The rule `fitOf` of the domain, as conditions on a request `r` and a space `s`: the same text finds the spaces for
 * a request and the requests for a space. A property test holds it against the rule.
 */

const asksNone = `s.rent_mode IN ('free', 'running_costs')`;
const rates = Object.entries(standardVatRates).map(([country, rate]) => `WHEN '${country}' THEN ${rate}`);
/** Percent of tax on top of the amounts; none where they are exempt, where it is in them, or where nobody has said. */
const addedVat = `CASE WHEN s.vat = 'excluded'
  THEN coalesce(s.vat_rate, CASE s.country ${rates.join(' ')} END, 0) ELSE 0 END`;
/** An amount with its tax, as `monthlyCost` of the domain rounds it. */
const grossOf = (amount: string): string => `(${amount} + round(${amount} * ${addedVat} / 100, 2))`;
/** What the space costs in the unit of the budget, where it can be compared. */
const rawPrice = `CASE WHEN s.rent_mode IS NULL THEN NULL
  WHEN r.budget_basis = 'm2' THEN CASE WHEN ${asksNone} THEN 0 ELSE s.rent_per_m2 END
  ELSE ${grossOf('s.running_costs')} + ${grossOf('coalesce(s.heating_costs, 0)')}
    + ${grossOf('coalesce(s.service_charge, 0)')}
    + CASE WHEN ${asksNone} THEN 0 ELSE ${grossOf('round(s.usable_m2 * s.rent_per_m2, 2)')} END END`;
const price = `CASE WHEN r.currency = s.currency OR (${rawPrice}) = 0 THEN ${rawPrice} END`;

const share = (tolerance: number): string => String(1 - tolerance);

/** What must hold; unknown is no where something must be there, and no matter where one can talk about it. */
export const mustHold = [
  `(s.usable_m2 >= r.min_m2 * ${share(fitTolerance.area)}) IS NOT FALSE`,
  `(s.usable_m2 * ${share(fitTolerance.area)} <= r.max_m2) IS NOT FALSE`,
  `((${price}) * ${share(fitTolerance.budget)} <= r.budget_max) IS NOT FALSE`,
  `(s.available_from <= r.needed_from + ${fitTolerance.days}) IS NOT FALSE`,
  `(s.min_months <= r.term_months) IS NOT FALSE`,
  `(s.max_months >= r.term_months) IS NOT FALSE`,
  `(cardinality(r.rent_modes) = 0 OR s.rent_mode = ANY (r.rent_modes))`,
  `(cardinality(r.conditions) = 0 OR s.condition = ANY (r.conditions))`,
  `(r.min_kw IS NULL OR s.electricity_kw >= r.min_kw)`,
  `(NOT r.step_free OR s.step_free = 'yes')`,
  `(NOT r.heating OR s.heating <> 'none')`,
  `(NOT r.water OR s.has_water)`,
  `(NOT r.wc OR s.wc <> 'none')`,
  `(NOT r.ground_floor OR s.floor = 0)`,
  `(NOT r.shopfront OR s.shopfront_m > 0)`,
  // Nobody is told of their own.
  `r.actor_id <> s.actor_id`,
].join('\n    AND ');

/** True where every wish is met as it was said. */
export const isFull = `(${[
  `(r.min_m2 IS NULL OR s.usable_m2 >= r.min_m2)`,
  `(r.max_m2 IS NULL OR s.usable_m2 <= r.max_m2)`,
  `(r.budget_max IS NULL OR (${price}) <= r.budget_max)`,
  `(r.needed_from IS NULL OR s.available_from <= r.needed_from)`,
  `(NOT r.noise OR s.noise_limits IS NULL)`,
].join(' AND ')}) IS TRUE`;

/** Within the circle of `w`, as the crow flies to the point that the public sees. */
export const isWithin = `2 * 6371.0088 * asin(sqrt(least(1, sin(radians(s.public_lat - w.lat) / 2) ^ 2
  + cos(radians(w.lat)) * cos(radians(s.public_lat)) * sin(radians(s.public_lon - w.lon) / 2) ^ 2))) <= w.radius_km`;

/** A space as the rule looks at it. */
export const room = `json_build_object('permittedUseIds', s.permitted_use_ids, 'placeId', s.place_id,
  'publicLat', s.public_lat, 'publicLon', s.public_lon, 'usableM2', s.usable_m2, 'rentMode', s.rent_mode,
  'currency', s.currency, 'rentPerM2', s.rent_per_m2, 'runningCosts', s.running_costs,
  'heatingCosts', s.heating_costs, 'serviceCharge', s.service_charge, 'vat', s.vat, 'vatRate', s.vat_rate,
  'country', trim(s.country),
  'availableFrom', s.available_from, 'minMonths', s.min_months, 'maxMonths', s.max_months, 'condition', s.condition,
  'stepFree', s.step_free, 'electricityKw', s.electricity_kw, 'heating', s.heating, 'hasWater', s.has_water,
  'wc', s.wc, 'floor', s.floor, 'shopfrontM', s.shopfront_m, 'noiseLimits', s.noise_limits)`;

export interface FitPage {
  first: number;
  after: Cursor | null;
  wantsTotal: boolean;
}

/** The page of `fits`: what is met in full first, then the newest. */
function pageOf({ first, after }: FitPage, values: Values): string {
  const behind = after
    ? `WHERE (f, k, id) < (${values.add(after.keys[0], 'int')}, ${values.add(after.keys[1], 'timestamptz')},
        ${values.add(after.id, 'uuid')})`
    : '';
  return `SELECT id, f, k FROM fits ${behind} ORDER BY f DESC, k DESC, id DESC LIMIT ${values.add(first + 1, 'int')}`;
}

const totalOf = ({ wantsTotal }: FitPage): string => (wantsTotal ? '(SELECT count(*)::int FROM fits)' : '0');

/**
 * Spaces on offer that suit one request.
 * @param uses the request's uses with everything narrower.
 */
export function fittingSpaces(
  requestId: string,
  uses: readonly string[],
  page: FitPage,
  node: NodeRequest,
): Statement {
  const values = new Values();
  const id = values.add(requestId, 'uuid');
  const wanted = values.add(uses, 'text[]');
  return {
    text: `WITH there AS (
      SELECT s.id FROM space_request_places w JOIN spaces s ON s.place_id = w.place_id
        WHERE w.request_id = ${id} AND w.radius_km IS NULL AND s.state = 'listed'
      UNION
      SELECT s.id FROM space_request_places w JOIN spaces s ON point(s.public_lon, s.public_lat) <@ w.reach
        WHERE w.request_id = ${id} AND s.state = 'listed' AND ${isWithin}
    ), fits AS MATERIALIZED (
      SELECT s.id, (${isFull})::int AS f, s.ranked_at AS k
      FROM there JOIN spaces s ON s.id = there.id JOIN space_requests r ON r.id = ${id}
      WHERE s.state = 'listed' AND s.permitted_use_ids && ${wanted}
    AND ${mustHold}
    ), page AS MATERIALIZED (${pageOf(page, values)})
    SELECT json_build_object('total', ${totalOf(page)}, 'nodes', (SELECT coalesce(json_agg(json_build_object(
        'k', page.k, 'f', page.f, 'room', ${room},
        'space', (SELECT row_to_json(n) FROM (SELECT ${spaceColumns(node, values)}) n))
        ORDER BY page.f DESC, page.k DESC, page.id DESC), '[]')
      FROM page JOIN spaces s ON s.id = page.id)) AS result`,
    values: values.list,
  };
}

/**
 * Open requests that one listed space suits.
 * @param uses the space's uses with everything broader.
 */
export function fittingRequests(
  spaceId: string,
  uses: readonly string[],
  page: FitPage,
  node: RequestNode,
): Statement {
  const values = new Values();
  const id = values.add(spaceId, 'uuid');
  const offered = values.add(uses, 'text[]');
  return {
    text: `WITH there AS (
      SELECT w.request_id AS id FROM spaces s JOIN space_request_places w ON w.place_id = s.place_id
        WHERE s.id = ${id} AND s.state = 'listed' AND w.radius_km IS NULL
      UNION
      SELECT w.request_id FROM spaces s JOIN space_request_places w
          ON w.reach @> box(point(s.public_lon, s.public_lat), point(s.public_lon, s.public_lat))
        WHERE s.id = ${id} AND s.state = 'listed' AND w.reach IS NOT NULL AND ${isWithin}
    ), fits AS MATERIALIZED (
      SELECT r.id, (${isFull})::int AS f, r.published_at AS k
      FROM there JOIN space_requests r ON r.id = there.id JOIN spaces s ON s.id = ${id}
      WHERE ${openTo(node.viewer)} AND r.use_ids && ${offered}
    AND ${mustHold}
    ), page AS MATERIALIZED (${pageOf(page, values)})
    SELECT json_build_object('total', ${totalOf(page)},
      'room', (SELECT ${room} FROM spaces s WHERE s.id = ${id}),
      'nodes', (SELECT coalesce(json_agg(json_build_object('k', page.k, 'f', page.f,
        'request', (SELECT row_to_json(n) FROM (SELECT ${requestColumns(node, values)}) n),
        'proposalId', (SELECT sp.id FROM space_proposals sp WHERE sp.request_id = r.id AND sp.space_id = ${id}))
        ORDER BY page.f DESC, page.k DESC, page.id DESC), '[]')
      FROM page JOIN space_requests r ON r.id = page.id)) AS result`,
    values: values.list,
  };
}
