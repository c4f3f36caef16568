import { describe, expect, it } from 'vitest';
import { compileCatalogue } from './compile.ts';
import type { MessageKey } from './catalogues.ts';
import { locales } from './locales.ts';
import { createTranslator } from './server.ts';
import { makeTranslator } from './translator.ts';

const key = 'common.save';

describe('a translator', () => {
  it('knows the four forms of a Slovene plural', () => {
    const rooms = '{n, plural, one {# soba} two {# sobi} few {# sobe} other {# sob}}';
    const t = makeTranslator('sl', compileCatalogue({ [key]: rooms }));
    const forms = [1, 2, 3, 5, 101, 102].map((n) => t(key, { n }));
    expect(forms).toEqual(['1 soba', '2 sobi', '3 sobe', '5 sob', '101 soba', '102 sobi']);
  });

  it('writes numbers in plurals the way the language does', () => {
    const t = makeTranslator('de', compileCatalogue({ [key]: '{n, plural, one {# Raum} other {# Räume}}' }));
    expect(t(key, { n: 12345 })).toBe('12.345 Räume');
  });

  it('puts values in as they are, without reading them as a message', () => {
    const t = makeTranslator('en', compileCatalogue({ [key]: 'By {name}' }));
    expect(t(key, { name: '{evil, plural, other {#}}' })).toBe('By {evil, plural, other {#}}');
  });

  it('reads the catalogues of every language on the server, once', () => {
    for (const locale of locales) {
      const t = createTranslator(locale);
      expect(t.locale).toBe(locale);
      expect(t(key)).not.toBe(key);
      expect(createTranslator(locale)).toBe(t);
    }
  });

  it('says whether a key that came as data exists', () => {
    const t = createTranslator('en');
    expect(t.has(key)).toBe(true);
    expect(t.has('common.nonsense')).toBe(false);
    expect(t.has('constructor')).toBe(false);
  });

  it('takes only keys that exist', () => {
    // @ts-expect-error -- the key is not in the English catalogue
    const wrong: MessageKey = 'common.nonsense';
    expect(wrong).toBe('common.nonsense');
  });
});
