import { describe, expect, it } from 'vitest';
import { codesOf, valueOf } from '../spec-helpers.ts';
import { contentLocales, isContentLocale, isLocale, isReadAlike, locales } from './locales.ts';
import {
  chooseOriginal,
  hasText,
  localizedLine,
  localizedProse,
  pickText,
  toLocalizedList,
} from './localized.ts';
import { parse } from './parse.ts';

describe('a localized text', () => {
  it('is stored by language and drops emptied ones', () => {
    const list = [
      { locale: 'sl', text: ' Delavnica ' },
      { locale: 'en', text: '' },
      { locale: 'de', text: null },
    ];
    expect(valueOf(parse(localizedLine(20), list))).toEqual({ sl: 'Delavnica' });
    expect(valueOf(parse(localizedProse(20), [{ locale: 'bg', text: 'а\nб' }]))).toEqual({ bg: 'а\nб' });
  });

  it('refuses unknown and doubled languages and long texts, each at its place', () => {
    expect(codesOf(parse(localizedLine(5), [{ locale: 'xx', text: 'a' }]))).toEqual([
      '0.locale unknown_locale',
    ]);
    expect(
      codesOf(
        parse(localizedLine(5), [
          { locale: 'sl', text: 'a' },
          { locale: 'sl', text: 'b' },
        ]),
      ),
    ).toEqual(['1.locale duplicate']);
    expect(codesOf(parse(localizedLine(3), [{ locale: 'sl', text: 'abcd' }]))).toEqual(['0.text too_long']);
  });

  it('comes back as a list with the original first', () => {
    expect(toLocalizedList({ sl: 'a', de: 'b', bg: 'd', en: '' }, 'sl').map(({ locale }) => locale)).toEqual([
      'sl',
      'bg',
      'de',
    ]);
    expect(toLocalizedList({ de: 'b', sl: 'a' }, 'sl').map(({ locale }) => locale)).toEqual(['sl', 'de']);
  });

  it('comes back in one order, however it was stored', () => {
    const order = (stored: Record<string, string>) =>
      toLocalizedList(stored, 'sl').map(({ locale }) => locale);
    expect(order({ bg: 'a', de: 'b', sl: 'c' })).toEqual(['sl', 'bg', 'de']);
    expect(order({ de: 'b', bg: 'a', sl: 'c' })).toEqual(['sl', 'bg', 'de']);
  });

  it('is picked in the wanted language, the original, English, or any', () => {
    expect(pickText({ sl: 'a', en: 'b' }, 'sl', 'en')).toEqual({
      text: 'b',
      locale: 'en',
      isOriginal: false,
    });
    expect(pickText({ sl: 'a', en: 'b' }, 'sl', 'de')).toEqual({ text: 'a', locale: 'sl', isOriginal: true });
    expect(pickText({ en: 'b', bg: 'c' }, 'sl', 'de')?.locale).toBe('en');
    expect(pickText({ ro: 'c', bg: 'c' }, 'sl', 'de')?.locale).toBe('bg');
    expect(pickText({ sl: '' }, 'sl', 'de')).toBeNull();
  });

  it('is picked in the other script before another language', () => {
    expect(pickText({ sr: 'Кров', en: 'Roof', bg: 'Покрив' }, 'bg', 'sr-Latn')).toEqual({
      text: 'Кров',
      locale: 'sr',
      isOriginal: false,
    });
    expect(pickText({ 'sr-Latn': 'Krov', en: 'Roof' }, 'en', 'sr')?.text).toBe('Krov');
    expect(pickText({ 'sr-Latn': 'Krov', sr: 'Кров' }, 'sr', 'sr-Latn')?.text).toBe('Krov');
    expect(pickText({ sr: 'Кров', en: 'Roof' }, 'en', 'bg')?.text).toBe('Roof');
  });

  it('keeps its original while there is one', () => {
    expect(chooseOriginal({ sl: 'a', de: 'b' }, 'de')).toBe('de');
    expect(chooseOriginal({ sl: 'a' }, 'de')).toBe('sl');
    expect(chooseOriginal({}, 'de')).toBe('de');
  });

  it('knows whether it says anything', () => {
    expect(hasText({ sl: '' })).toBe(false);
    expect(hasText({ sl: '', de: 'a' })).toBe(true);
  });
});

describe('languages', () => {
  it('are told apart', () => {
    expect([isLocale('sl'), isLocale('uk'), isContentLocale('uk'), isContentLocale('xx')]).toEqual([
      true,
      false,
      true,
      false,
    ]);
    expect(contentLocales).toEqual(expect.arrayContaining([...locales]));
  });

  it('may be one in two scripts', () => {
    expect([isReadAlike('sr', 'sr-Latn'), isReadAlike('sr-Latn', 'sr'), isReadAlike('sl', 'sl')]).toEqual([
      true,
      true,
      true,
    ]);
    expect([isReadAlike('hr', 'sr-Latn'), isReadAlike(null, 'sr'), isReadAlike('sl', 'en')]).toEqual([
      false,
      false,
      false,
    ]);
  });
});
