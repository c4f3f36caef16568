import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8');

const tokens = new Map(
  [...css.matchAll(/--color-([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name, light, dark]) => [
    name,
    { light: light ?? '', dark: dark ?? '' },
  ]),
);

const luminance = (hex: string) => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

const contrast = (name: string, ground: string, theme: 'light' | 'dark') => {
  const [a, b] = [name, ground].map((token) => luminance(tokens.get(token)?.[theme] ?? '')) as [
    number,
    number,
  ];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
};

const papers = ['paper', 'raised', 'sunk'];
const sectors = ['public', 'support', 'creative', 'small-business', 'civil', 'academic'];

/** Text on its ground: at least 4.5. Marks, edges and focus: at least 3. */
const pairs: [string, string, number][] = [
  ...['ink', 'soft', 'faint', 'accent', 'accent-strong', 'good', 'warn', 'bad', 'note'].flatMap((text) =>
    papers.map((paper): [string, string, number] => [text, paper, 4.5]),
  ),
  ...['good', 'warn', 'bad', 'note', 'accent'].map((tone): [string, string, number] => [
    tone === 'accent' ? 'accent-strong' : tone,
    `${tone}-soft`,
    4.5,
  ]),
  ...['accent-soft', 'good-soft', 'warn-soft', 'bad-soft', 'note-soft'].map(
    (soft): [string, string, number] => ['ink', soft, 4.5],
  ),
  ['on-accent', 'accent', 4.5],
  ['on-accent', 'accent-strong', 4.5],
  ['on-night', 'night', 4.5],
  ['paper', 'ink', 4.5],
  ...['edge', ...sectors.map((sector) => `sector-${sector}`)].flatMap((mark) =>
    papers.map((paper): [string, string, number] => [mark, paper, 3]),
  ),
];

describe('colours', () => {
  it.each(['light', 'dark'] as const)('keep their contrast on every ground, %s', (theme) => {
    const weak = pairs
      .map(([text, ground, least]) => ({ text, ground, least, is: contrast(text, ground, theme) }))
      .filter(({ is, least }) => !(is >= least))
      .map(({ text, ground, is, least }) => `${text} on ${ground}: ${is.toFixed(2)} < ${least}`);
    expect(weak).toEqual([]);
  });

  it('are measured by a rule that can fail', () => {
    expect(contrast('rule', 'paper', 'light')).toBeLessThan(3);
  });
});
