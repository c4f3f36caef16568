import { describe, expect, it } from 'vitest';
import { codeOf, namesOf } from './place-matcher.ts';

describe('the place of a row', () => {
  it.each([
    ['AT 41012', { country: 'AT', lau: '41012' }],
    ['DE-08115021', { country: 'DE', lau: '08115021' }],
    [' SK524778 ', { country: 'SK', lau: '524778' }],
    // Without a country it could be a post code.
    ['41012', null],
    ['AT 41012 Leonding', null],
    ['A-4060', null],
  ])('%j is the code %j', (raw, code) => {
    expect(codeOf(raw)).toEqual(code);
  });

  it('is read in the ways in which towns are written', () => {
    expect(namesOf('A-4060 Leonding')).toEqual(['Leonding']);
    expect(namesOf('Praha 5 - Smíchov')).toEqual(['Praha 5 - Smíchov', 'Praha 5', 'Praha']);
  });
});
