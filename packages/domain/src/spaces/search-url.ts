import { isCurrency } from '../shared/figures.ts';
import {
  conceptsInUrl,
  dayInUrl,
  type FilterVariables,
  filterFromUrl,
  filterToUrl,
  someInUrl,
  type UrlParts,
  whereInUrl,
} from '../shared/url-filter.ts';
import { spaceReadinesses } from './checks.ts';
import {
  conditions,
  legalRoutes,
  ownerTypes,
  rentModes,
  type SpaceSort,
  spaceSorts,
  spaceStates,
} from './enums.ts';
import { spaceFilterBounds } from './filter-bounds.ts';

const { m2, rent, kw, months } = spaceFilterBounds;

/** How the search for spaces is written in an address: `/spaces?q=studio&place=gn:3197147&radius=10`. */
const parts: UrlParts = {
  ...whereInUrl,
  minM2: { param: 'min', kind: 'number', ...m2 },
  maxM2: { param: 'max', kind: 'number', ...m2, from: 'minM2' },
  uses: conceptsInUrl('use'),
  conditions: someInUrl('condition', conditions),
  rentModes: someInUrl('rent', rentModes),
  currency: { param: 'currency', kind: 'text', holds: isCurrency },
  minRentPerM2: { param: 'min-rent', kind: 'number', ...rent },
  maxRentPerM2: { param: 'max-rent', kind: 'number', ...rent, from: 'minRentPerM2' },
  stepFree: { param: 'step-free', kind: 'flag' },
  minKw: { param: 'kw', kind: 'number', ...kw },
  minMonths: { param: 'months', kind: 'number', ...months },
  maxMonths: { param: 'max-months', kind: 'number', ...months, from: 'minMonths' },
  availableBy: dayInUrl('from'),
  availableUntil: dayInUrl('until', 'availableBy'),
  readiness: someInUrl('check', spaceReadinesses),
  ownerTypes: someInUrl('owner', ownerTypes),
  legalRoutes: someInUrl('route', legalRoutes),
  states: someInUrl('state', spaceStates),
};

/** A search as the operation `SpacesPage` takes it. */
export interface SpaceSearchVariables {
  filter: FilterVariables;
  /** In capitals, as GraphQL spells it. */
  sort: Uppercase<SpaceSort>;
  first: number;
}

/** Rooms on one page of the list. */
export const spacesPerPage = 20;

/** Reads the search from an address; what cannot be read is left out. */
export function spaceSearchFromUrl(params: URLSearchParams): SpaceSearchVariables {
  const asked = params.get('sort') as SpaceSort;
  const sort = (spaceSorts.includes(asked) ? asked : 'relevance').toUpperCase() as Uppercase<SpaceSort>;
  return { filter: filterFromUrl(parts, params), sort, first: spacesPerPage };
}

/** Writes the search into an address. */
export function spaceSearchToUrl({
  filter,
  sort,
}: Pick<SpaceSearchVariables, 'filter' | 'sort'>): URLSearchParams {
  const params = filterToUrl(parts, filter);
  if (sort !== 'RELEVANCE') params.set('sort', sort.toLowerCase());
  return params;
}
