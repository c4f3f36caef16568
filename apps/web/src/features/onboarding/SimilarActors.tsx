import { useEffect, useState } from 'react';
import { Avatar, Notice } from '@kvart/ui';
import { Link } from 'react-router';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { lower } from '../../lib/lower.ts';
import { SimilarActorsDocument } from './Onboarding.gql.ts';

/** Actors of a similar name that are here already, so that nobody is entered twice. */
export const SimilarActors = ({ name }: { name: string }) => {
  const t = useT();
  const [text, setText] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setText(name.trim()), 350);
    return () => clearTimeout(timer);
  }, [name]);
  const { data } = usePageQuery(SimilarActorsDocument, { text }, { skip: text.length < 3 });
  const found = text.length < 3 ? [] : (data?.actors.nodes ?? []);
  return (
    <div role="status">
      {found.length > 0 && (
        <Notice title={t('onboarding.name.found')}>
          <p className="text-sm">{t('onboarding.name.foundText')}</p>
          <ul className="mt-2 list-none! space-y-2 pl-0!">
            {found.map((actor) => (
              <li key={actor.id} className="flex items-center gap-3">
                <Avatar name={actor.name} sector={lower(actor.sector)} size="sm" />
                <span className="min-w-0">
                  <Link to={`/actors/${actor.slug}`}>{actor.name}</Link>
                  <span className="block text-sm text-soft">
                    {t(`domain.actorKind.${lower(actor.kind)}`)}
                    {actor.place && <>, {actor.place.name}</>}
                  </span>
                  {actor.isUnclaimed && (
                    <Link to={`/actors/${actor.slug}/claim`} className="block text-sm font-semibold">
                      {t('onboarding.name.claim')}
                    </Link>
                  )}
                </span>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
};
