import { LoadMore, SkeletonText } from '@kvart/ui';
import { Navigate } from 'react-router';
import { useMore } from '../../lib/apollo/useMore.ts';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useViewer } from '../../lib/auth/Viewer.tsx';
import { usePageHead } from '../../lib/head/usePageHead.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { QueryFailed } from '../../lib/page/QueryFailed.tsx';
import { NeedsActor, NeedsEditor } from './edit/BeforeDraft.tsx';
import { SpacePairsDocument } from './merge/Duplicates.gql.ts';
import { MergeLine } from './merge/MergeLine.tsx';
import { PairRow } from './merge/PairRow.tsx';

/** Entries of one's actor that look like another one, and what was merged lately. */
const DuplicatesPage = () => {
  const t = useT();
  const { viewer, loading, actingAs } = useViewer();
  const mayEdit = !!actingAs && actingAs.role !== 'MEMBER';
  const actorId = actingAs?.actor.id ?? '';
  const { data, error, refetch, fetchMore } = usePageQuery(
    SpacePairsDocument,
    { actorId },
    { skip: !mayEdit, fresh: true },
  );
  const [more, busy] = useMore(fetchMore, SpacePairsDocument);
  usePageHead(t('duplicates.title'));
  if (!loading && !viewer) return <Navigate to="/sign-in?next=/spaces/duplicates" replace />;
  if (viewer && !actingAs) return <NeedsActor />;
  if (viewer && actingAs && !mayEdit) return <NeedsEditor actor={actingAs.actor.name} />;
  const pairs = data?.spacePairs;
  return (
    <div className="page max-w-4xl! pt-6 md:pt-9">
      <h1 className="text-3xl">{t('duplicates.title')}</h1>
      <p className="mt-2 max-w-text text-soft">{t('duplicates.lead')}</p>
      <div className="mt-7 flex flex-col gap-10">
        {error && !data && <QueryFailed onRetry={refetch} />}
        {!data && !error && <SkeletonText lines={6} />}
        {pairs && (
          <section aria-label={t('duplicates.title')} className="border-t-2 border-ink">
            {pairs.nodes.length === 0 && <p className="py-5 text-soft">{t('duplicates.none')}</p>}
            <ul className="divide-y divide-rule">
              {pairs.nodes.map((pair) => (
                <PairRow key={pair.id} pair={pair} onSettled={refetch} />
              ))}
            </ul>
            {pairs.nodes.length > 0 && (
              <LoadMore
                shown={t('duplicates.shown', { count: pairs.nodes.length })}
                label={t('duplicates.more')}
                hasMore={pairs.pageInfo.hasNextPage}
                busy={busy}
                onMore={() => more({ actorId, after: pairs.pageInfo.endCursor })}
              />
            )}
          </section>
        )}
        {data && data.latestMerges.length > 0 && (
          <section aria-labelledby="merged-lately">
            <h2 id="merged-lately" className="border-t-2 border-ink pt-3 text-xl">
              {t('duplicates.lately')}
            </h2>
            <ul className="divide-y divide-rule">
              {data.latestMerges.map((merge) => (
                <MergeLine key={merge.id} merge={merge} onUndone={refetch} />
              ))}
            </ul>
          </section>
        )}
      </div>
    </div>
  );
};

export default DuplicatesPage;
