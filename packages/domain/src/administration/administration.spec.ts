import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codesOf, outcome, someone } from '../spec-helpers.ts';
import { parse } from '../shared/parse.ts';
import {
  accentFamily,
  accentIssues,
  accentStyle,
  contrastOf,
  defaultAccent,
  grounds,
  leastContrast,
} from './colours.ts';
import { featuresInput, identityInput, retentionInput } from './inputs.ts';
import { textBlocks } from './plain-markup.ts';
import { guardRole } from './roles.ts';
import { defaultSettings, retentionNames } from './settings.ts';

const tokens = readFileSync(join(import.meta.dirname, '../../../ui/src/tokens.css'), 'utf8');
const token = (name: string): string[] =>
  new RegExp(`--color-${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(tokens)?.slice(1) ?? [];

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

/** Contrast once more, written another way. */
const plainContrast = (a: string, b: string): number => {
  const light = (hex: string) => {
    const linear = (at: number) => {
      const c = Number(`0x${hex.slice(at, at + 2)}`) / 255;
      return c > 0.04045 ? Math.pow((c + 0.055) / 1.055, 2.4) : c / 12.92;
    };
    return linear(1) * 0.2126 + linear(3) * 0.7152 + linear(5) * 0.0722;
  };
  const [dark = 0, bright = 0] = [light(a), light(b)].sort((x, y) => x - y);
  return (bright + 0.05) / (dark + 0.05);
};

describe('colours of an installation', () => {
  it('stand on the papers of the house', () => {
    const names = ['paper', 'raised', 'sunk'];
    expect(names.map((name) => token(name)[0])).toEqual(grounds.light.papers);
    expect(names.map((name) => token(name)[1])).toEqual(grounds.dark.papers);
    expect(token('ink')).toEqual([grounds.light.ink, grounds.dark.ink]);
    expect(token('accent')).toEqual([defaultAccent.light, defaultAccent.dark]);
  });

  it('are taken exactly where everything written in or on them can be read', () => {
    let taken = 0;
    fc.assert(
      fc.property(colour, colour, (light, dark) => {
        const readable = (accent: string, theme: 'light' | 'dark') => {
          const { strong, soft, on } = accentFamily(accent, theme);
          const { papers, ink } = grounds[theme];
          const pairs = [
            ...papers.flatMap((paper) => [
              [accent, paper],
              [strong, paper],
            ]),
            ...[
              [on, accent],
              [on, strong],
              [strong, soft],
              [ink, soft],
            ],
          ];
          return pairs.every(([a = '', b = '']) => plainContrast(a, b) >= leastContrast);
        };
        const bad = accentIssues({ light, dark }).map(({ path }) => path[1]);
        expect(bad).toEqual([
          ...(readable(light, 'light') ? [] : ['light']),
          ...(readable(dark, 'dark') ? [] : ['dark']),
        ]);
        if (bad.length < 2) taken += 1;
      }),
      { numRuns: 300, seed: 7 },
    );
    // Neither everything nor nothing passes.
    expect(taken).toBeGreaterThan(30);
    expect(taken).toBeLessThan(300);
    expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21);
  });

  it('let the colours of the house through, and no grey on paper', () => {
    expect(accentIssues(defaultAccent)).toEqual([]);
    expect(accentIssues({ light: '#999999', dark: '#333333' })).toEqual([
      expect.objectContaining({ code: 'too_little_contrast', path: ['accent', 'light'] }),
      expect.objectContaining({ code: 'too_little_contrast', path: ['accent', 'dark'] }),
    ]);
  });

  it('become a style in which nothing but colours can stand', () => {
    fc.assert(
      fc.property(colour, colour, (light, dark) => {
        expect(accentStyle({ light, dark })).toMatch(
          /^:root\{(--color-[a-z-]+:light-dark\(#[0-9a-f]{6},#[0-9a-f]{6}\);?){4}\}$/,
        );
      }),
      { numRuns: 100 },
    );
  });
});

describe('settings', () => {
  const identity = { version: 1, name: ' Omrežje ', operator: '', contactEmail: null, contactPhone: null };

  it('take a name, and a colour only where it can be read', () => {
    expect(parse(identityInput, { ...identity, accent: null })).toMatchObject({
      ok: true,
      value: { name: 'Omrežje', operator: null },
    });
    expect(
      codesOf(parse(identityInput, { ...identity, accent: { light: '#999', dark: '#f2906d' } })),
    ).toEqual(['accent.light invalid_format']);
    expect(
      codesOf(parse(identityInput, { ...identity, accent: { light: '#999999', dark: '#F2906D' } })),
    ).toEqual(['accent.light too_little_contrast']);
    const style = { light: '#b1371b;}body{display:none', dark: '#f2906d' };
    expect(codesOf(parse(identityInput, { ...identity, accent: style }))).toEqual([
      'accent.light invalid_format',
    ]);
  });

  it('keep what is kept within its bounds', () => {
    const { retention, features } = defaultSettings;
    expect(parse(retentionInput, { version: 1, days: retention })).toMatchObject({ ok: true });
    for (const name of retentionNames)
      expect(codesOf(parse(retentionInput, { version: 1, days: { ...retention, [name]: 0 } }))).toEqual([
        `days.${name} too_small`,
      ]);
    expect(parse(featuresInput, { version: 1, features })).toMatchObject({ ok: true });
  });
});

describe('a text with headings and lists', () => {
  it('is read line by line, and holds nothing else', () => {
    expect(textBlocks('## Vljudnost\n\nBodite vljudni\nin točni.\n\n- eno\n- dve\n\n<b>krepko</b>')).toEqual([
      { kind: 'heading', text: 'Vljudnost' },
      { kind: 'paragraph', text: 'Bodite vljudni\nin točni.' },
      { kind: 'list', items: ['eno', 'dve'] },
      { kind: 'paragraph', text: '<b>krepko</b>' },
    ]);
    expect(textBlocks('\n\n')).toEqual([]);
  });

  it('loses no line, whatever it is', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('## a', '- b', '* c', 'd', '', '#e', '<i>f</i>')), (rows) => {
        const shown = textBlocks(rows.join('\n')).flatMap((block) =>
          block.kind === 'list' ? block.items : block.text.split('\n'),
        );
        const written = rows.filter((row) => row !== '').map((row) => row.replace(/^(?:## |[-*] )/, ''));
        expect(shown).toEqual(written);
      }),
      { numRuns: 200 },
    );
  });
});

describe('rights over an installation', () => {
  const admin = someone({ personId: 'a-1', platformRole: 'admin' });
  const person = { id: 'p-2', role: 'member' as const, confirmed: true, admins: 2 };

  it('are given by administrators to others, and one always stays', () => {
    expect(outcome(guardRole(someone(), person, 'admin'))).toBe('admin_only');
    expect(outcome(guardRole(someone({ platformRole: 'adviser' }), person, 'adviser'))).toBe('admin_only');
    expect(outcome(guardRole(admin, { ...person, id: 'a-1', role: 'admin' }, 'member'))).toBe('own_role');
    expect(outcome(guardRole(admin, { ...person, confirmed: false }, 'adviser'))).toBe('person_unconfirmed');
    expect(outcome(guardRole(admin, { ...person, role: 'admin', admins: 1 }, 'member'))).toBe('last_admin');
    expect(outcome(guardRole(admin, { ...person, role: 'admin' }, 'member'))).toBe('ok');
    expect(outcome(guardRole(admin, person, 'admin'))).toBe('ok');
    expect(outcome(guardRole({ ...admin, suspended: true }, person, 'admin'))).toBe('suspended');
  });
});
