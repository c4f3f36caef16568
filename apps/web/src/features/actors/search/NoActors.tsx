import { EmptyState, LinkButton } from '@kvart/ui';
import { UsersRound } from 'lucide-react';
import { Link } from 'react-router';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { NoResults } from '../../../lib/search/NoResults.tsx';
import type { FilterWord } from '../../../lib/search/search.ts';
import type { ActorFilter, ActorSearch } from './useActorSearch.ts';

/** Nobody fits, or nobody is there yet. */
export const NoActors = ({
  words,
  search,
}: {
  words: readonly FilterWord<ActorFilter>[];
  search: ActorSearch;
}) => {
  const t = useT();
  const icon = <UsersRound aria-hidden size={44} />;
  return (
    <NoResults
      words={words}
      search={search}
      icon={icon}
      empty={
        <EmptyState
          icon={icon}
          title={t('actors.none.title')}
          action={
            <LinkButton as={Link} to="/onboarding" variant="primary">
              {t('actors.none.join')}
            </LinkButton>
          }
        >
          <p>{t('actors.none.text')}</p>
        </EmptyState>
      }
    />
  );
};
