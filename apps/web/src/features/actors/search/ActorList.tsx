import { LoadMore, classes } from '@kvart/ui';
import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import type { Marks } from '../../../lib/search/useMarks.ts';
import { ActorRow, ActorRowSkeleton } from './ActorRow.tsx';
import type { ActorsPageQuery } from './ActorsPage.gql.ts';

/** The directory, page by page. */
export const ActorList = ({
  actors,
  updating,
  busy,
  marks,
  onMore,
}: {
  actors: ActorsPageQuery['actors'] | undefined;
  /** A newer answer is on its way; the last one stays until it is there. */
  updating: boolean;
  busy: boolean;
  marks: Marks;
  onMore: () => void;
}) => {
  const t = useT();
  const format = useFormat();
  const nodes = actors?.nodes ?? Array<null>(6).fill(null);
  return (
    <>
      <ul
        aria-label={t('actors.list.label')}
        aria-busy={!actors || updating}
        className={classes('-mt-5 transition-opacity', updating && 'opacity-60')}
      >
        {nodes.map((actor, index) => (
          <li key={actor?.id ?? index}>
            {actor ? (
              <ActorRow actor={actor} marked={actor.id === marks.markedId} onHover={marks.hover} />
            ) : (
              <ActorRowSkeleton />
            )}
          </li>
        ))}
      </ul>
      {actors && (
        <LoadMore
          shown={t('common.shown', {
            shown: format.number(actors.nodes.length),
            total: format.number(actors.totalCount),
          })}
          label={t('common.more')}
          hasMore={actors.pageInfo.hasNextPage}
          busy={busy}
          onMore={onMore}
        />
      )}
    </>
  );
};
