import { describe, expect, it } from 'vitest';
import {
  countryOf,
  decimalMarkOf,
  foldWords,
  importTransitions,
  readArea,
  readDay,
  readNumber,
  readPoint,
  rowReader,
  suggestColumns,
  suggestValues,
} from './index.ts';

const none = () => null;

describe('what a cell says', () => {
  it.each([
    ['1.234,50 €', ',', 1234.5],
    ['1 234,5', ',', 1234.5],
    ['12921.0', '.', 12921],
    ['1,234.5', '.', 1234.5],
    ["1'200", '.', 1200],
    ['120 m²', '.', 120],
    ['-3', '.', -3],
    ['7,5', '.', 7.5],
    ['two', '.', null],
    ['', '.', null],
    ['=1+1', '.', null],
  ] as const)('the figure %s', (text, mark, value) => {
    expect(readNumber(text, mark)).toBe(value);
  });

  it('the mark of decimals, judged by a whole column', () => {
    expect(decimalMarkOf(['1.200', '12,5', '7'])).toBe(',');
    expect(decimalMarkOf(['1,200.5', '3'])).toBe('.');
    expect(decimalMarkOf(['12', '7'])).toBe('.');
  });

  it('areas in hectares', () => {
    expect(readArea('1.2 ha', 'area', '.')).toBe(12_000);
    expect(readArea('1,2', 'površina (ha)', ',')).toBe(12_000);
    expect(readArea('120', 'area m2', '.')).toBe(120);
  });

  it.each([
    ['2027-01-31', '2027-01-31'],
    ['31. 1. 2027', '2027-01-31'],
    ['1/2/2027', '2027-02-01'],
    ['2027', '2027-01-01'],
    ['31.2.2027', null],
    ['soon', null],
  ])('the day %s', (text, day) => {
    expect(readDay(text)).toBe(day);
  });

  it.each([
    ['POINT(14.5 46.05)', { lat: 46.05, lon: 14.5 }],
    ['46.05, 14.5', { lat: 46.05, lon: 14.5 }],
    ['46,05; 14,5', { lat: 46.05, lon: 14.5 }],
    ['nowhere', null],
  ])('the point %s', (text, point) => {
    expect(readPoint(text)).toEqual(point);
  });

  it('countries and headings in the languages of the region', () => {
    expect(['Slovenija', 'Österreich', 'CZ', 'Србија'].map((name) => countryOf(foldWords(name)))).toEqual([
      'SI',
      'AT',
      'CZ',
      'RS',
    ]);
    expect(countryOf(foldWords('France'))).toBeNull();
  });
});

describe('suggestions', () => {
  const columns = (entries: Record<string, string[]>) =>
    Object.entries(entries).map(([name, values]) => ({ name, values }));
  const suggest = (entries: Record<string, string[]>, remembered = {}) =>
    suggestColumns('spaces', columns(entries), { conceptOf: none, remembered });

  it('need a heading and contents that fit', () => {
    expect(
      suggest({ Bezeichnung: ['Laden'], Fläche: ['12,5'], Ort: ['Graz'], Zustand: ['gut'] }).columns,
    ).toEqual(['title', 'usableM2', 'place', 'condition']);
    expect(suggest({ area: ['large', 'small'] }).columns).toEqual([null]);
  });

  it('put coordinates right that stand in each other’s columns', () => {
    expect(suggest({ lat: ['14.5', '15'], lon: ['46', '46.5'] })).toEqual({
      columns: ['lon', 'lat'],
      swapped: true,
    });
  });

  it('follow what was chosen the last time', () => {
    expect(suggest({ name: ['A'], x1: ['B'] }, { name: null, x1: 'title' }).columns).toEqual([null, 'title']);
  });

  it('take the sector of a register for the kind of organisation', () => {
    const register = columns({ name: ['A'], sector: ['company', 'education_research', 'ngo'] });
    expect(suggestColumns('actors', register, { conceptOf: none }).columns).toEqual(['name', 'kind']);
    const kinds = suggestValues(
      'actors',
      'kind',
      ['company', 'education_research', 'ngo', 'public_body'],
      none,
    );
    expect(kinds.map(({ to }) => to)).toEqual(['small_business', 'higher_education', 'ngo', 'municipality']);
  });

  it('leave words open that have no one meaning', () => {
    const found = suggestValues('spaces', 'ownerType', ['občina', 'private', 'public'], none);
    expect(found.map(({ to }) => to)).toEqual(['municipal', 'private', null]);
  });
});

describe('a row', () => {
  const plan = {
    columns: ['title', 'usableM2', 'lat', 'lon', 'country'],
    values: [],
    locale: 'sl' as const,
    source: 'test',
    defaultKind: 'ngo' as const,
    where: null,
    skipDuplicates: false,
  };
  const heads = ['naziv', 'm2', 'lat', 'lon', 'drzava'].map((name) => ({ name, mark: '.' as const }));
  const read = rowReader('spaces', plan, heads, none);

  it('keeps what is good, leaves out what is not, and says so', () => {
    const row = read(['Soba', '-5', '14.5', '46.05', 'SI']);
    expect(row.fields).toEqual({ title: { sl: 'Soba' }, lat: 46.05, lon: 14.5 });
    expect(row.issues.map(({ level, code }) => `${level} ${code}`)).toEqual([
      'warning too_small',
      'warning coordinates_swapped',
    ]);
  });

  it('stays out without a name, or from another part of the world', () => {
    expect(read(['', '5', '', '', 'FR']).issues.map(({ level, code }) => `${level} ${code}`)).toEqual([
      'error country_outside',
      'error no_name',
    ]);
  });

  it('is the same entry again, whatever else changes', () => {
    expect(read(['Soba', '5', '46.05', '14.5', 'SI']).id).toBe(read(['SOBA', '9', '46.05', '14.5', 'SI']).id);
  });
});

describe('steps', () => {
  it('are open only while the worker rests', () => {
    const from = importTransitions.flatMap((row) => row.from);
    expect(from.filter((state) => state.endsWith('ing') && state !== 'mapping')).toEqual([]);
  });
});
