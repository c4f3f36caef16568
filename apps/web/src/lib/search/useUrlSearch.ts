import { useCallback, useMemo } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { keepScroll } from '../nav/keep-scroll.ts';
import type { Search, Where } from './search.ts';

interface Written<S extends string> {
  filter: Record<string, unknown>;
  sort: S;
}

/** How a search is written in an address, as server and client agree on it. */
export interface UrlSpelling<S extends string> {
  read: (params: URLSearchParams) => Written<S> & { first: number };
  write: (search: Written<S>) => URLSearchParams;
  /** The order that goes without saying. */
  usual: S;
}

/** The search as the address holds it: the one place where it lives. */
export const useUrlSearch = <F extends Where, S extends string>({
  read,
  write,
  usual,
}: UrlSpelling<S>): Search<F, S> => {
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const query = params.toString();
  const variables = useMemo(
    () => read(new URLSearchParams(query)) as Search<F, S>['variables'],
    [read, query],
  );
  const { filter, sort } = variables;
  const key = useMemo(() => write({ filter: { ...filter }, sort: usual }).toString(), [write, filter, usual]);

  const open = useCallback(
    (next: Partial<F>, order: S, replace = false) => {
      const to = write({ filter: { ...next }, sort: order }).toString();
      void navigate({ search: to && `?${to}` }, { replace, state: keepScroll });
    },
    [navigate, write],
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
