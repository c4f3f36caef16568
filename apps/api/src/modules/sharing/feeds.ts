import { createFormat, createTranslator, type Locale } from '@kvart/i18n';
import { Feed } from 'feed';
import { escapeHtml } from '../../platform/http/escape-html.ts';
import type { ShownSpace } from '../spaces/index.ts';
import { wordsOfSpace } from './space-words.ts';

/** Where a feed stands and what it belongs to. */
export interface FeedPlace {
  /** Scheme and host of this installation. */
  origin: string;
  /** The page with the same list. */
  page: string;
  /** The feed itself, as RSS and as Atom. */
  rss: string;
  atom: string;
}

const pageOf = (space: ShownSpace, origin: string): string => `${origin}/spaces/${space.slug}`;

/** When the newest of them came before the public or was changed. */
export const lastChange = (spaces: readonly ShownSpace[]): Date =>
  new Date(Math.max(0, ...spaces.map(({ updatedAt }) => new Date(updatedAt).getTime())));

/** Readers of feeds take texts for HTML: what people wrote stays what it is. */
export const htmlOf = (text: string): string => escapeHtml(text).replaceAll('\n', '<br>');

/** The same for a title, which some take for HTML and some do not: an ampersand is one for both. */
export const titleOf = (text: string): string => text.replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** New spaces on offer, as a feed that readers and other sites subscribe to. */
export function feedOf(spaces: readonly ShownSpace[], place: FeedPlace, locale: Locale): Feed {
  const t = createTranslator(locale);
  const feed = new Feed({
    ...{ id: place.page, link: place.page, language: locale, generator: 'Kvart' },
    ...{ title: t('head.spaces.title'), description: t('head.spaces.description') },
    ...{ updated: lastChange(spaces), feedLinks: { rss: place.rss, atom: place.atom } },
  });
  for (const space of spaces) {
    const words = wordsOfSpace(space, locale, new Date().toISOString().slice(0, 10));
    const facts = [words.place, areaOf(space, locale), words.price, words.owner, words.demo].filter(Boolean);
    const address = pageOf(space, place.origin);
    feed.addItem({
      ...{ title: titleOf(words.title), id: address, link: address },
      description: htmlOf([facts.join(' · '), words.description.slice(0, 600)].filter(Boolean).join('\n\n')),
      published: new Date(space.listedAt ?? space.createdAt),
      date: new Date(space.updatedAt),
      category: space.permittedUses.map(({ label }) => ({ name: label })),
    });
  }
  return feed;
}

const areaOf = ({ usableM2 }: ShownSpace, locale: Locale): string | null =>
  usableM2 === null ? null : createFormat(locale).area(usableM2);

/** Spaces as points with facts, for maps and tables of others. */
export function geoJsonOf(
  spaces: readonly ShownSpace[],
  { origin, total, next }: { origin: string; total: number; next: string | null },
): Record<string, unknown> {
  return {
    type: 'FeatureCollection',
    numberMatched: total,
    numberReturned: spaces.length,
    links: next ? [{ rel: 'next', type: 'application/geo+json', href: next }] : [],
    features: spaces.map((space) => ({
      type: 'Feature',
      id: space.id,
      geometry: space.point ? { type: 'Point', coordinates: [space.point.lon, space.point.lat] } : null,
      properties: {
        url: pageOf(space, origin),
        title: space.title?.text ?? null,
        place: space.place?.name ?? null,
        country: space.place?.country ?? null,
        address: space.address,
        pointBlurred: space.pointBlurred,
        usableM2: space.usableM2,
        uses: space.permittedUses.map(({ label }) => label),
        condition: space.condition,
        stepFree: space.stepFree,
        availableFrom: space.availableFrom,
        minMonths: space.minMonths,
        maxMonths: space.maxMonths,
        rentMode: space.rentMode,
        rentPerM2: space.rentPerM2,
        monthlyCost: space.monthlyCost,
        currency: space.currency,
        owner: space.actor.name,
        picture: space.cover?.variants.at(-1) ? origin + String(space.cover.variants.at(-1)?.url) : null,
        listedAt: space.listedAt,
        updatedAt: space.updatedAt,
        demo: space.isDemo,
      },
    })),
  };
}
