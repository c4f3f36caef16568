import { EmptyState, LinkButton, Skeleton } from '@kvart/ui';
import { DoorOpen } from 'lucide-react';
import { Link } from 'react-router';
import { useT } from '../../lib/i18n/I18n.tsx';
import type { HomeSpaceFragment } from './HomeSpace.gql.ts';
import { SpaceTeaser } from './SpaceTeaser.tsx';

/** A lead story and four smaller ones. */
export const NewestSpaces = ({ spaces }: { spaces: readonly HomeSpaceFragment[] | undefined }) => {
  const t = useT();
  if (spaces?.length === 0)
    return (
      <EmptyState
        level={3}
        icon={<DoorOpen aria-hidden size={44} />}
        title={t('home.newest.empty')}
        action={
          <LinkButton as={Link} to="/spaces/new" variant="primary">
            {t('home.newest.enter')}
          </LinkButton>
        }
      >
        <p>{t('home.newest.emptyText')}</p>
      </EmptyState>
    );
  return (
    <ul className="mt-6 grid grid-cols-2 gap-x-4 gap-y-8 sm:gap-x-7 lg:grid-cols-4 lg:grid-rows-2">
      {(spaces ?? Array<null>(5).fill(null)).map((space, index) => (
        <li key={space?.id ?? index} className={index === 0 ? 'col-span-2 lg:row-span-2' : undefined}>
          {space ? (
            <SpaceTeaser space={space} lead={index === 0} />
          ) : (
            <>
              <Skeleton className={index === 0 ? 'min-h-72 lg:h-[calc(100%-6rem)]' : 'aspect-4/3'} />
              <Skeleton className="mt-3 h-4 w-1/3" />
              <Skeleton className="mt-2 h-6 w-4/5" />
              <Skeleton className="mt-2 h-4 w-1/2" />
            </>
          )}
        </li>
      ))}
    </ul>
  );
};
