import { placeIdShape } from '../shared/id-shapes.ts';
import {
  conceptsInUrl,
  type FilterVariables,
  filterFromUrl,
  filterToUrl,
  type UrlParts,
} from '../shared/url-filter.ts';
import { spaceRequestBounds } from './bounds.ts';

/** How the list of requests is written in an address: `/space-requests?use=use.workshop&place=gn:3197147&m2=60`. */
const parts: UrlParts = {
  uses: conceptsInUrl('use'),
  placeId: { param: 'place', kind: 'text', holds: (value) => placeIdShape.test(value) },
  m2: { param: 'm2', kind: 'number', ...spaceRequestBounds.m2 },
};

/** Requests on one page of the list. */
export const requestsPerPage = 20;

/** Reads the filter of the list from an address; what cannot be read is left out. */
export const spaceRequestsFromUrl = (
  params: URLSearchParams,
): { filter: FilterVariables; first: number } => ({
  filter: filterFromUrl(parts, params),
  first: requestsPerPage,
});

/** Writes it into an address. */
export const spaceRequestsToUrl = (filter: FilterVariables): URLSearchParams => filterToUrl(parts, filter);
