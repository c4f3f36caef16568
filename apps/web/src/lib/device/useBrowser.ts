import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/**
 * Reads something that only a browser knows and that does not change. The server, and the browser while it takes
 * over what the server drew, go by `before`, so that both draw the same.
 */
export const useBrowser = <T extends string | number | boolean>(read: () => T, before: T): T =>
  useSyncExternalStore(never, read, () => before);

/** True on the server, and in the browser for the one drawing that takes over what the server drew. */
export const useTakingOver = (): boolean => useBrowser(() => false, true);
