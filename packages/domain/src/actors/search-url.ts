import {
  conceptsInUrl,
  type FilterVariables,
  filterFromUrl,
  filterToUrl,
  someInUrl,
  type UrlParts,
  whereInUrl,
} from '../shared/url-filter.ts';
import { actorKinds, type ActorSort, actorSorts, sectors } from './kinds.ts';

/** How the directory's search is written in an address: `/actors?q=print&sector=creative`. */
const parts: UrlParts = {
  ...whereInUrl,
  kinds: someInUrl('kind', actorKinds),
  sectors: someInUrl('sector', sectors),
  concepts: conceptsInUrl('field'),
  offers: conceptsInUrl('offers'),
  needs: conceptsInUrl('needs'),
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
  return { filter: filterFromUrl(parts, params), sort, first: actorsPerPage };
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
