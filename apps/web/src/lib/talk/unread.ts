import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let unread = 0;

/** How many conversations have something new; told by whoever keeps count. */
export const setUnread = (count: number) => {
  if (count === unread) return;
  unread = count;
  listeners.forEach((changed) => changed());
};

const subscribe = (changed: () => void) => {
  listeners.add(changed);
  return () => listeners.delete(changed);
};

/** How many conversations have something new, for the navigation and the title of the page. */
export const useUnread = (): number =>
  useSyncExternalStore(
    subscribe,
    () => unread,
    () => 0,
  );
