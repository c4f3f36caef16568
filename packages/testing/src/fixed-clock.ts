/** A clock that stands still until it is moved. */
export interface FixedClock {
  now(): Date;
  /** Moves it on by so many milliseconds. */
  advance(milliseconds: number): void;
  set(moment: Date | string): void;
}

/** A clock for tests, at 1 June 2026, 8:00 UTC, unless told otherwise. */
export function fixedClock(start: Date | string = '2026-06-01T08:00:00.000Z'): FixedClock {
  let current = new Date(start).getTime();
  return {
    now: () => new Date(current),
    advance: (milliseconds) => {
      current += milliseconds;
    },
    set: (moment) => {
      current = new Date(moment).getTime();
    },
  };
}
