import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codesOf, outcome } from '../spec-helpers.ts';
import { parse } from '../shared/parse.ts';
import { conceptPath, withDescendants } from './concepts.ts';
import {
  addConceptInput,
  newConceptId,
  type ConceptToChange,
  deepestConcept,
  guardMerge,
  guardPlace,
  guardRetire,
  labelIssues,
} from './editing.ts';

const concept = (
  id: string,
  parentId: string | null = null,
  more: Partial<ConceptToChange> = {},
): ConceptToChange => ({
  ...{ id, parentId, position: 0, labels: { en: id, sl: id, de: id }, scheme: 'space_use', retired: false },
  ...more,
});
const some = [
  concept('work'),
  concept('work.wood', 'work'),
  concept('work.metal', 'work'),
  concept('work.metal.old', 'work.metal', { retired: true }),
  concept('shop'),
  concept('other', null, { scheme: 'trade' }),
];
const of = (id: string) => some.find((one) => one.id === id) ?? concept(id);

describe('changing the vocabulary', () => {
  it('keeps words below words of their scheme, never below themselves', () => {
    expect(outcome(guardPlace(some, 'space_use', 'work.wood', 'shop'))).toBe('ok');
    expect(outcome(guardPlace(some, 'space_use', 'work.wood', null))).toBe('ok');
    expect(outcome(guardPlace(some, 'space_use', 'work', 'work.wood'))).toBe('concept_below_itself');
    expect(outcome(guardPlace(some, 'space_use', 'work', 'work'))).toBe('concept_below_itself');
    expect(outcome(guardPlace(some, 'space_use', null, 'other'))).toBe('not_found');
    expect(outcome(guardPlace(some, 'space_use', null, 'work.metal.old'))).toBe('not_found');
  });

  it('retires what nothing offered stands below, and offers it again where its place is', () => {
    expect(outcome(guardRetire(some, of('work'), true))).toBe('concept_has_narrower');
    expect(outcome(guardRetire(some, of('work.metal'), true))).toBe('ok');
    expect(outcome(guardRetire(some, of('work.metal.old'), false))).toBe('ok');
    const gone = some.map((one) => (one.id === 'work.metal' ? { ...one, retired: true } : one));
    expect(outcome(guardRetire(gone, of('work.metal.old'), false))).toBe('not_found');
  });

  it('puts two words together, but none into what stands below it', () => {
    expect(outcome(guardMerge(some, of('work.wood'), of('shop')))).toBe('ok');
    expect(outcome(guardMerge(some, of('work'), of('work.wood')))).toBe('concept_below_itself');
    for (const into of [undefined, of('work.wood'), of('other'), of('work.metal.old')])
      expect(outcome(guardMerge(some, of('work.wood'), into))).toBe('not_found');
  });

  it('wants an English label, and each label its own among those beside it', () => {
    const input = { scheme: 'space_use', parentId: null };
    expect(codesOf(parse(addConceptInput, { ...input, labels: [{ locale: 'sl', text: 'Tisk' }] }))).toEqual([
      'labels.en required',
    ]);
    expect(codesOf(parse(addConceptInput, { ...input, labels: [{ locale: 'en', text: 'Print' }] }))).toEqual(
      [],
    );
    const labels = { en: 'SHOP ', sl: 'Trg', de: 'Shop' };
    expect(labelIssues(some, { id: null, scheme: 'space_use', parentId: null, labels })).toEqual([
      { code: 'label_taken', path: ['labels', 'en'] },
      { code: 'label_taken', path: ['labels', 'de'] },
    ]);
    expect(labelIssues(some, { ...of('shop') })).toEqual([]);
    const english = { id: null, scheme: 'space_use', parentId: null, labels: { en: 'Barn' } } as const;
    expect(labelIssues([concept('print', null, { labels: { en: 'Print' } })], english)).toEqual([]);
    expect(labelIssues(some, { id: null, scheme: 'space_use', parentId: 'work', labels })).toEqual([]);
  });

  it('names a new word readably and never twice', () => {
    expect(newConceptId('Čevljarska Delavnica', () => false)).toBe('own.cevljarska_delavnica');
    expect(newConceptId('工房', (id) => id === 'own.word')).toBe('own.word_2');
  });

  it('leaves a tree that is not too deep, whatever is moved and put together', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    const step = fc.record({
      kind: fc.constantFrom('move', 'merge'),
      id: fc.constantFrom(...ids),
      to: fc.option(fc.constantFrom(...ids)),
    });
    let done = 0;
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let list = ids.map((id) => concept(id));
        for (const { kind, id, to } of steps) {
          const from = list.find((one) => one.id === id) ?? concept(id);
          const into = list.find((one) => one.id === to);
          const allowed =
            kind === 'move' ? guardPlace(list, 'space_use', id, to) : guardMerge(list, from, into);
          if (!allowed.ok || from.retired) continue;
          done += 1;
          list = list.map((one) => {
            if (one.id === id) return kind === 'move' ? { ...one, parentId: to } : { ...one, retired: true };
            return kind === 'merge' && one.parentId === id ? { ...one, parentId: to } : one;
          });
        }
        for (const { id } of list) {
          const path = conceptPath(list, id);
          // The way up ends at the top: it was not cut because it ran in a circle.
          expect(path[0]?.parentId).toBeNull();
          expect(path.length).toBeLessThanOrEqual(deepestConcept);
          expect(
            withDescendants(list, [id]).filter((one) => path.slice(0, -1).some((up) => up.id === one)),
          ).toEqual([]);
        }
      }),
      { numRuns: 200 },
    );
    expect(done).toBeGreaterThan(200);
  });
});
