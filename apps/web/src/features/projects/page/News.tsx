import { Picture } from '@kvart/ui';
import { Rss } from 'lucide-react';
import { Link } from 'react-router';
import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import type { ProjectPagePartsFragment } from '../ProjectPage.gql.ts';

/** What is new in the project, for everybody; all of it stands on a page of its own, and in a feed. */
export const News = ({ project }: { project: ProjectPagePartsFragment }) => {
  const t = useT();
  const format = useFormat();
  const { news, slug, locale, visibility, parts } = project;
  if (news.length === 0) return null;
  const isOpen = visibility === 'PUBLIC' && parts.updates === 'PUBLIC';
  return (
    <section aria-labelledby="news">
      <h2 id="news" className="text-2xl">
        {t('projects.news.title')}
      </h2>
      <ul className="mt-2">
        {news.map(({ id, title, text, postedAt, picture }) => (
          <li key={id} className="flex flex-col gap-4 border-b border-rule py-5 last:border-0 sm:flex-row">
            {picture && (
              <Picture
                image={picture}
                sizes="(min-width: 40rem) 14rem, 100vw"
                aspect="aspect-4/3"
                className="shrink-0 rounded-lg sm:w-56"
              />
            )}
            <div className="min-w-0">
              <h3 lang={locale} className="text-lg hyphens-auto">
                {title}
              </h3>
              <p className="text-sm text-soft">{format.date(postedAt)}</p>
              {text && (
                <p lang={locale} className="mt-2 line-clamp-4 max-w-text whitespace-pre-line">
                  {text}
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
      <p className="no-print mt-2 flex flex-wrap gap-x-6 gap-y-2">
        <Link to={`/projects/${slug}/updates`} className="text-link">
          {t('projects.news.all')}
        </Link>
        {isOpen && (
          <a href={`/feeds/projects/${slug}.atom`} className="text-link inline-flex items-center gap-1.5">
            <Rss aria-hidden size={16} />
            {t('projects.news.feed')}
          </a>
        )}
      </p>
    </section>
  );
};
