import { spaceSearchFromUrl, spaceSearchToUrl } from '@kvart/domain/spaces';
import type { Search } from '../../../lib/search/search.ts';
import { useUrlSearch } from '../../../lib/search/useUrlSearch.ts';
import type { SpacesPageQueryVariables } from './SpacesPage.gql.ts';

export type SpaceFilter = NonNullable<SpacesPageQueryVariables['filter']>;
export type SpaceSort = NonNullable<SpacesPageQueryVariables['sort']>;
export type SpaceSearch = Search<SpaceFilter, SpaceSort>;

const spelling = { read: spaceSearchFromUrl, write: spaceSearchToUrl, usual: 'RELEVANCE' } as const;

/** The search for spaces as the address holds it. */
export const useSpaceSearch = (): SpaceSearch => useUrlSearch<SpaceFilter, SpaceSort>(spelling);
