import { type FilterVariables, filterFromUrl, filterToUrl, type UrlParts } from '../shared/url-filter.ts';
import { type SpaceSort, spaceSorts } from './enums.ts';
import { spaceFilterInput } from './filter.ts';

/** How the search for spaces is written in an address: `/spaces?q=studio&place=gn:3197147&radius=10`. */
const parts: UrlParts = {
  text: { param: 'q', kind: 'text' },
  placeId: { param: 'place', kind: 'text' },
  radiusKm: { param: 'radius', kind: 'number' },
  box: { param: 'box', kind: 'box' },
  country: { param: 'country', kind: 'text' },
  minM2: { param: 'min', kind: 'number' },
  maxM2: { param: 'max', kind: 'number' },
  uses: { param: 'use', kind: 'list' },
  conditions: { param: 'condition', kind: 'list', upper: true },
  rentModes: { param: 'rent', kind: 'list', upper: true },
  currency: { param: 'currency', kind: 'text' },
  minRentPerM2: { param: 'min-rent', kind: 'number' },
  maxRentPerM2: { param: 'max-rent', kind: 'number' },
  stepFree: { param: 'step-free', kind: 'flag' },
  minKw: { param: 'kw', kind: 'number' },
  minMonths: { param: 'months', kind: 'number' },
  maxMonths: { param: 'max-months', kind: 'number' },
  availableBy: { param: 'from', kind: 'text' },
  readiness: { param: 'check', kind: 'list', upper: true },
  ownerTypes: { param: 'owner', kind: 'list', upper: true },
  legalRoutes: { param: 'route', kind: 'list', upper: true },
  states: { param: 'state', kind: 'list', upper: true },
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
  return { filter: filterFromUrl(parts, spaceFilterInput, params), sort, first: spacesPerPage };
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
