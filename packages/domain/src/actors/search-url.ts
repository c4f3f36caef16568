import { type FilterVariables, filterFromUrl, filterToUrl, type UrlParts } from '../shared/url-filter.ts';
import { actorFilterInput, type ActorSort, actorSorts } from './inputs.ts';

/** How the directory's search is written in an address: `/actors?q=print&sector=creative`. */
const parts: UrlParts = {
  text: { param: 'q', kind: 'text' },
  placeId: { param: 'place', kind: 'text' },
  radiusKm: { param: 'radius', kind: 'number' },
  box: { param: 'box', kind: 'box' },
  country: { param: 'country', kind: 'text' },
  kinds: { param: 'kind', kind: 'list', upper: true },
  sectors: { param: 'sector', kind: 'list', upper: true },
  concepts: { param: 'field', kind: 'list' },
  offers: { param: 'offers', kind: 'list' },
  needs: { param: 'needs', kind: 'list' },
  verified: { param: 'verified', kind: 'flag' },
  claimed: { param: 'claimed', kind: 'boolean' },
};

/** A search as the operation `ActorsPage` takes it. */
export interface ActorSearchVariables {
  filter: FilterVariables;
  /** In capitals, as GraphQL spells it. */
  sort: Uppercase<ActorSort>;
  first: number;
}

/** Actors on one page of the directory. */
export const actorsPerPage = 20;

/** Reads the search from an address; what cannot be read is left out. */
export function actorSearchFromUrl(params: URLSearchParams): ActorSearchVariables {
  const asked = params.get('sort') as ActorSort;
  const sort = (actorSorts.includes(asked) ? asked : 'relevance').toUpperCase() as Uppercase<ActorSort>;
  return { filter: filterFromUrl(parts, actorFilterInput, params), sort, first: actorsPerPage };
}

/** Writes the search into an address. */
export function actorSearchToUrl({
  filter,
  sort,
}: Pick<ActorSearchVariables, 'filter' | 'sort'>): URLSearchParams {
  const params = filterToUrl(parts, filter);
  if (sort !== 'RELEVANCE') params.set('sort', sort.toLowerCase());
  return params;
}
