import { type FormField, isSame, type Raw, type Values } from '../file/values.ts';

export type Edits = Partial<Record<FormField, Raw>>;

/** Why nothing can be saved at the moment. Everything typed stays where it is. */
export type Trouble = 'offline' | 'fault' | 'signed_out' | 'blocked' | null;

export interface SavingState {
  version: number;
  /** The server's file as last seen. */
  base: Values;
  /** Typed and not known to be saved, including what is under way. */
  edits: Edits;
  /** Under way: at most one change at a time. */
  sending: Edits | null;
  /** What the server said about a value; the value itself stays in `edits`. */
  refused: Partial<Record<FormField, string>>;
  /** Waits until something is typed: the server refused it without naming it. */
  held: readonly FormField[];
  /** Both sides changed these; the person is asked. */
  conflicts: Partial<Record<FormField, { theirs: Raw }>>;
  /** Changed by somebody else meanwhile, and taken over. */
  taken: readonly FormField[];
  trouble: Trouble;
  /** A sentence about the trouble, from the server. */
  message: string | null;
  savedAt: number | null;
  /** Sendings that failed in a row. */
  failures: number;
}

export type SavingEvent =
  | { type: 'typed'; field: FormField; value: Raw }
  | { type: 'sent'; fields: readonly FormField[] }
  | { type: 'saved'; base: Values; version: number; at: number }
  | { type: 'refused'; sentences: Partial<Record<FormField, string>>; message: string }
  | { type: 'failed'; trouble: NonNullable<Trouble>; message: string }
  | { type: 'stale'; base: Values; version: number }
  | { type: 'seen'; base: Values; version: number }
  | { type: 'resolved'; field: FormField; keep: 'mine' | 'theirs' }
  | { type: 'noticed' };

const without = <V>(record: Partial<Record<FormField, V>>, fields: readonly FormField[]) =>
  Object.fromEntries(
    Object.entries(record).filter(([field]) => !fields.includes(field as FormField)),
  ) as Partial<Record<FormField, V>>;

const namesOf = (record: object) => Object.keys(record) as FormField[];

/** Starts from the server's file, with what was typed before and never saved. */
export const startSaving = (
  base: Values,
  version: number,
  kept?: { base: Edits; edits: Edits; conflicted?: readonly FormField[] } | null,
): SavingState => {
  const fresh: SavingState = {
    version,
    base,
    edits: {},
    sending: null,
    refused: {},
    held: [],
    conflicts: {},
    taken: [],
    trouble: null,
    message: null,
    savedAt: null,
    failures: 0,
  };
  if (!kept) return fresh;
  const usable = <V>(record: Partial<Record<FormField, V>>) =>
    without(
      record,
      namesOf(record).filter((field) => !fits(record[field], base[field])),
    );
  const edits = usable(kept.edits);
  const before = { ...base, ...usable(kept.base) };
  // An open question stays open, although the other value is no news any more.
  const conflicts = Object.fromEntries(
    (kept.conflicted ?? [])
      .filter((field) => field in edits)
      .map((field) => [field, { theirs: base[field] }]),
  );
  return { ...rebase({ ...fresh, base: before, edits, conflicts }, base, version), taken: [] };
};

/** What an older version of the form kept may not fit any more. */
const fits = (value: unknown, known: Raw | undefined) =>
  known !== undefined && value !== undefined && Array.isArray(value) === Array.isArray(known);

/**
 * Puts what was typed onto a newer file of the server: fields one did not touch follow the server, one's own
 * stay, and where both changed the same the other value is remembered and asked about.
 */
const rebase = (state: SavingState, base: Values, version: number): SavingState => {
  const conflicts = { ...state.conflicts };
  const done: FormField[] = [];
  const taken = new Set(state.taken);
  for (const field of namesOf(base)) {
    const mine = state.edits[field];
    const changed = !isSame(field, base[field], state.base[field]);
    if (mine === undefined) {
      if (changed) taken.add(field);
    } else if (isSame(field, mine, base[field])) {
      done.push(field);
    } else if (changed || field in conflicts) {
      conflicts[field] = { theirs: base[field] };
    }
  }
  return {
    ...state,
    version,
    base,
    edits: without(state.edits, done),
    refused: without(state.refused, done),
    conflicts: without(conflicts, done),
    taken: [...taken],
  };
};

const typed = (state: SavingState, field: FormField, value: Raw): SavingState => {
  const underWay = state.sending !== null && field in state.sending;
  const back = !underWay && isSame(field, value, state.base[field]);
  return {
    ...state,
    edits: back ? without(state.edits, [field]) : { ...state.edits, [field]: value },
    refused: without(state.refused, [field]),
    conflicts: back ? without(state.conflicts, [field]) : state.conflicts,
    held: [],
  };
};

/** A change has arrived: what was typed since stays, also where it goes back to the value before. */
const saved = (state: SavingState, base: Values, version: number, at: number): SavingState => {
  const sent = namesOf(state.sending ?? {});
  const arrived = sent.filter((field) => state.edits[field] === state.sending?.[field]);
  const mine = Object.fromEntries(sent.map((field) => [field, base[field]]));
  const settled: SavingState = {
    ...state,
    base: { ...state.base, ...mine },
    edits: without(state.edits, arrived),
    refused: without(state.refused, sent),
    sending: null,
    trouble: null,
    message: null,
    failures: 0,
    savedAt: at,
  };
  return rebase(settled, base, version);
};

const refused = (
  state: SavingState,
  sentences: Partial<Record<FormField, string>>,
  message: string,
): SavingState => {
  const sent = namesOf(state.sending ?? {});
  // A sentence about a value that was overwritten meanwhile says nothing about the new one.
  const current = sent.filter((field) => state.edits[field] === state.sending?.[field]);
  const about = without(
    sentences,
    sent.filter((field) => !current.includes(field)),
  );
  const named = sent.some((field) => field in sentences);
  return {
    ...state,
    sending: null,
    refused: { ...state.refused, ...about },
    held: named ? state.held : [...new Set([...state.held, ...current])],
    message: named ? null : message,
    trouble: null,
    failures: 0,
  };
};

/** What the form knows about saving, one event at a time. */
export const savingReducer = (state: SavingState, event: SavingEvent): SavingState => {
  switch (event.type) {
    case 'typed':
      return typed(state, event.field, event.value);
    case 'sent':
      return state.sending
        ? state
        : {
            ...state,
            sending: Object.fromEntries(event.fields.map((field) => [field, state.edits[field]])) as Edits,
          };
    case 'saved':
      return saved(state, event.base, event.version, event.at);
    case 'refused':
      return refused(state, event.sentences, event.message);
    case 'failed':
      return {
        ...state,
        sending: null,
        trouble: event.trouble,
        message: event.message,
        failures: state.failures + 1,
      };
    case 'stale':
      return rebase({ ...state, sending: null, trouble: null, message: null }, event.base, event.version);
    case 'seen':
      // While a change is under way its own answer will bring the newer file.
      return state.sending || event.version < state.version
        ? state
        : rebase(state, event.base, event.version);
    case 'resolved': {
      const { field, keep } = event;
      const conflicts = without(state.conflicts, [field]);
      return keep === 'mine'
        ? { ...state, conflicts }
        : {
            ...state,
            conflicts,
            edits: without(state.edits, [field]),
            refused: without(state.refused, [field]),
          };
    }
    case 'noticed':
      return { ...state, taken: [] };
  }
};

/** What the controls show: the server's file under what was typed. */
export const shownValues = (state: SavingState): Values => ({ ...state.base, ...state.edits }) as Values;
