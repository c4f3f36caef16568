import { useSearchParams } from 'react-router';

/** A path of this site and nothing else: an address from outside must not become a way out. */
export const safePath = (path: string | null | undefined): string | null =>
  path && /^\/(?![/\\])[^\s\\]*$/.test(path) ? path : null;

/** Where to go after signing in, from `?next=`. */
export const useNext = (otherwise = '/home'): string => {
  const [params] = useSearchParams();
  return safePath(params.get('next')) ?? otherwise;
};
