/** What the technical check of a space looks at, in the order it is shown. */
export const checkMatters = [
  'power',
  'water',
  'heating',
  'fire_safety',
  'insurance',
  'access',
  'permit',
  'energy',
  'documents',
] as const;
export type CheckMatter = (typeof checkMatters)[number];

export const checkStates = ['not_checked', 'fine', 'needs_work', 'not_needed'] as const;
export type CheckState = (typeof checkStates)[number];

/** The total of all matters. */
export const spaceReadinesses = ['unchecked', 'needs_work', 'fine'] as const;
export type SpaceReadiness = (typeof spaceReadinesses)[number];

const settled: readonly CheckState[] = ['fine', 'not_needed'];

/** The total of a space's checks; the database works it out by the same rule. */
export const readinessOf = (
  checks: readonly { matter: CheckMatter; state: CheckState }[],
): SpaceReadiness => {
  if (checks.some(({ state }) => state === 'needs_work')) return 'needs_work';
  const done = new Set(checks.filter(({ state }) => settled.includes(state)).map(({ matter }) => matter));
  return checkMatters.every((matter) => done.has(matter)) ? 'fine' : 'unchecked';
};

/** Matters for which an authority, an insurer or an expert hands out a paper. */
const papered: readonly CheckMatter[] = ['fire_safety', 'insurance', 'permit', 'energy', 'documents'];

/**
 * True where "fine" rests on somebody's word alone although there should be a paper. It is said, not refused: a town
 * that knows its building must be able to say so before it has found the file.
 */
export const lacksEvidence = (check: {
  matter: CheckMatter;
  state: CheckState;
  documentId: string | null;
}): boolean => check.state === 'fine' && papered.includes(check.matter) && check.documentId === null;

/** Whether the state has to be explained: what is to be done, or why there is nothing to look at. */
export const needsNote = (state: CheckState): boolean => state === 'needs_work' || state === 'not_needed';
