import { Button, EmptyState, LinkButton } from '@kvart/ui';
import { DoorClosed, X } from 'lucide-react';
import { Link } from 'react-router';
import { useT } from '../../../lib/i18n/I18n.tsx';
import type { FilterWord } from './filter-words.ts';
import type { SpaceSearch } from './useSpaceSearch.ts';

/** Nothing fits: which single wish one could let go of. */
export const NoSpaces = ({ words, search }: { words: readonly FilterWord[]; search: SpaceSearch }) => {
  const t = useT();
  const icon = <DoorClosed aria-hidden size={44} />;
  if (words.length === 0)
    return (
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
      </EmptyState>
    );
  return (
    <EmptyState icon={icon} title={t('spaces.none.title')}>
      <p>{t('spaces.none.text')}</p>
      <ul className="mt-5! flex list-none! flex-wrap justify-center gap-2 p-0!">
        {words.map(({ id, text, without }) => (
          <li key={id}>
            <Button size="sm" icon={<X aria-hidden size={16} />} onClick={() => search.change(without)}>
              {t('spaces.none.without', { filter: text })}
            </Button>
          </li>
        ))}
        <li>
          <Button size="sm" variant="primary" onClick={search.clear}>
            {t('spaces.filter.clear')}
          </Button>
        </li>
      </ul>
    </EmptyState>
  );
};
