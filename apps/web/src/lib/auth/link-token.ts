import { useLocation } from 'react-router';

/** Path of a mailed link. The secret stands behind `#`: browsers never send that part, so no log has it. */
export const linkPath = (path: string, token: string): string => `${path}#token=${encodeURIComponent(token)}`;

/** The secret of the mailed link that led here; empty where there is none. */
export const useLinkToken = (): string => {
  const { hash } = useLocation();
  return new URLSearchParams(hash.slice(1)).get('token') ?? '';
};
