import type { InputIssue } from '../shared/refusal.ts';

/** The accent of an installation, in light and in dark, as `#rrggbb`. */
export interface Accent {
  light: string;
  dark: string;
}

export type Theme = keyof Accent;

/** The colour family that follows from one accent: what is pressed, what lies behind, what is written on it. */
export interface AccentFamily {
  accent: string;
  strong: string;
  soft: string;
  on: string;
}

export const colourShape = /^#[0-9a-f]{6}$/;

/** The papers and the ink of each theme, as packages/ui sets them; a spec holds the two against each other. */
export const grounds: Readonly<Record<Theme, { papers: readonly string[]; raised: string; ink: string }>> = {
  light: { papers: ['#fbf8f1', '#ffffff', '#f3eee3'], raised: '#ffffff', ink: '#1f1b16' },
  dark: { papers: ['#181613', '#211e1a', '#121110'], raised: '#211e1a', ink: '#f4eee3' },
};

export const defaultAccent: Accent = { light: '#b1371b', dark: '#f2906d' };

/** Text needs at least so much (WCAG 2.2, level AA). */
export const leastContrast = 4.5;

const partsOf = (hex: string): number[] => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));

const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = partsOf(hex).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

/** Contrast of two colours after WCAG, from 1 to 21, whichever stands on the other. */
export const contrastOf = (a: string, b: string): number => {
  const [one, other] = [luminance(a), luminance(b)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
};

/** `share` of the second colour in the first. */
const mix = (from: string, to: string, share: number): string => {
  const target = partsOf(to);
  const mixed = partsOf(from).map((part, at) => Math.round(part + ((target[at] ?? 0) - part) * share));
  return `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
};

/** What one accent becomes in a theme. */
export const accentFamily = (accent: string, theme: Theme): AccentFamily => {
  const { raised, ink } = grounds[theme];
  const isLight = theme === 'light';
  return {
    accent,
    strong: mix(accent, isLight ? ink : '#ffffff', isLight ? 0.3 : 0.28),
    soft: mix(raised, accent, isLight ? 0.12 : 0.14),
    on: isLight ? '#ffffff' : '#1a0d06',
  };
};

/** The weakest contrast that an accent would have anywhere in a theme. */
export const weakestContrast = (accent: string, theme: Theme): number => {
  const { papers, ink } = grounds[theme];
  const { strong, soft, on } = accentFamily(accent, theme);
  return Math.min(
    ...papers.flatMap((paper) => [contrastOf(accent, paper), contrastOf(strong, paper)]),
    ...[contrastOf(on, accent), contrastOf(on, strong), contrastOf(strong, soft), contrastOf(ink, soft)],
  );
};

/** What is wrong with an accent: each theme in which something could not be read. */
export const accentIssues = (accent: Accent): InputIssue[] =>
  (['light', 'dark'] as const).flatMap((theme) => {
    const ratio = weakestContrast(accent[theme], theme);
    if (ratio >= leastContrast) return [];
    // Cut off, not rounded: 4.49 must not read as enough.
    const params = { ratio: Math.floor(ratio * 100) / 100, min: leastContrast };
    return [{ code: 'too_little_contrast', path: ['accent', theme], params }];
  });

/** The accent as style of a page: it stands outside of all layers and so goes before the colours of the house. */
export const accentStyle = (accent: Accent): string => {
  const light = accentFamily(accent.light, 'light');
  const dark = accentFamily(accent.dark, 'dark');
  const rule = (name: string, part: keyof AccentFamily) =>
    `--color-${name}:light-dark(${light[part]},${dark[part]})`;
  const rules = [
    ...[rule('accent', 'accent'), rule('accent-strong', 'strong')],
    ...[rule('accent-soft', 'soft'), rule('on-accent', 'on')],
  ];
  return `:root{${rules.join(';')}}`;
};
