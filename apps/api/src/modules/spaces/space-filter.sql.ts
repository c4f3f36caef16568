import type { Viewer } from '@kvart/domain/shared';
import type { SpaceFilter, SpaceState } from '@kvart/domain/spaces';
import type { Values } from '../../platform/database/index.ts';
import { visibleTo } from './visible-to.sql.ts';

/** Filters that have counts beside their values: each count holds under all other filters. */
export const facetNames = ['uses', 'conditions', 'rentModes', 'stepFree', 'country', 'states'] as const;
export type FacetName = (typeof facetNames)[number];

export interface Conditions {
  /** What every row has to meet. */
  fixed: string[];
  /** What the filters with counts demand. */
  faceted: Partial<Record<FacetName, string>>;
}

/** Both points: what the public may know decides what a filter may find. */
const at = 'point(s.public_lon, s.public_lat)';
const kmPerDegree = 111.32;

/** Rows within a distance of a place: a box the index can answer, then the distance itself. */
function near(place: string, km: string): string {
  const reach = `${km} / ${kmPerDegree}`;
  const box = `(SELECT box(point(pl.lon - ${reach} / cos(radians(pl.lat)), pl.lat - ${reach}),
    point(pl.lon + ${reach} / cos(radians(pl.lat)), pl.lat + ${reach})) FROM places pl WHERE pl.id = ${place})`;
  const distance = `(SELECT 12742.0176 * asin(sqrt(least(1, sin(radians(s.public_lat - pl.lat) / 2) ^ 2
    + cos(radians(pl.lat)) * cos(radians(s.public_lat)) * sin(radians(s.public_lon - pl.lon) / 2) ^ 2)))
    FROM places pl WHERE pl.id = ${place})`;
  return `${at} <@ ${box} AND ${distance} <= ${km}`;
}

function inBox(box: NonNullable<SpaceFilter['box']>, values: Values): string {
  const [west, south, east, north] = [box.west, box.south, box.east, box.north].map((value) =>
    values.add(value, 'float8'),
  );
  const within = (from: string, to: string): string =>
    `${at} <@ box(point(${from}, ${south}), point(${to}, ${north}))`;
  // A map that crosses the date line sees two strips.
  return box.west <= box.east
    ? within(String(west), String(east))
    : `(${within(String(west), '180')} OR ${within('-180', String(east))})`;
}

/** The states a list shows: listed ones unless others are asked for. */
export const statesOf = (filter: SpaceFilter): readonly SpaceState[] => filter.states ?? ['listed'];

/** Turns a filter into conditions on `s`. `uses` come with everything narrower. */
export function conditionsOf(
  filter: SpaceFilter,
  viewer: Viewer | null,
  uses: readonly string[],
  values: Values,
): Conditions {
  const fixed = [visibleTo(viewer, statesOf(filter), values)];
  const faceted: Conditions['faceted'] = {};
  if (filter.actorId) fixed.push(`s.actor_id = ${values.add(filter.actorId, 'uuid')}`);
  if (filter.placeId) {
    const place = values.add(filter.placeId, 'text');
    fixed.push(
      filter.radiusKm === undefined
        ? `s.place_id = ${place}`
        : near(place, values.add(filter.radiusKm, 'float8')),
    );
  }
  if (filter.box) fixed.push(inBox(filter.box, values));
  if (filter.minM2 !== undefined) fixed.push(`s.usable_m2 >= ${values.add(filter.minM2, 'numeric')}`);
  if (filter.maxM2 !== undefined) fixed.push(`s.usable_m2 <= ${values.add(filter.maxM2, 'numeric')}`);
  if (filter.maxRentPerM2 !== undefined) {
    const most = values.add(filter.maxRentPerM2, 'numeric');
    fixed.push(`(s.rent_mode IN ('free', 'running_costs') OR s.rent_per_m2 <= ${most})`);
  }
  if (filter.minMonths !== undefined) {
    fixed.push(`(s.max_months IS NULL OR s.max_months >= ${values.add(filter.minMonths, 'int')})`);
  }
  if (filter.availableBy) fixed.push(`s.available_from <= ${values.add(filter.availableBy, 'date')}`);

  if (filter.uses) faceted.uses = `s.permitted_use_ids && ${values.add(uses, 'text[]')}`;
  if (filter.conditions) {
    faceted.conditions = `s.condition = ANY (${values.add(filter.conditions, 'condition[]')})`;
  }
  if (filter.rentModes) {
    faceted.rentModes = `s.rent_mode = ANY (${values.add(filter.rentModes, 'rent_mode[]')})`;
  }
  if (filter.stepFree) faceted.stepFree = `s.step_free = 'yes'`;
  if (filter.country) faceted.country = `s.country = ${values.add(filter.country, 'text')}`;
  return { fixed, faceted };
}
