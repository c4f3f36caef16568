import { refusals } from '../shared/refusal.ts';
import { ok, refuse, type Result } from '../shared/result.ts';
import type { Viewer } from '../shared/viewer.ts';
import type { ImportState } from './kinds.ts';
import { guardImport, type ImportFacts } from './policy.ts';

/** What a person can do with an import. */
export const importSteps = ['reread', 'check', 'start', 'undo', 'discard'] as const;
export type ImportStep = (typeof importSteps)[number];

interface ImportTransition {
  step: ImportStep;
  from: readonly ImportState[];
  /** `null`: the import is gone. */
  to: ImportState | null;
}

/** Every step that a person takes. What is not here cannot happen. */
export const importTransitions: readonly ImportTransition[] = [
  { step: 'reread', from: ['mapping', 'checked', 'failed'], to: 'reading' },
  { step: 'check', from: ['mapping', 'checked'], to: 'checking' },
  { step: 'start', from: ['checked'], to: 'importing' },
  { step: 'undo', from: ['done'], to: 'undoing' },
  { step: 'discard', from: ['mapping', 'checked', 'failed'], to: null },
];

/** Where the worker's own steps lead when they are done. */
export const afterWork = {
  reading: 'mapping',
  checking: 'checked',
  importing: 'done',
  undoing: 'undone',
} as const satisfies Partial<Record<ImportState, ImportState>>;
export type WorkState = keyof typeof afterWork;

/** True while the worker has it in hand. */
export const isWorking = (state: ImportState): state is WorkState => state in afterWork;

/** Decides one step, in the same order as elsewhere: there, allowed, version, state. */
export const transitionImport = (
  facts: ImportFacts & { state: ImportState; version: number; rowsKept: boolean },
  step: ImportStep,
  { viewer, version }: { viewer: Viewer | null; version: number },
): Result<{ viewer: Viewer; state: ImportState | null }> => {
  const guarded = guardImport(viewer, facts);
  if (!guarded.ok) return guarded;
  if (version !== facts.version) return refuse(refusals.stale(facts.version));
  const row = importTransitions.find((entry) => entry.step === step && entry.from.includes(facts.state));
  if (!row) return refuse(refusals.conflict(isWorking(facts.state) ? 'import_busy' : 'wrong_state'));
  // After some weeks the rows are cleared away, and with them what an undo would need.
  if (!facts.rowsKept) return refuse(refusals.conflict('import_rows_gone'));
  return ok({ viewer: guarded.value, state: row.to });
};

/** The steps that are open to somebody, for the buttons. */
export const importAbilities = (
  viewer: Viewer | null,
  facts: ImportFacts & { state: ImportState; version: number; rowsKept: boolean },
): Record<ImportStep, boolean> => {
  const can = (step: ImportStep) => transitionImport(facts, step, { viewer, version: facts.version }).ok;
  return {
    reread: can('reread'),
    check: can('check'),
    start: can('start'),
    undo: can('undo'),
    discard: can('discard'),
  };
};
