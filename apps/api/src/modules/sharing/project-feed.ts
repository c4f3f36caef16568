import { createTranslator, type Locale } from '@kvart/i18n';
import { Feed } from 'feed';
import type { ProjectUpdate } from '../project-updates/index.ts';
import { htmlOf, titleOf } from './feeds.ts';

/** Where the feeds of a project stand: its words are in its own language. */
export interface ProjectFeedPlace {
  origin: string;
  slug: string;
  title: string;
  locale: string;
}

/** What everybody may read of a project's updates, for feed readers and other sites. Nobody is named in it. */
export function projectFeed(
  updates: readonly ProjectUpdate[],
  place: ProjectFeedPlace,
  { locale, kind }: { locale: Locale; kind: 'atom' | 'json' },
): Feed {
  const t = createTranslator(locale);
  const page = `${place.origin}/projects/${place.slug}`;
  const at = (ending: string) => `${place.origin}/feeds/projects/${place.slug}.${ending}`;
  const newest = Math.max(0, ...updates.map(({ postedAt }) => new Date(postedAt).getTime()));
  const feed = new Feed({
    ...{ id: page, link: `${page}/updates`, language: place.locale, generator: 'Kvart' },
    ...{ title: t('head.projectUpdates.title', { project: place.title }), updated: new Date(newest) },
    description: t('head.projectUpdates.description'),
    feedLinks: { atom: at('atom'), json: at('json') },
  });
  for (const { id, title, text, postedAt, picture } of updates) {
    const variant = picture?.variants.findLast(({ width }) => width <= 1280);
    const posted = new Date(postedAt);
    feed.addItem({
      ...{
        // Titles are HTML in Atom, and plain in JSON Feed.
        title: kind === 'atom' ? titleOf(title) : title,
        id: `${page}/updates#${id}`,
        link: `${page}/updates#${id}`,
        date: posted,
        published: posted,
      },
      ...{ description: htmlOf(text), ...(variant && { image: place.origin + variant.url }) },
    });
  }
  return feed;
}
