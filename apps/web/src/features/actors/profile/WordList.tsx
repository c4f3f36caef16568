import { Link } from 'react-router';
import { useT } from '../../../lib/i18n/I18n.tsx';
import type { ActorProfileFragment, ProfileWordFragment } from './ActorPage.gql.ts';

/** What an actor offers or needs; each word leads to others who do. */
export const WordList = ({
  id,
  kind,
  words,
  actor,
}: {
  id: string;
  kind: 'offers' | 'needs';
  words: readonly ProfileWordFragment[];
  actor: ActorProfileFragment;
}) => {
  const t = useT();
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="border-t-2 border-ink pt-4">
      <h2 id={`${id}-title`} className="text-xl">
        {t(`actors.${kind}.title`)}
      </h2>
      {words.length === 0 ? (
        <p className="mt-2 text-soft">
          {t(`actors.${kind}.empty`)}{' '}
          {actor.viewerCan.edit && (
            <Link to={`/actors/${actor.slug}/edit#${kind}`} className="text-link">
              {t('actors.words.add')}
            </Link>
          )}
        </p>
      ) : (
        <ul className="mt-3 flex flex-col gap-2">
          {words.map(({ id: key, concept, note }) => (
            <li key={key}>
              {/* Who looks for this, or who has it: the other side is what the reader wants next. */}
              <Link
                to={`/actors?${kind === 'offers' ? 'needs' : 'offers'}=${concept.id}`}
                className="font-semibold underline decoration-edge hover:decoration-ink"
                title={t(kind === 'offers' ? 'actors.words.whoNeeds' : 'actors.words.whoOffers', {
                  word: concept.label,
                })}
              >
                {concept.label}
              </Link>
              {note && <span className="block text-soft">{note}</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
