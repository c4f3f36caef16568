import { isCountry } from '../shared/figures.ts';
import { searchLength } from '../shared/filter-bounds.ts';
import { placeIdShape } from '../shared/id-shapes.ts';
import { fitsLine } from '../shared/plain-text.ts';
import {
  conceptsInUrl,
  type FilterVariables,
  filterFromUrl,
  filterToUrl,
  someInUrl,
  type UrlParts,
} from '../shared/url-filter.ts';
import { projectsPerPage } from './bounds.ts';
import { projectStates } from './states.ts';

/** How the list of projects is written in an address: `/projects?q=market&country=SI&roles=1`. */
const parts: UrlParts = {
  text: { param: 'q', kind: 'text', holds: (value) => fitsLine(value, searchLength) },
  placeId: { param: 'place', kind: 'text', holds: (value) => placeIdShape.test(value) },
  country: { param: 'country', kind: 'text', holds: isCountry },
  concepts: conceptsInUrl('concept'),
  states: someInUrl('state', projectStates),
  openRoles: { param: 'roles', kind: 'flag' },
};

/** Reads the filter of the list from an address; what cannot be read is left out. */
export const projectsFromUrl = (params: URLSearchParams): { filter: FilterVariables; first: number } => ({
  filter: filterFromUrl(parts, params),
  first: projectsPerPage,
});

/** Writes it into an address. */
export const projectsToUrl = (filter: FilterVariables): URLSearchParams => filterToUrl(parts, filter);
