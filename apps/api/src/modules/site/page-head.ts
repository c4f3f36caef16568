import { createFormat, createTranslator, type Locale, locales, type MessageKey } from '@kvart/i18n';
import { escapeHtml } from '../../platform/http/escape-html.ts';

/** What stands in the head of a page: for the tab, for search engines, for a chat that shows a link. */
export interface Head {
  title: string;
  description: string;
  image?: { url: string; alt: string; width: number; height: number };
  /** A thing described in the words of schema.org. */
  jsonLd?: Record<string, unknown>;
}

interface Pictured {
  variants: { width: number; url: string }[];
  alt: string;
  width: number;
  height: number;
}

interface SpaceData {
  slug: string;
  title: { text: string } | null;
  description: { text: string } | null;
  usableM2: number | null;
  place: { name: string; country: string } | null;
  address: string | null;
  point: { lat: number; lon: number } | null;
  photos: Pictured[];
  actor: { name: string; slug: string };
  rentPerM2?: number | null;
  currency?: string;
  listedAt?: string | null;
}

interface ActorData {
  slug: string;
  name: string;
  about: { text: string } | null;
  website: string | null;
  place: { name: string; country: string } | null;
  logo: Pictured | null;
}

const shorten = (text: string, max = 160): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= max ? line : `${line.slice(0, max - 1).replace(/\s\S*$/, '')}…`;
};

const pictureOf = (picture: Pictured | null | undefined, origin: string): Head['image'] => {
  const variant = picture?.variants.findLast(({ width }) => width <= 1280) ?? picture?.variants[0];
  if (!picture || !variant) return undefined;
  const height = Math.round((picture.height / picture.width) * variant.width);
  return { url: origin + variant.url, alt: picture.alt, width: variant.width, height };
};

function spaceHead(space: SpaceData, locale: Locale, origin: string): Head {
  const t = createTranslator(locale);
  const format = createFormat(locale);
  const facts = [
    space.place?.name,
    space.usableM2 === null ? null : format.area(space.usableM2),
    space.actor.name,
  ].filter(Boolean);
  const title = space.title?.text ?? t('head.space.untitled');
  const image = pictureOf(space.photos[0], origin);
  return {
    title: `${title} · Kvart`,
    description: shorten([facts.join(' · '), space.description?.text].filter(Boolean).join('. ')),
    image,
    jsonLd: {
      '@context': 'https://schema.org',
      '@type': 'Place',
      name: title,
      description: space.description?.text,
      url: `${origin}/spaces/${space.slug}`,
      image: image?.url,
      address: space.place && {
        '@type': 'PostalAddress',
        streetAddress: space.address ?? undefined,
        addressLocality: space.place.name,
        addressCountry: space.place.country,
      },
      geo: space.point && {
        '@type': 'GeoCoordinates',
        latitude: space.point.lat,
        longitude: space.point.lon,
      },
      additionalProperty:
        space.usableM2 === null
          ? undefined
          : [
              {
                '@type': 'PropertyValue',
                name: t('domain.field.usableM2'),
                value: space.usableM2,
                unitCode: 'MTK',
              },
            ],
    },
  };
}

function actorHead(actor: ActorData, locale: Locale, origin: string): Head {
  const t = createTranslator(locale);
  const image = pictureOf(actor.logo, origin);
  return {
    title: `${actor.name} · Kvart`,
    description: shorten(
      actor.about?.text ?? t('head.actor.description', { name: actor.name, place: actor.place?.name ?? '' }),
    ),
    image,
    jsonLd: {
      '@context': 'https://schema.org',
      '@type': 'Organization',
      name: actor.name,
      description: actor.about?.text,
      url: `${origin}/actors/${actor.slug}`,
      sameAs: actor.website ?? undefined,
      logo: image?.url,
      address: actor.place && {
        '@type': 'PostalAddress',
        addressLocality: actor.place.name,
        addressCountry: actor.place.country,
      },
    },
  };
}

/** Pages with words of their own in the catalogue, `head.<file>.title` and `.description`. */
const titled = ['index', 'spaces', 'actors', 'sign-in', 'sign-up', 'accessibility', 'privacy'];

/**
 * The head of a page, in the reader's language.
 * @param data the answers the page is inlined with, by operation.
 * @param origin scheme and host of this installation.
 */
export function headOf(file: string, data: Record<string, unknown>, locale: Locale, origin: string): Head {
  const t = createTranslator(locale);
  const { space } = (data['SpacePage'] ?? {}) as { space?: SpaceData };
  if (space) return spaceHead(space, locale, origin);
  const { actor } = (data['ActorPage'] ?? {}) as { actor?: ActorData };
  if (actor) return actorHead(actor, locale, origin);
  const words = titled.includes(file) ? file : 'index';
  return {
    title: t(`head.${words}.title` as MessageKey),
    description: t(`head.${words}.description` as MessageKey),
  };
}

/** JSON as it may stand in a script element: nothing in it can end the element or begin a comment. */
export const scriptJson = (value: unknown): string => JSON.stringify(value).replace(/</g, '\\u003c');

/** Writes a head as HTML. `path` is the page's own, without the reader's language. */
export function headHtml(
  head: Head,
  { origin, path, locale, indexed }: { origin: string; path: string; locale: Locale; indexed: boolean },
): string {
  const url = origin + path;
  const meta = (attributes: Record<string, string>) =>
    `<meta ${Object.entries(attributes)
      .map(([name, value]) => `${name}="${escapeHtml(value)}"`)
      .join(' ')}>`;
  const property = (name: string, content: string) => meta({ property: name, content });
  const lines = [
    `<title>${escapeHtml(head.title)}</title>`,
    meta({ name: 'description', content: head.description }),
    `<link rel="canonical" href="${escapeHtml(url)}">`,
    ...(indexed
      ? [
          ...locales.map(
            (lang) => `<link rel="alternate" hreflang="${lang}" href="${escapeHtml(`${url}?lang=${lang}`)}">`,
          ),
          `<link rel="alternate" hreflang="x-default" href="${escapeHtml(url)}">`,
        ]
      : [meta({ name: 'robots', content: 'noindex' })]),
    property('og:site_name', 'Kvart'),
    property('og:type', 'website'),
    property('og:locale', locale),
    property('og:title', head.title),
    property('og:description', head.description),
    property('og:url', url),
  ];
  if (head.image) {
    lines.push(
      property('og:image', head.image.url),
      property('og:image:alt', head.image.alt),
      property('og:image:width', String(head.image.width)),
      property('og:image:height', String(head.image.height)),
      meta({ name: 'twitter:card', content: 'summary_large_image' }),
    );
  }
  if (head.jsonLd) lines.push(`<script type="application/ld+json">${scriptJson(head.jsonLd)}</script>`);
  return lines.join('\n    ');
}
