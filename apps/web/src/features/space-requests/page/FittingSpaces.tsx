import { LoadMore } from '@kvart/ui';
import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import { FitSigns } from '../fit/FitSigns.tsx';
import type { RequestMatchesQuery } from '../SpaceRequestPage.gql.ts';
import { MatchedSpaceLine } from './MatchedSpaceLine.tsx';

type Fitting = NonNullable<NonNullable<RequestMatchesQuery['spaceRequest']>['fittingSpaces']>;

/** Spaces on offer that suit the request; for those who look. */
export const FittingSpaces = ({
  fitting,
  busy,
  onMore,
}: {
  fitting: Fitting;
  busy: boolean;
  onMore: (after: string | null) => void;
}) => {
  const t = useT();
  const format = useFormat();
  const { nodes, totalCount, pageInfo } = fitting;
  return (
    <section aria-labelledby="fitting">
      <h2 id="fitting" className="text-xl">
        {t('requests.fitting', { count: totalCount })}
      </h2>
      {nodes.length === 0 ? (
        <p className="mt-2 text-soft">{t('requests.fitting.none')}</p>
      ) : (
        <>
          <ul className="mt-1">
            {nodes.map(({ space, level, criteria }) => (
              <li key={space.id} className="border-b border-rule py-5 last:border-0">
                <MatchedSpaceLine space={space}>
                  <FitSigns level={level} criteria={criteria} />
                </MatchedSpaceLine>
              </li>
            ))}
          </ul>
          <LoadMore
            shown={t('common.shown', {
              shown: format.number(nodes.length),
              total: format.number(totalCount),
            })}
            label={t('common.more')}
            hasMore={pageInfo.hasNextPage}
            busy={busy}
            onMore={() => onMore(pageInfo.endCursor)}
          />
        </>
      )}
    </section>
  );
};
