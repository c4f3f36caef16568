import { Badge, Picture } from '@kvart/ui';
import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import type { ProjectPagePartsFragment, StoryPartsFragment } from '../ProjectPage.gql.ts';
import { StoryFigures } from './StoryFigures.tsx';

const Telling = ({ title, text, locale }: { title: string; text: string; locale: string }) =>
  text ? (
    <section>
      <h2 className="text-2xl">{title}</h2>
      <div lang={locale} className="prose-text mt-2 max-w-text whitespace-pre-line">
        {text}
      </div>
    </section>
  ) : null;

/** What became of a project, above its page: the words of those who were in it, and figures that were confirmed. */
export const Story = ({
  story,
  project,
}: {
  story: StoryPartsFragment;
  project: ProjectPagePartsFragment;
}) => {
  const t = useT();
  const format = useFormat();
  const { locale, headline, pictures, beginning, happened, quotes, publishedAt } = story;
  const [first, ...others] = pictures;
  return (
    <article aria-labelledby="story" className="mt-6 border-b border-rule pb-10">
      {story.state === 'DRAFT' && (
        <p className="mb-3">
          <Badge tone="note">{t('story.draft')}</Badge>
        </p>
      )}
      <h2 id="story" lang={locale} className="max-w-text text-3xl hyphens-auto">
        {headline || t('story.about', { project: project.title })}
      </h2>
      {publishedAt && (
        <p className="mt-2 text-sm text-soft">{t('story.told', { date: format.date(publishedAt) })}</p>
      )}
      {first && (
        <Picture
          image={first}
          sizes="(min-width: 64rem) 60rem, 100vw"
          aspect="aspect-3/2"
          className="mt-5 rounded-lg"
          priority
        />
      )}
      <div className="mt-7 flex flex-col gap-8">
        <Telling title={t('story.beginning')} text={beginning} locale={locale} />
        <Telling title={t('story.happened')} text={happened} locale={locale} />
        {others.length > 0 && (
          <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
            {others.map((picture) => (
              <li key={picture.id}>
                <Picture
                  image={picture}
                  sizes="(min-width: 64rem) 20rem, 50vw"
                  aspect="aspect-4/3"
                  className="rounded-lg"
                />
              </li>
            ))}
          </ul>
        )}
        <StoryFigures story={story} project={project} />
        {quotes.length > 0 && (
          <section>
            <h2 className="text-2xl">{t('story.quotes')}</h2>
            <ul className="mt-3 grid gap-6 md:grid-cols-2">
              {quotes.map(({ text, by }) => (
                <li key={text}>
                  <figure>
                    <blockquote lang={locale} className="border-l-4 border-accent pl-4 font-serif text-lg">
                      {text}
                    </blockquote>
                    <figcaption className="mt-2 pl-5 text-sm text-soft">{by}</figcaption>
                  </figure>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </article>
  );
};
