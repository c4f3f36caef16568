import { z } from 'zod';
import { localizedLine } from '../shared/localized.ts';
import { contentLocales, defaultLocale } from '../shared/locales.ts';
import { report } from '../shared/issue.ts';
import { type InputIssue, refusals } from '../shared/refusal.ts';
import { ok, refuse, type Result } from '../shared/result.ts';
import {
  conceptPath,
  conceptSchemes,
  type ConceptFacts,
  type ConceptScheme,
  withDescendants,
} from './concepts.ts';

/** How far down a vocabulary may go; menus show it indented. */
export const deepestConcept = 6;
/** In all schemes together; the whole vocabulary is kept in memory. */
export const mostInVocabulary = 2000;
export const longestLabel = 80;

/** A concept as far as the rules for changing it look at it. */
export interface ConceptToChange extends ConceptFacts {
  scheme: ConceptScheme;
  retired: boolean;
}

const id = z.string().min(1).max(120);

/** Who runs a network rarely writes all its languages; whoever has no label in theirs reads the English one. */
const labels = localizedLine(longestLabel).check((context) => {
  if (!context.value[defaultLocale]) report(context, context.value, 'required', undefined, [defaultLocale]);
});

export const addConceptInput = z.object({ scheme: z.enum(conceptSchemes), parentId: id.nullable(), labels });
export const changeConceptInput = z.object({ id, version: z.int(), parentId: id.nullable(), labels });
export const retireConceptInput = z.object({ id, version: z.int(), retired: z.boolean() });
export const mergeConceptsInput = z.object({ id, version: z.int(), intoId: id });

const folded = (label: string | undefined) => label?.trim().toLowerCase();

/** Labels that another offered word beside this one has already: in a menu nobody could tell the two apart. */
export const labelIssues = (
  concepts: readonly ConceptToChange[],
  concept: Pick<ConceptToChange, 'scheme' | 'parentId' | 'labels'> & { id: string | null },
): InputIssue[] => {
  const beside = concepts.filter(
    ({ id: other, scheme, parentId, retired }) =>
      !retired && other !== concept.id && scheme === concept.scheme && parentId === concept.parentId,
  );
  return contentLocales
    .filter((locale) => {
      const label = folded(concept.labels[locale]);
      return !!label && beside.some(({ labels: others }) => folded(others[locale]) === label);
    })
    .map((locale) => ({ code: 'label_taken', path: ['labels', locale] }));
};

/** Whether a word, new (`id` null) or with all below it, may stand below another. */
export const guardPlace = (
  concepts: readonly ConceptToChange[],
  scheme: ConceptScheme,
  conceptId: string | null,
  parentId: string | null,
): Result<string | null> => {
  if (parentId === null) return ok(null);
  const parent = concepts.find(({ id: one }) => one === parentId);
  if (!parent || parent.scheme !== scheme || parent.retired) return refuse(refusals.notFound());
  const below = conceptId === null ? [] : withDescendants(concepts, [conceptId]);
  if (below.includes(parentId)) return refuse(refusals.conflict('concept_below_itself'));
  const height = Math.max(
    1,
    ...below.map((one) => {
      const path = conceptPath(concepts, one);
      return path.length - path.findIndex(({ id: step }) => step === conceptId);
    }),
  );
  return conceptPath(concepts, parentId).length + height > deepestConcept
    ? refuse(refusals.conflict('concept_too_deep', { max: deepestConcept }))
    : ok(parentId);
};

/** A word is taken out of the menus; one that others stand below stays until those are gone or elsewhere. */
export const guardRetire = (
  concepts: readonly ConceptToChange[],
  { id: conceptId, scheme, parentId }: ConceptToChange,
  retired: boolean,
): Result<boolean> => {
  if (retired && concepts.some((one) => one.parentId === conceptId && !one.retired))
    return refuse(refusals.conflict('concept_has_narrower'));
  const placed = retired ? ok(null) : guardPlace(concepts, scheme, conceptId, parentId);
  return placed.ok ? ok(retired) : placed;
};

/** Two words of one scheme become one. What stands below the first stands below the second afterwards. */
export const guardMerge = (
  concepts: readonly ConceptToChange[],
  from: ConceptToChange,
  into: ConceptToChange | undefined,
): Result<ConceptToChange> => {
  if (!into || into.retired || into.id === from.id || into.scheme !== from.scheme)
    return refuse(refusals.notFound());
  if (withDescendants(concepts, [from.id]).includes(into.id))
    return refuse(refusals.conflict('concept_below_itself'));
  for (const child of concepts.filter(({ parentId }) => parentId === from.id)) {
    const placed = guardPlace(concepts, into.scheme, child.id, into.id);
    if (!placed.ok) return placed;
  }
  return ok(into);
};

/** A readable id that nothing has yet, from the English label; ids are never changed. */
export const newConceptId = (label: string, taken: (candidate: string) => boolean): string => {
  const word = label
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 60);
  const first = `own.${word || 'word'}`;
  for (let n = 1; ; n += 1) {
    const candidate = n === 1 ? first : `${first}_${n}`;
    if (!taken(candidate)) return candidate;
  }
};
