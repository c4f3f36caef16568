import { describe, expect, it } from 'vitest';
import { createFormat } from './format.ts';
import type { Locale } from './locales.ts';

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('formats', () => {
  const en = createFormat('en', 'Europe/Ljubljana');
  const sl = createFormat('sl', 'Europe/Ljubljana');
  const de = createFormat('de', 'Europe/Berlin');

  it('writes money, areas and distances', () => {
    expect(plain(de.money(1234.5))).toBe('1.234,50 €');
    expect(plain(en.money(12))).toBe('€12');
    expect(plain(sl.area(86.25))).toBe('86,25 m²');
    expect(plain(en.distance(2.34))).toBe('2.3 km');
    expect(plain(de.percent(0.5))).toBe('50 %');
  });

  it('writes an instant in the reader’s time zone and a day without any', () => {
    expect(sl.date('2026-03-04T23:30:00Z')).toBe('5. marec 2026');
    expect(en.date('2026-03-04T23:30:00Z')).toBe('5 March 2026');
    expect(createFormat('en', 'America/New_York').day('2026-03-04')).toBe('4 March 2026');
    expect(de.dateTime('2026-03-04T10:00:00Z')).toContain('11:00');
  });

  it('writes how long ago something was', () => {
    const now = '2026-03-04T12:00:00Z';
    expect(en.relative('2026-03-04T11:59:40Z', now)).toBe('now');
    expect(en.relative('2026-03-02T12:00:00Z', now)).toBe('2 days ago');
    expect(sl.relative('2026-03-02T12:00:00Z', now)).toBe('predvčerajšnjim');
    expect(de.relative('2026-03-04T15:00:00Z', now)).toBe('in 3 Stunden');
  });

  it('joins, sorts and names', () => {
    expect(sl.list(['a', 'b', 'c'])).toBe('a, b in c');
    expect(de.list(['a', 'b'], 'disjunction')).toBe('a oder b');
    expect(['žaga', 'cesta', 'čaj'].sort(sl.compare)).toEqual(['cesta', 'čaj', 'žaga']);
    expect(sl.country('SI')).toBe('Slovenija');
    expect(de.language('sl')).toBe('Slowenisch');
    expect(en.language('sr-Latn')).toBe('Serbian (Latin)');
  });

  it('writes every language in its own letters', () => {
    const noon = '2026-03-04T12:00:00Z';
    const written = (locale: Locale) => {
      const format = createFormat(locale, 'UTC');
      return [format.date(noon), format.relative('2026-03-06T12:00:00Z', noon), plain(format.money(1234.5))];
    };
    expect(written('sk')).toEqual(['4. marca 2026', 'pozajtra', '1 234,50 €']);
    expect(written('ro')).toEqual(['4 martie 2026', 'poimâine', '1.234,50 EUR']);
    expect(written('bg')).toEqual(['4 март 2026 г.', 'вдругиден', '1234,50 €']);
    expect(written('sr')).toEqual(['4. март 2026.', 'прекосутра', '1.234,50 €']);
    expect(written('sr-Latn')).toEqual(['4. mart 2026.', 'prekosutra', '1.234,50 €']);
  });
});
