import { describe, expect, it } from 'vitest';
import { chooseLocale, negotiateLocale } from './negotiate.ts';

describe('the language of a reader', () => {
  it.each([
    ['sl-SI,sl;q=0.9,en;q=0.8', 'sl'],
    ['de-AT', 'de'],
    ['fr,de;q=0.5,en;q=0.7', 'en'],
    ['fr', 'en'],
    ['*', 'en'],
    ['sl;q=0,de', 'de'],
    [';;;,,q=', 'en'],
    ['', 'en'],
    [undefined, 'en'],
  ])('%s gives %s', (header, locale) => {
    expect(negotiateLocale(header)).toBe(locale);
  });

  it('is what was asked for first, then account, cookie and browser', () => {
    const wishes = { query: 'xx', account: 'sl', cookie: 'de', header: 'en' };
    expect(chooseLocale({ ...wishes, query: 'de' })).toBe('de');
    expect(chooseLocale(wishes)).toBe('sl');
    expect(chooseLocale({ ...wishes, account: null })).toBe('de');
    expect(chooseLocale({ header: 'sl' })).toBe('sl');
  });
});
