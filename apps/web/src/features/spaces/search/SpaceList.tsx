import { LoadMore, classes } from '@kvart/ui';
import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import { SpaceCard, SpaceCardSkeleton } from './SpaceCard.tsx';
import type { Whereabouts } from './SpaceCard.tsx';
import type { SpacesPageQuery } from './SpacesPage.gql.ts';

/** The result as a list, page by page. */
export const SpaceList = ({
  spaces,
  updating,
  busy,
  markedId,
  from,
  onHover,
  onMore,
  className,
}: {
  spaces: SpacesPageQuery['spaces'] | undefined;
  /** A newer answer is on its way; the last one stays until it is there. */
  updating: boolean;
  busy: boolean;
  markedId: string | null;
  /** The place one looks around. */
  from?: Whereabouts | undefined;
  onHover: (id: string | null) => void;
  onMore: () => void;
  className?: string;
}) => {
  const t = useT();
  const format = useFormat();
  const nodes = spaces?.nodes ?? Array<null>(6).fill(null);
  return (
    <div className={className}>
      <ul
        aria-label={t('spaces.list.label')}
        aria-busy={!spaces || updating}
        className={classes(
          'grid grid-cols-[minmax(0,1fr)] gap-x-6 gap-y-9 transition-opacity sm:grid-cols-2',
          updating && 'opacity-60',
        )}
      >
        {nodes.map((space, index) => (
          <li key={space?.id ?? index} className="min-w-0">
            {space ? (
              <SpaceCard
                space={space}
                priority={index === 0}
                marked={space.id === markedId}
                from={from}
                onHover={onHover}
              />
            ) : (
              <SpaceCardSkeleton />
            )}
          </li>
        ))}
      </ul>
      {spaces && (
        <LoadMore
          shown={t('common.shown', {
            shown: format.number(spaces.nodes.length),
            total: format.number(spaces.totalCount),
          })}
          label={t('common.more')}
          hasMore={spaces.pageInfo.hasNextPage}
          busy={busy}
          onMore={onMore}
        />
      )}
    </div>
  );
};
