import { lazy } from 'react';

/** Loads something now, or as soon as there is a line again; a failure with a line is a failure. */
export async function onceOnline<T>(load: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await load();
    } catch (error) {
      if (navigator.onLine) throw error;
      await new Promise((resolve) => addEventListener('online', resolve, { once: true }));
    }
  }
}

/** A part of a page in its own script. Where the line is gone it waits for it, and what stands there stays. */
export const lazyPart: typeof lazy = (load) => lazy(() => onceOnline(load));
