import { useCallback, useMemo } from 'react';
import { spaceSearchFromUrl, spaceSearchToUrl } from '@kvart/domain/spaces';
import { useNavigate, useSearchParams } from 'react-router';
import { keepScroll } from '../../../lib/nav/keep-scroll.ts';
import type { SpacesPageQueryVariables } from './SpacesPage.gql.ts';

export type SpaceFilter = NonNullable<SpacesPageQueryVariables['filter']>;
export type SpaceSort = NonNullable<SpacesPageQueryVariables['sort']>;

export interface SpaceSearch {
  variables: { filter: SpaceFilter; sort: SpaceSort; first: number };
  filter: SpaceFilter;
  sort: SpaceSort;
  /** Changes some parts of the filter; `undefined` takes a part away. */
  change: (patch: Partial<SpaceFilter>, options?: { replace?: boolean }) => void;
  setSort: (sort: SpaceSort) => void;
  clear: () => void;
  /** The same text for the same question: for the map. */
  key: string;
}

/** The search as the address holds it: the one place where it lives. */
export const useSpaceSearch = (): SpaceSearch => {
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const query = params.toString();
  const variables = useMemo(
    () => spaceSearchFromUrl(new URLSearchParams(query)) as SpaceSearch['variables'],
    [query],
  );
  const { filter, sort } = variables;
  const key = useMemo(
    () => spaceSearchToUrl({ filter: { ...filter }, sort: 'RELEVANCE' }).toString(),
    [filter],
  );

  const open = useCallback(
    (next: SpaceFilter, order: SpaceSort, replace = false) => {
      const to = spaceSearchToUrl({ filter: { ...next }, sort: order }).toString();
      void navigate({ search: to && `?${to}` }, { replace, state: keepScroll });
    },
    [navigate],
  );
  return {
    variables,
    filter,
    sort,
    key,
    change: (patch, { replace } = {}) => open({ ...filter, ...patch }, sort, replace),
    setSort: (order) => open(filter, order),
    clear: () => open({}, sort),
  };
};
