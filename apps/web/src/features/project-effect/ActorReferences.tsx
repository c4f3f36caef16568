import { CircleCheck } from 'lucide-react';
import { Link } from 'react-router';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { ActorReferencesDocument } from './ActorReferences.gql.ts';
import { usePartWords } from './references/usePartWords.ts';

/** On a profile: what partners said of each other, where both stand by it. */
const ActorReferences = ({ actorId }: { actorId: string }) => {
  const t = useT();
  const part = usePartWords();
  const { data } = usePageQuery(ActorReferencesDocument, { actorId });
  const references = data?.actorReferences ?? [];
  if (references.length === 0) return null;
  return (
    <section aria-labelledby="actor-references">
      <h2 id="actor-references" className="text-2xl">
        {t('effect.profile.references')}
      </h2>
      <ul className="mt-2">
        {references.map(({ id, locale, sentence, author, about, part: had, project }) => (
          <li key={id} className="border-b border-rule py-4 last:border-0">
            <blockquote lang={locale} className="max-w-text font-serif text-lg">
              {sentence}
            </blockquote>
            <p className="mt-1.5 inline-flex items-center gap-1.5 text-sm">
              <CircleCheck aria-hidden size={15} className="shrink-0 text-good" />
              {t('effect.profile.wrote', { author: author.title, about: about.title })}
            </p>
            <p className="text-sm text-soft">
              {t('effect.profile.in')}{' '}
              <Link to={`/projects/${project.slug}`} className="text-link">
                {project.title}
              </Link>
              {had && ` · ${part(had)}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
};

export default ActorReferences;
