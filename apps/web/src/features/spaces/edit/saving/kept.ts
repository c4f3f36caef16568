import type { FormField } from '../file/values.ts';
import type { Edits, SavingState } from './state.ts';

export interface Kept {
  edits: Edits;
  /** The server's values that the edits were made on. */
  base: Edits;
  /** Fields with an open question between two versions. */
  conflicted?: FormField[];
}

const keyOf = (person: string, space: string) => `kvart.space.${person}.${space}`;

/** What was typed into the file of a space and never reached the server: on this device, for this person. */
export const readKept = (person: string, space: string): Kept | null => {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(person, space)) ?? 'null') as Partial<Kept> | null;
    return kept && typeof kept.edits === 'object' && typeof kept.base === 'object' ? (kept as Kept) : null;
  } catch {
    return null;
  }
};

/** Keeps the unsaved part, or forgets it once there is none. False where the device keeps nothing. */
export const writeKept = (
  person: string,
  space: string,
  { edits, base, conflicts }: Pick<SavingState, 'edits' | 'base' | 'conflicts'>,
) => {
  const fields = Object.keys(edits) as FormField[];
  try {
    if (fields.length === 0) localStorage.removeItem(keyOf(person, space));
    else {
      const under = Object.fromEntries(fields.map((field) => [field, base[field]]));
      localStorage.setItem(
        keyOf(person, space),
        JSON.stringify({ edits, base: under, conflicted: Object.keys(conflicts) } satisfies Record<
          keyof Kept,
          unknown
        >),
      );
    }
    return true;
  } catch {
    return fields.length === 0;
  }
};
