import { seededIds, type IdSource } from './ids.ts';

/** What builders draw from: identifiers, a number that grows, and the moment they write into rows. */
export interface BuilderContext {
  ids: IdSource;
  /** 1, 2, 3 …: keeps names, addresses and slugs apart. */
  count: () => number;
  now: Date;
}

/** A context of its own, for a data set that must come out the same whatever else was built. */
export function builderContext(seed: string, now = new Date('2026-06-01T08:00:00.000Z')): BuilderContext {
  let made = 0;
  return { ids: seededIds(seed), count: () => ++made, now };
}

/** The context used where none is given: one a process. */
export const sharedContext: BuilderContext = builderContext('shared');
