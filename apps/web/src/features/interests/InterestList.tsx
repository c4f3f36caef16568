import type { ReactNode } from 'react';
import { LoadMore, Skeleton } from '@kvart/ui';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import { QueryFailed } from '../../lib/page/QueryFailed.tsx';
import { InterestRow } from './InterestRow.tsx';
import { useInterestList } from './useInterestLists.ts';
import type { InterestBoxName, InterestStates } from './useInterestLists.ts';

/** A list of interests under its heading; an empty one says what would stand here. */
export const InterestList = ({
  box,
  title,
  states,
  spaceId,
  empty,
}: {
  box: InterestBoxName;
  title: string;
  states?: InterestStates;
  spaceId?: string;
  empty: ReactNode;
}) => {
  const t = useT();
  const format = useFormat();
  const { list, failed, busy, refetch, more } = useInterestList(box, states, spaceId);
  return (
    <section aria-label={title}>
      <h2 className="flex items-baseline gap-2.5 border-t-2 border-ink pt-3 text-xl">
        {title}
        {list && list.totalCount > 0 && (
          <span className="font-sans text-base font-normal text-faint tabular-nums">
            {format.number(list.totalCount)}
          </span>
        )}
      </h2>
      {failed && (
        <div className="mt-4">
          <QueryFailed onRetry={refetch} />
        </div>
      )}
      {!list && !failed && (
        <div role="status" aria-label={t('common.loading')} className="mt-4 flex flex-col gap-5">
          <Skeleton className="h-20" />
          <Skeleton className="h-20" />
        </div>
      )}
      {list?.nodes.length === 0 && <div className="py-5 text-soft">{empty}</div>}
      {list && list.nodes.length > 0 && (
        <>
          <ul>
            {list.nodes.map((interest) => (
              <InterestRow key={interest.id} interest={interest} received={box === 'received'} />
            ))}
          </ul>
          {list.hasMore && (
            <LoadMore
              shown={t('common.shown', {
                shown: format.number(list.nodes.length),
                total: format.number(list.totalCount),
              })}
              label={t('common.more')}
              hasMore
              busy={busy}
              onMore={() => void more()}
            />
          )}
        </>
      )}
    </section>
  );
};
