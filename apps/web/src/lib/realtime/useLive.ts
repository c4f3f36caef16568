import { useEffect, useRef } from 'react';
import { listen, watch } from './connection.ts';
import type { LiveEvents } from './connection.ts';

/** Calls back when the server tells of an event. `on: false` keeps the line shut. */
export const useLive = <N extends keyof LiveEvents>(
  name: N,
  handle: (payload: LiveEvents[N]) => void,
  on = true,
) => {
  const latest = useRef(handle);
  useEffect(() => {
    latest.current = handle;
  });
  useEffect(() => (on ? listen(name, (payload) => latest.current(payload)) : undefined), [name, on]);
};

/** Keeps a page of a space up to date: calls back with each newer version. */
export const useWatchSpace = (
  spaceId: string | undefined,
  onChange: (change: LiveEvents['space.changed']) => void,
) => {
  useEffect(() => (spaceId ? watch({ spaceId }) : undefined), [spaceId]);
  useLive('space.changed', (change) => change.spaceId === spaceId && onChange(change), !!spaceId);
};
