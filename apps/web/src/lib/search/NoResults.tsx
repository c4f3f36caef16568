import type { ReactNode } from 'react';
import { Button, EmptyState } from '@kvart/ui';
import { X } from 'lucide-react';
import { useT } from '../i18n/I18n.tsx';
import type { Asking, FilterWord, Where } from './search.ts';

/** Nothing fits: which single wish one could let go of. */
export const NoResults = <F extends Where>({
  words,
  search,
  icon,
  empty,
}: {
  words: readonly FilterWord<F>[];
  search: Asking<F>;
  icon: ReactNode;
  /** Stands here where nothing was asked for and still nothing is there. */
  empty: ReactNode;
}) => {
  const t = useT();
  if (words.length === 0) return empty;
  return (
    <EmptyState icon={icon} title={t('search.none.title')}>
      <p>{t('search.none.text')}</p>
      <ul className="mt-5! flex list-none! flex-wrap justify-center gap-2 p-0!">
        {words.map(({ id, text, without }) => (
          <li key={id}>
            <Button size="sm" icon={<X aria-hidden size={16} />} onClick={() => search.change(without)}>
              {t('search.none.without', { filter: text })}
            </Button>
          </li>
        ))}
        <li>
          <Button size="sm" variant="primary" onClick={search.clear}>
            {t('search.clear')}
          </Button>
        </li>
      </ul>
    </EmptyState>
  );
};
