import type { Box } from '../map/index.tsx';

/** What every search of something that stands somewhere can ask. */
export type Where = {
  text?: string | null;
  placeId?: string | null;
  radiusKm?: number | null;
  box?: Box | null;
  country?: string | null;
};

/** A question and the ways to change it: all that the parts of a search page need. */
export interface Asking<F extends Where = Where> {
  filter: F;
  /** Changes some parts of the filter; `undefined` takes a part away. */
  change: (patch: Partial<F>, options?: { replace?: boolean }) => void;
  clear: () => void;
}

/** A search as the address holds it. */
export interface Search<F extends Where, S extends string> extends Asking<F> {
  variables: { filter: F; sort: S; first: number };
  sort: S;
  setSort: (sort: S) => void;
  /** The same text for the same question: for the map. */
  key: string;
}

/** One filter in force: what it says, and the change that takes it away. */
export interface FilterWord<F extends Where = Where> {
  id: string;
  text: string;
  without: Partial<F>;
}

/** A list without one of its values; nothing where none is left. */
export const without = <V>(values: readonly V[] | null | undefined, value: V): V[] | undefined => {
  const left = (values ?? []).filter((other) => other !== value);
  return left.length > 0 ? left : undefined;
};

/** A list with the value, or without it where it was there. */
export const toggled = <V>(values: readonly V[] | null | undefined, value: V): V[] | undefined =>
  values?.includes(value) ? without(values, value) : [...(values ?? []), value];
