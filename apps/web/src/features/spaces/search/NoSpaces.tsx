import { EmptyState, LinkButton } from '@kvart/ui';
import { DoorClosed } from 'lucide-react';
import { Link } from 'react-router';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { NoResults } from '../../../lib/search/NoResults.tsx';
import type { FilterWord } from '../../../lib/search/search.ts';
import type { SpaceFilter, SpaceSearch } from './useSpaceSearch.ts';

/** Nothing fits, or nothing is there yet. */
export const NoSpaces = ({
  words,
  search,
}: {
  words: readonly FilterWord<SpaceFilter>[];
  search: SpaceSearch;
}) => {
  const t = useT();
  const icon = <DoorClosed aria-hidden size={44} />;
  return (
    <NoResults
      words={words}
      search={search}
      icon={icon}
      empty={
        <EmptyState
          icon={icon}
          title={t('spaces.none.titleAll')}
          action={
            <LinkButton as={Link} to="/spaces/new" variant="primary">
              {t('spaces.none.enter')}
            </LinkButton>
          }
        >
          <p>{t('spaces.none.textAll')}</p>
          <p className="mt-2">
            <Link to="/report-vacancy" className="text-link">
              {t('shell.footer.report')}
            </Link>
          </p>
        </EmptyState>
      }
    />
  );
};
