import type { Viewer } from '@kvart/domain/shared';
import { type SpaceFilter, type SpaceState, spaceStates } from '@kvart/domain/spaces';
import { Values } from '../../platform/database/index.ts';
import { freeConditions } from './space-calendar.sql.ts';
import { amountIn } from './space-price.sql.ts';
import { distanceTo, reachOf } from './space-place.sql.ts';
import { visibleTo } from './visible-to.sql.ts';

/** Filters that have counts beside their values: each count holds under all other filters. */
export const facetNames = [
  'uses',
  'conditions',
  'rentModes',
  'currency',
  'stepFree',
  'country',
  'readiness',
  'ownerTypes',
  'legalRoutes',
  'states',
] as const;
export type FacetName = (typeof facetNames)[number];

export interface Conditions {
  /** What every row has to meet. */
  fixed: string[];
  /** What the filters with counts demand. */
  faceted: Partial<Record<FacetName, string>>;
}

/** Both points: what the public may know decides what a filter may find. */
const at = 'point(s.public_lon, s.public_lat)';

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

const listed: readonly SpaceState[] = ['listed'];
const others = spaceStates.filter((state) => state !== 'listed');

/** Whether some space that is not on offer may be there for the viewer: then the states have counts as well. */
export const seesMoreThanListed = (viewer: Viewer | null): boolean =>
  visibleTo(viewer, others, new Values()) !== 'false';

/**
 * The rows of these states that are there for the viewer, in parts that are looked up one by one: what is on offer
 * has its own indexes, and what a viewer sees beyond that is little.
 */
export function scopesOf(
  viewer: Viewer | null,
  states: readonly SpaceState[],
  values: Values,
): { listed: string | null; beyond: string | null } {
  const part = (group: readonly SpaceState[]): string | null => {
    const condition = visibleTo(
      viewer,
      group.filter((state) => states.includes(state)),
      values,
    );
    return condition === 'false' ? null : condition;
  };
  return { listed: part(listed), beyond: part(others) };
}

/** Turns a filter into conditions on `s`, but for words and states. `uses` come with everything narrower. */
export function conditionsOf(filter: SpaceFilter, uses: readonly string[], values: Values): Conditions {
  const fixed: string[] = [];
  const faceted: Conditions['faceted'] = {};
  const number = (value: number): string => values.add(value, 'numeric');
  if (filter.actorId) fixed.push(`s.actor_id = ${values.add(filter.actorId, 'uuid')}`);
  if (filter.placeId) {
    const place = values.add(filter.placeId, 'text');
    if (filter.radiusKm === undefined) fixed.push(`s.place_id = ${place}`);
    else {
      const km = values.add(filter.radiusKm, 'float8');
      fixed.push(`${at} <@ ${reachOf(place, km)} AND ${distanceTo(place)} <= ${km}`);
    }
  }
  if (filter.box) fixed.push(inBox(filter.box, values));
  if (filter.minM2 !== undefined) fixed.push(`s.usable_m2 >= ${number(filter.minM2)}`);
  if (filter.maxM2 !== undefined) fixed.push(`s.usable_m2 <= ${number(filter.maxM2)}`);
  if (filter.minKw !== undefined) fixed.push(`s.electricity_kw >= ${number(filter.minKw)}`);
  if (filter.minMonths !== undefined) {
    fixed.push(`(s.max_months IS NULL OR s.max_months >= ${values.add(filter.minMonths, 'int')})`);
  }
  if (filter.maxMonths !== undefined) {
    fixed.push(`(s.min_months IS NULL OR s.min_months <= ${values.add(filter.maxMonths, 'int')})`);
  }
  fixed.push(...freeConditions(filter, values));

  const anyOf = (column: string, list: readonly string[], type: string): string =>
    `s.${column} = ANY (${values.add(list, `${type}[]`)})`;
  if (filter.uses) faceted.uses = `s.permitted_use_ids && ${values.add(uses, 'text[]')}`;
  if (filter.conditions) faceted.conditions = anyOf('condition', filter.conditions, 'condition');
  if (filter.rentModes) faceted.rentModes = anyOf('rent_mode', filter.rentModes, 'rent_mode');
  if (filter.readiness) faceted.readiness = anyOf('readiness', filter.readiness, 'space_readiness');
  if (filter.ownerTypes) faceted.ownerTypes = anyOf('owner_type', filter.ownerTypes, 'owner_type');
  if (filter.legalRoutes) faceted.legalRoutes = anyOf('legal_route', filter.legalRoutes, 'legal_route');
  if (filter.stepFree) faceted.stepFree = `s.step_free = 'yes'`;
  if (filter.country) faceted.country = `s.country = ${values.add(filter.country, 'text')}`;
  if (filter.minRentPerM2 !== undefined || filter.maxRentPerM2 !== undefined) {
    const amount = amountIn(filter.currency);
    faceted.currency = [
      ...(filter.minRentPerM2 === undefined ? [] : [`${amount} >= ${number(filter.minRentPerM2)}`]),
      ...(filter.maxRentPerM2 === undefined ? [] : [`${amount} <= ${number(filter.maxRentPerM2)}`]),
    ].join(' AND ');
  }
  return { fixed, faceted };
}
