import { softwareName } from '@kvart/domain/administration';
import { spaceSearchFromUrl, spaceSearchToUrl } from '@kvart/domain/spaces';
import { createFormat, createTranslator, type Locale, locales, type MessageKey } from '@kvart/i18n';
import { escapeHtml } from '../../platform/http/escape-html.ts';
import { actorJsonLd, type JsonLd, listJsonLd, projectJsonLd, spaceJsonLd } from './json-ld.ts';
import type { ActorData, ListData, ProjectData, RequestData, SpaceData } from './page-data.ts';

/** What stands in the head of a page: for the tab, for search engines, for a chat that shows a link. */
export interface Head {
  title: string;
  description: string;
  image?: { url: string; alt: string; width: number; height: number };
  jsonLd?: JsonLd;
  /** The same list for feed readers and for maps of others. */
  feeds?: { type: string; href: string }[];
}

const shorten = (text: string, max = 160): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= max ? line : `${line.slice(0, max - 1).replace(/\s\S*$/, '')}…`;
};

/** The picture drawn for the page's link: what it is, where, and what it costs. */
const cardOf = (path: string, locale: Locale, origin: string, alt: string): Head['image'] => ({
  ...{ url: `${origin}${path}/card.jpg?lang=${locale}`, alt },
  ...{ width: 1200, height: 630 },
});

function spaceHead(space: SpaceData, locale: Locale, origin: string): Head {
  const t = createTranslator(locale);
  const format = createFormat(locale);
  const facts = [
    space.place?.name,
    space.usableM2 === null ? null : format.area(space.usableM2),
    space.actor.name,
  ].filter(Boolean);
  const title = space.title?.text ?? t('head.space.untitled');
  return {
    title: `${title} · Kvart`,
    description: shorten([facts.join(' · '), space.description?.text].filter(Boolean).join('. ')),
    image: cardOf(`/spaces/${space.slug}`, locale, origin, [title, ...facts].join(' · ')),
    jsonLd: spaceJsonLd(space, locale, origin),
  };
}

function requestHead(request: RequestData): Head {
  const facts = [request.actor.name, ...request.places.map(({ place }) => place?.name)].filter(Boolean);
  return {
    title: `${request.title} · Kvart`,
    description: shorten([facts.join(' · '), request.text].filter(Boolean).join('. ')),
  };
}

function projectHead(project: ProjectData, locale: Locale, origin: string): Head {
  const facts = [project.place?.name, project.lead?.name].filter(Boolean);
  const story = project.story?.state === 'PUBLISHED' ? project.story : null;
  return {
    title: `${story?.headline ?? project.title} · Kvart`,
    description: shorten(story?.beginning ?? [project.summary, facts.join(' · ')].filter(Boolean).join(' ')),
    image: cardOf(`/projects/${project.slug}`, locale, origin, [project.title, ...facts].join(' · ')),
    jsonLd: projectJsonLd(project, locale, origin),
    feeds: project.news?.length
      ? [
          { type: 'application/atom+xml', href: `${origin}/feeds/projects/${project.slug}.atom` },
          { type: 'application/feed+json', href: `${origin}/feeds/projects/${project.slug}.json` },
        ]
      : undefined,
  };
}

function actorHead(actor: ActorData, locale: Locale, origin: string): Head {
  const t = createTranslator(locale);
  return {
    title: `${actor.name} · Kvart`,
    description: shorten(
      actor.about?.text ?? t('head.actor.description', { name: actor.name, place: actor.place?.name ?? '' }),
    ),
    image: cardOf(`/actors/${actor.slug}`, locale, origin, actor.name),
    jsonLd: actorJsonLd(actor, locale, origin),
  };
}

/** What a list shows, for those who read it by machine. */
function listOf(data: Record<string, unknown>, locale: Locale): ListData | undefined {
  const untitled = createTranslator(locale)('head.space.untitled');
  const { spaces } = (data['SpacesPage'] ?? {}) as {
    spaces?: { nodes: { slug: string; title: { text: string } | null }[]; totalCount: number };
  };
  const { actors } = (data['ActorsPage'] ?? {}) as { actors?: ListData };
  if (!spaces) return actors;
  const nodes = spaces.nodes.map(({ slug, title }) => ({ slug, name: title?.text ?? untitled }));
  return { nodes, totalCount: spaces.totalCount };
}

/** The feeds with the filters of a search for spaces. */
function feedsOf(query: URLSearchParams, locale: Locale, origin: string): Head['feeds'] {
  const { filter } = spaceSearchFromUrl(query);
  const params = spaceSearchToUrl({ filter, sort: 'RELEVANCE' });
  params.delete('state');
  params.set('lang', locale);
  const href = (name: string) => `${origin}/feeds/spaces.${name}?${params.toString()}`;
  return [
    { type: 'application/rss+xml', href: href('rss') },
    { type: 'application/atom+xml', href: href('atom') },
    { type: 'application/geo+json', href: href('geojson') },
  ];
}

/** Pages with words of their own in the catalogue, `head.<file>.title` and `.description`. */
const titled = [
  'index',
  'spaces',
  'actors',
  'space-requests',
  'projects',
  'sign-in',
  'sign-up',
  'accessibility',
  'privacy',
  'imprint',
  'rules',
];

/**
 * The head of a page, in the reader's language.
 * @param data the answers the page is inlined with, by operation.
 * @param origin scheme and host of this installation.
 * @param query what the page is asked for, which its feeds are asked for too.
 */
export function headOf(
  file: string,
  data: Record<string, unknown>,
  locale: Locale,
  origin: string,
  query = new URLSearchParams(),
): Head {
  const t = createTranslator(locale);
  const { space } = (data['SpacePage'] ?? {}) as { space?: SpaceData };
  if (space) return spaceHead(space, locale, origin);
  const { actor } = (data['ActorPage'] ?? {}) as { actor?: ActorData };
  if (actor) return actorHead(actor, locale, origin);
  const { spaceRequest } = (data['SpaceRequestPage'] ?? {}) as { spaceRequest?: RequestData };
  if (spaceRequest) return requestHead(spaceRequest);
  const { project } = (data['ProjectPage'] ?? {}) as { project?: ProjectData };
  if (project) return projectHead(project, locale, origin);
  const { projectEffect } = (data['ProjectEffect'] ?? {}) as { projectEffect?: { title: string } };
  if (projectEffect)
    return {
      title: `${t('effect.head', { project: projectEffect.title })} · Kvart`,
      description: t('effect.lead'),
    };
  const { centreServices } = (data['CentreServices'] ?? {}) as {
    centreServices?: { centre: { name: string } };
  };
  if (centreServices) {
    const centre = centreServices.centre.name;
    return {
      title: `${t('services.head', { centre })} · Kvart`,
      description: shorten(t('services.lead', { centre })),
    };
  }
  if (file === 'not-found')
    return { title: `${t('shell.notFound.title')} · Kvart`, description: t('shell.notFound.text') };
  const words = titled.includes(file) ? file : 'index';
  const title = t(`head.${words}.title` as MessageKey);
  const list = listOf(data, locale);
  return {
    title,
    description: t(`head.${words}.description` as MessageKey),
    jsonLd: list && listJsonLd(list, title, `${origin}/${file}`),
    feeds: file === 'spaces' ? feedsOf(query, locale, origin) : undefined,
  };
}

/** JSON as it may stand in a script element: nothing in it can end the element or begin a comment. */
export const scriptJson = (value: unknown): string => JSON.stringify(value).replace(/</g, '\\u003c');

/** Titles name the software where nobody has named the installation. */
const withSiteName = (title: string, siteName: string): string =>
  title.replace(/^Kvart(?= · )|(?<= · )Kvart$/, () => siteName);

/** Writes a head as HTML. `path` is the page's own, without the reader's language. */
export function headHtml(
  head: Head,
  {
    origin,
    path,
    locale,
    indexed,
    siteName = softwareName,
  }: { origin: string; path: string; locale: Locale; indexed: boolean; siteName?: string },
): string {
  const title = withSiteName(head.title, siteName);
  const url = origin + path;
  const meta = (attributes: Record<string, string>) =>
    `<meta ${Object.entries(attributes)
      .map(([name, value]) => `${name}="${escapeHtml(value)}"`)
      .join(' ')}>`;
  const property = (name: string, content: string) => meta({ property: name, content });
  const lines = [
    `<title>${escapeHtml(title)}</title>`,
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
    property('og:site_name', siteName),
    property('og:type', 'website'),
    property('og:locale', locale),
    property('og:title', title),
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
      meta({ name: 'twitter:image', content: head.image.url }),
    );
  }
  for (const { type, href } of head.feeds ?? []) {
    lines.push(
      `<link rel="alternate" type="${type}" title="${escapeHtml(head.title)}" href="${escapeHtml(href)}">`,
    );
  }
  if (head.jsonLd) lines.push(`<script type="application/ld+json">${scriptJson(head.jsonLd)}</script>`);
  return lines.join('\n    ');
}
