import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberedSlug, slugify } from './slug.ts';

describe('slugify', () => {
  it.each([
    ['Delavnica na Šutni 1', undefined, 'delavnica-na-sutni-1'],
    ['Große Halle für Bühne & Kühl', 'de', 'grosse-halle-fuer-buehne-kuehl'],
    ['Mäsiarska ulica', 'sk', 'masiarska-ulica'],
    ['Ľubľana, ťažký deň', 'sk', 'lublana-tazky-den'],
    ['Reșița și Bălți', 'ro', 'resita-si-balti'],
    ['Площад Възраждане', 'bg', 'ploshtad-vazrazhdane'],
    ['Щастие и Юг', undefined, 'shtastie-i-yug'],
    ['Жута кућа', 'sr', 'zuta-kuca'],
    ['Љубљана', undefined, 'ljubljana'],
    ['Đorđe', undefined, 'dorde'],
    ["L'Atelier d’Art", undefined, 'latelier-dart'],
    ['東京', undefined, 'x'],
    ['---', undefined, 'x'],
  ])('%s (%s) becomes %s', (text, locale, slug) => {
    expect(slugify(text, { locale })).toBe(slug);
  });

  it('is always a short, plain word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        expect(slugify(text)).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
        expect(slugify(text).length).toBeLessThanOrEqual(60);
        expect(slugify(slugify(text))).toBe(slugify(text));
      }),
    );
  });

  it('numbers the same name from the second on', () => {
    expect([1, 2, 10].map((n) => numberedSlug('hall', n))).toEqual(['hall', 'hall-2', 'hall-10']);
  });
});
