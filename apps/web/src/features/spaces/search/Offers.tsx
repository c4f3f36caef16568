import { spaceSearchToUrl } from '@kvart/domain/spaces';
import { Button, EmptyState, LinkButton, Skeleton } from '@kvart/ui';
import { DoorClosed } from 'lucide-react';
import { Link } from 'react-router';
import { useT } from '../../../lib/i18n/I18n.tsx';
import type { Offer } from './useRelaxations.ts';
import type { SpaceSearch } from './useSpaceSearch.ts';

/** The API counts no further. */
const mostCounted = 1000;

/** Nothing fits: what comes close, and how much of it there is. Looking at one shows it on the map. */
export const Offers = ({
  offers,
  search,
  onLook,
}: {
  offers: readonly Offer[] | undefined;
  search: SpaceSearch;
  onLook: (id: string) => void;
}) => {
  const t = useT();
  const amount = (count: number) =>
    count < mostCounted ? t('spaces.list.count', { count }) : t('spaceSearch.less.many', { count });
  const wishes = spaceSearchToUrl({ filter: { ...search.filter }, sort: 'RELEVANCE' }).toString();
  return (
    <EmptyState icon={<DoorClosed aria-hidden size={44} />} title={t('search.none.title')}>
      {!offers && <Skeleton className="mx-auto h-24 w-full max-w-md" />}
      {offers && <p>{t(offers.length > 0 ? 'spaceSearch.less.text' : 'spaceSearch.less.none')}</p>}
      <ul className="mx-auto mt-5! flex w-full max-w-md list-none! flex-col gap-2 p-0!">
        {offers?.map(({ id, text, count, patch }) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => search.change(patch)}
              onMouseEnter={() => onLook(id)}
              onFocus={() => onLook(id)}
              className="flex min-h-11 w-full items-center justify-between gap-4 rounded-md border border-edge bg-raised px-4 py-2 text-left transition-colors hover:border-ink"
            >
              <span className="min-w-0">{text}</span>{' '}
              <strong className="shrink-0 tabular-nums">{amount(count)}</strong>
            </button>
          </li>
        ))}
        <li className="mt-4 border-t border-rule pt-4">
          <p>{t('spaceSearch.less.say')}</p>
          <LinkButton as={Link} to={`/space-requests/new?${wishes}`} className="mt-3">
            {t('spaceSearch.less.sayButton')}
          </LinkButton>
        </li>
        <li className="mt-2 flex justify-center">
          <Button size="sm" variant="quiet" onClick={search.clear}>
            {t('search.clear')}
          </Button>
        </li>
      </ul>
    </EmptyState>
  );
};
