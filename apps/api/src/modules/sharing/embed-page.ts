import { createHash } from 'node:crypto';
import { createTranslator, type Locale } from '@kvart/i18n';
import { escapeHtml } from '../../platform/http/escape-html.ts';
import type { ShownSpace } from '../spaces/index.ts';
import { embedCss } from './embed-css.ts';
import { sign } from './look.ts';
import { wordsOfSpace } from './space-words.ts';

export const embedViews = ['both', 'list', 'map'] as const;
export type EmbedView = (typeof embedViews)[number];
export const embedThemes = ['light', 'dark', 'auto'] as const;
export type EmbedTheme = (typeof embedThemes)[number];

export interface EmbedSource {
  view: EmbedView;
  theme: EmbedTheme;
  locale: Locale;
  spaces: readonly ShownSpace[];
  total: number;
  /** The map as SVG; null where nothing lies on it. */
  map: string | null;
  /** The page with the same search. */
  page: string;
  origin: string;
}

/** The page runs no script and loads nothing but pictures of this installation; any site may show it. */
export const embedPolicy = [
  "default-src 'none'",
  "img-src 'self'",
  `style-src 'sha256-${createHash('sha256').update(embedCss).digest('base64')}'`,
  'frame-ancestors *',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const link = (href: string, inner: string, more = ''): string =>
  `<a href="${escapeHtml(href)}" target="_blank" rel="noopener"${more}>${inner}</a>`;

/** Writes list and map for a frame on another site. */
export function embedHtml({ view, theme, locale, spaces, total, map, page, origin }: EmbedSource): string {
  const t = createTranslator(locale);
  const heading = t('handout.embed.title');
  const mark = `<svg viewBox="0 0 32 32" aria-hidden="true"><path class="blocks" d="${sign.blocks}"/><path class="door" d="${sign.door}"/></svg>`;
  const list =
    view === 'map' || spaces.length === 0
      ? ''
      : `<ol class="list">${spaces.map((space) => row(space, { locale, origin })).join('')}</ol>`;
  const drawn = view === 'list' || map === null ? '' : `<div class="map">${map}</div>`;
  const none = total === 0 ? `<p class="none">${escapeHtml(t('handout.embed.none'))}</p>` : '';
  const all = link(page, escapeHtml(t('handout.embed.all', { count: total })), ' class="all"');
  return `<!doctype html>
<html lang="${locale}" data-theme="${theme}">
<head>
<meta charset="utf-8">
<title>${escapeHtml(heading)} · Kvart</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<link rel="canonical" href="${escapeHtml(page)}">
<style>${embedCss}</style>
</head>
<body>
<header><h1>${escapeHtml(heading)}</h1>${link(origin, `${mark}Kvart`, ' class="mark"')}</header>
<main class="${view}">${none}${drawn}${list}</main>
<footer>${all}</footer>
</body>
</html>
`;
}

function row(space: ShownSpace, { locale, origin }: { locale: Locale; origin: string }): string {
  const t = createTranslator(locale);
  const words = wordsOfSpace(space, locale, new Date().toISOString().slice(0, 10));
  const cover = space.cover?.variants.find(({ width }) => width >= 320) ?? space.cover?.variants.at(-1);
  const picture = cover
    ? `<img src="${escapeHtml(cover.url)}" alt="${escapeHtml(space.cover?.alt ?? '')}" width="160" height="120" loading="lazy">`
    : '<span class="nopicture"></span>';
  const [area] = words.facts.filter(({ label }) => label === t('domain.field.usableM2'));
  const facts = [words.place, area?.text, words.price].filter((text) => !!text).join(' · ');
  const lang =
    space.title && space.title.locale !== locale ? ` lang="${escapeHtml(space.title.locale)}"` : '';
  const demo = space.isDemo ? ` <small>${escapeHtml(t('common.demo'))}</small>` : '';
  const address = `${origin}/spaces/${space.slug}?lang=${locale}`;
  return `<li>${picture}<div><h2${lang}>${link(address, escapeHtml(words.title))}${demo}</h2><p>${escapeHtml(facts)}</p><p class="owner">${escapeHtml(words.owner)}</p></div></li>`;
}
