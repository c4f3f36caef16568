import { mkdtempSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { coreFeatures, serverFeatures } from './catalogues.ts';
import { findProblems, shapeOf } from './check.ts';
import { compileCatalogue } from './compile.ts';
import { listFeatures, readCatalogue } from './read-catalogues.ts';
import { findUnusedKeys, usedKeys } from './unused-keys.ts';

const root = join(import.meta.dirname, '../../..');

const catalogueOf = (messages: Record<string, Record<string, string>>) => {
  const folder = mkdtempSync(join(tmpdir(), 'kvart-messages-'));
  for (const [locale, catalogue] of Object.entries(messages)) {
    mkdirSync(join(folder, locale));
    writeFileSync(join(folder, locale, 'home.json'), JSON.stringify(catalogue));
  }
  return folder;
};

describe('the catalogues', () => {
  it('have the same keys, placeholders and complete plurals in every language', () => {
    expect(findProblems()).toEqual([]);
  });

  it('have no key that no source uses', () => {
    const keys = Object.keys(readCatalogue('en'));
    const folders = ['apps/web/src', 'apps/api/src', 'packages/domain/src'].map((path) => join(root, path));
    expect(findUnusedKeys(keys, folders)).toEqual([]);
  });

  it('are all listed with their types', () => {
    const source = readFileSync(join(import.meta.dirname, 'catalogues.ts'), 'utf8');
    const listed = [...source.matchAll(/^ {2}(\w+): typeof \1;$/gm)].map(([, name]) => name);
    expect(listed).toEqual(listFeatures('en'));
    expect(listed).toEqual(expect.arrayContaining([...coreFeatures, ...serverFeatures]));
  });
});

describe('the check', () => {
  it('finds a missing key, another placeholder, an empty text and a plural without dual', () => {
    const folder = catalogueOf({
      en: { 'home.a': 'A {name}', 'home.b': '{n, plural, one {# room} other {# rooms}}', 'home.c': 'C' },
      sl: { 'home.a': 'A {ime}', 'home.b': '{n, plural, one {# soba} other {# sob}}', 'home.c': ' ' },
      de: { 'home.a': 'A {name}', 'home.b': '{n, plural, one {# Raum} other {# Räume}}' },
    });
    expect(findProblems(folder, ['en', 'sl', 'de'])).toEqual([
      'sl home.a: placeholders ime instead of name',
      'sl home.b: plural of n lacks two, few',
      'sl home.c: empty',
      'de home.c: missing',
    ]);
  });

  it('finds words in two scripts, and reads Serbian in Latin from the Cyrillic file', () => {
    const folder = catalogueOf({
      en: { 'home.a': 'Rooms on {day}' },
      sr: { 'home.a': 'Прoстори {day}' },
    });
    expect(findProblems(folder, ['en', 'sr', 'sr-Latn'])).toEqual(['sr home.a: two scripts in Прoстори']);
  });

  it('finds a message that cannot be read', () => {
    const folder = catalogueOf({
      en: { 'home.a': 'A' },
      sl: { 'home.a': '{n, plural, one {#}' },
      de: { 'home.a': 'A', 'home.z': 'Z' },
    });
    const problems = findProblems(folder, ['en', 'sl', 'de']);
    expect(problems[0]).toContain('sl home.a: not valid ICU MessageFormat');
    expect(problems[1]).toBe('de home.z: not in en');
    expect(() => compileCatalogue({ 'home.a': '{n, plural, one {#}' })).toThrow('home.a');
  });

  it('reads placeholders inside plurals', () => {
    const shape = shapeOf('{n, plural, one {# by {who}} other {#}}');
    expect([...shape.placeholders]).toEqual(['n (plural)', 'who']);
  });

  it('sees keys in quotes and beginnings of keys put together', () => {
    const { whole, beginnings } = usedKeys(["t('home.title'); t(`spaces.state.${state}`)"]);
    expect([...whole]).toEqual(['home.title']);
    expect(beginnings).toEqual(['spaces.state.']);
  });
});
