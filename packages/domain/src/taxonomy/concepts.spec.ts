import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conceptPath, conceptTree, flattenTree, labelOf, withDescendants } from './concepts.ts';

const concept = (id: string, parentId: string | null = null, position = 0) => ({
  id,
  parentId,
  position,
  labels: {},
});
const design = [
  concept('design.fashion', 'design', 2),
  concept('design', null, 2),
  concept('design.graphic', 'design', 1),
  concept('crafts', null, 1),
  concept('design.graphic.type', 'design.graphic'),
];

describe('labels', () => {
  it('fall back to English, to any, to the identifier', () => {
    expect(labelOf({ id: 'a', labels: { sl: 'Obrt', en: 'Crafts' } }, 'sl')).toBe('Obrt');
    expect(labelOf({ id: 'a', labels: { sl: 'Obrt', en: 'Crafts' } }, 'de')).toBe('Crafts');
    expect(labelOf({ id: 'a', labels: { sl: 'Obrt', bg: 'Занаяти' } }, 'de')).toBe('Занаяти');
    expect(labelOf({ id: 'sector.crafts', labels: { sl: '' } }, 'de')).toBe('crafts');
    expect(labelOf({ id: 'crafts', labels: {} }, 'de')).toBe('crafts');
  });
});

describe('the tree', () => {
  it('stands in order, parents before children', () => {
    const flat = flattenTree(conceptTree(design));
    expect(flat.map(({ concept: { id }, depth }) => `${depth} ${id}`)).toEqual([
      '0 crafts',
      '0 design',
      '1 design.graphic',
      '2 design.graphic.type',
      '1 design.fashion',
    ]);
  });

  it('puts orphans at the top and orders equals by identifier', () => {
    expect(conceptTree([concept('b', 'gone'), concept('a')]).map((node) => node.concept.id)).toEqual([
      'a',
      'b',
    ]);
    expect(conceptTree([concept('a'), concept('b')]).map((node) => node.concept.id)).toEqual(['a', 'b']);
  });

  it('finds all below and the way from above', () => {
    expect(withDescendants(design, ['design']).sort()).toEqual([
      'design',
      'design.fashion',
      'design.graphic',
      'design.graphic.type',
    ]);
    expect(withDescendants(design, [])).toEqual([]);
    expect(conceptPath(design, 'design.graphic.type').map(({ id }) => id)).toEqual([
      'design',
      'design.graphic',
      'design.graphic.type',
    ]);
    expect(conceptPath(design, 'unknown')).toEqual([]);
  });

  it('ends on any data, circles too', () => {
    const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const some = fc.uniqueArray(
      fc.record({ id: ids, parentId: fc.option(ids), position: fc.nat({ max: 2 }), labels: fc.constant({}) }),
      { selector: ({ id }) => id },
    );
    fc.assert(
      fc.property(some, (concepts) => {
        expect(flattenTree(conceptTree(concepts)).length).toBeLessThanOrEqual(concepts.length);
        for (const { id } of concepts) {
          expect(conceptPath(concepts, id).at(-1)?.id).toBe(id);
          expect(withDescendants(concepts, [id])).toContain(id);
        }
      }),
    );
  });
});
