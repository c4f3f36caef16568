import { describe, expect, it } from 'vitest';
import { codesOf, valueOf } from '../spec-helpers.ts';
import { conceptId, id, idList, placeId } from './ids.ts';
import { parse } from './parse.ts';

describe('identifiers', () => {
  it('of rows are UUIDs in lower case', () => {
    expect(valueOf(parse(id, '0190A6E2-7C3A-7000-8000-000000000001'))).toBe(
      '0190a6e2-7c3a-7000-8000-000000000001',
    );
    expect(codesOf(parse(id, '0190a6e2'))).toEqual(['invalid_id']);
    expect(codesOf(parse(id, "' or 1=1"))).toEqual(['invalid_id']);
  });

  it('of concepts and places have their own shape', () => {
    expect(parse(conceptId, 'sector.design.graphic-design').ok).toBe(true);
    expect(codesOf(parse(conceptId, 'Use Workshop'))).toEqual(['invalid_id']);
    expect(codesOf(parse(conceptId, 'a'.repeat(81)))).toEqual(['invalid_id']);
    expect(parse(placeId, 'gn:3196359').ok).toBe(true);
    expect(codesOf(parse(placeId, 'Kamnik'))).toEqual(['invalid_id']);
  });

  it('stand in a list once', () => {
    expect(valueOf(parse(idList(conceptId, 2), ['a', 'b']))).toEqual(['a', 'b']);
    expect(codesOf(parse(idList(conceptId, 3), ['a', 'b', 'a']))).toEqual(['duplicate']);
    expect(codesOf(parse(idList(conceptId, 1), ['a', 'b']))).toEqual(['too_many']);
    expect(codesOf(parse(idList(conceptId, 1), ['A']))).toEqual(['0 invalid_id']);
  });
});
