import { actorSearchFromUrl, actorSearchToUrl } from '@kvart/domain/actors';
import type { Search } from '../../../lib/search/search.ts';
import { useUrlSearch } from '../../../lib/search/useUrlSearch.ts';
import type { ActorsPageQueryVariables } from './ActorsPage.gql.ts';

export type ActorFilter = NonNullable<ActorsPageQueryVariables['filter']>;
export type ActorSort = NonNullable<ActorsPageQueryVariables['sort']>;
export type ActorSearch = Search<ActorFilter, ActorSort>;

const spelling = { read: actorSearchFromUrl, write: actorSearchToUrl, usual: 'RELEVANCE' } as const;

/** The search in the directory as the address holds it. */
export const useActorSearch = (): ActorSearch => useUrlSearch<ActorFilter, ActorSort>(spelling);
