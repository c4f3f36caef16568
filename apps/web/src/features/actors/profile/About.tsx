import { EmptyState, LinkButton } from '@kvart/ui';
import { useState } from 'react';
import { Link } from 'react-router';
import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import type { ActorProfileFragment } from './ActorPage.gql.ts';

/** The actor's own words, in the reader's language where they exist, and in all others beside it. */
export const About = ({ actor }: { actor: ActorProfileFragment }) => {
  const t = useT();
  const format = useFormat();
  const [chosen, setChosen] = useState<string | null>(null);
  const { about } = actor;
  if (!about)
    return actor.viewerCan.edit ? (
      <EmptyState
        title={t('actors.about.empty')}
        action={
          <LinkButton as={Link} to={`/actors/${actor.slug}/edit`} variant="primary">
            {t('actors.edit')}
          </LinkButton>
        }
      >
        <p>{t('actors.about.emptyText')}</p>
      </EmptyState>
    ) : null;
  const shown = about.translations.find(({ locale }) => locale === (chosen ?? about.locale)) ?? about;
  return (
    <section aria-labelledby="about">
      <h2 id="about" className="sr-only">
        {t('actors.about.title')}
      </h2>
      <div lang={shown.locale} className="prose-text max-w-text font-serif text-xl leading-relaxed">
        {shown.text.split(/\n{2,}/).map((paragraph, index) => (
          <p key={index} className="whitespace-pre-line">
            {paragraph}
          </p>
        ))}
      </div>
      {about.translations.length > 1 && (
        <p className="mt-4 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-soft">
          {t('actors.about.languages')}
          {about.translations.map(({ locale }) => (
            <button
              key={locale}
              type="button"
              lang={locale}
              aria-pressed={locale === shown.locale}
              onClick={() => setChosen(locale)}
              className="min-h-9 underline underline-offset-4 aria-pressed:font-semibold aria-pressed:no-underline"
            >
              {format.language(locale)}
            </button>
          ))}
        </p>
      )}
    </section>
  );
};
