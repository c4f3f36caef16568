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
    ['sk-SK,sk;q=0.9,cs;q=0.8,en;q=0.7', 'sk'],
    ['cs-CZ,cs;q=0.9,en;q=0.8', 'sk'],
    ['ro-MD', 'ro'],
    ['mo', 'ro'],
    ['bg', 'bg'],
    ['sr-RS,sr;q=0.9', 'sr'],
    ['sr-Cyrl-RS', 'sr'],
    ['sr-Latn-RS,sr;q=0.9', 'sr-Latn'],
    ['SR_latn', 'sr-Latn'],
    ['sr-ME', 'sr-Latn'],
    ['sr-Cyrl-ME', 'sr'],
    ['cnr', 'sr-Latn'],
    ['sh', 'sr-Latn'],
    ['bs-Latn-BA', 'sr-Latn'],
    ['bs-Cyrl-BA', 'sr'],
    ['hr-HR,hr;q=0.9,en-US;q=0.8,en;q=0.7', 'sr-Latn'],
    ['fr,hr;q=0.5,sl;q=0.6', 'sl'],
    ['constructor', 'en'],
  ])('%s gives %s', (header, locale) => {
    expect(negotiateLocale(header)).toBe(locale);
  });

  it('is what was asked for first, then account, cookie and browser', () => {
    const wishes = { query: 'xx', account: 'sl', cookie: 'de', header: 'en' };
    expect(chooseLocale({ ...wishes, query: 'de' })).toBe('de');
    expect(chooseLocale(wishes)).toBe('sl');
    expect(chooseLocale({ ...wishes, account: null })).toBe('de');
    expect(chooseLocale({ header: 'sl' })).toBe('sl');
    expect(chooseLocale({ query: 'sr-latn' })).toBe('sr-Latn');
    expect(chooseLocale({ ...wishes, cookie: 'sr-Latn', account: null })).toBe('sr-Latn');
  });
});
