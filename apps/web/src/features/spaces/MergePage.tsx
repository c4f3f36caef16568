import { SkeletonText } from '@kvart/ui';
import { Navigate, useLocation, useSearchParams } from 'react-router';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useViewer } from '../../lib/auth/Viewer.tsx';
import { usePageHead } from '../../lib/head/usePageHead.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { PageNotFound } from '../../lib/page/page-not-found.ts';
import { QueryFailed } from '../../lib/page/QueryFailed.tsx';
import { MergePageDocument } from './merge/Duplicates.gql.ts';
import { MergeForm } from './merge/MergeForm.tsx';

/** Two entries of one room, made one. */
const MergePage = () => {
  const t = useT();
  const [query] = useSearchParams();
  const { pathname, search } = useLocation();
  const { viewer, loading } = useViewer();
  const [keep, other] = [query.get('keep') ?? '', query.get('other') ?? ''];
  const asked = keep !== '' && other !== '';
  const { data, error, refetch } = usePageQuery(
    MergePageDocument,
    { keep, other },
    { skip: !viewer || !asked, fresh: true },
  );
  usePageHead(t('duplicates.mergeTitle'));
  if (!loading && !viewer)
    return <Navigate to={`/sign-in?next=${encodeURIComponent(pathname + search)}`} replace />;
  if (!asked) return <Navigate to="/spaces/duplicates" replace />;
  // Somebody who may not change both has nothing to do here; two addresses of one entry are one entry.
  if (data && (!data.kept?.viewerCan.edit || !data.other || data.kept.id === data.other.id))
    throw new PageNotFound();
  return (
    <div className="page max-w-4xl! pt-6 md:pt-9">
      <h1 className="text-3xl">{t('duplicates.mergeTitle')}</h1>
      <p className="mt-2 max-w-text text-soft">{t('duplicates.mergeLead')}</p>
      {error && !data && <QueryFailed onRetry={refetch} />}
      {!data && !error && (
        <div className="mt-7">
          <SkeletonText lines={6} />
        </div>
      )}
      {data?.kept && data.other && (
        <MergeForm key={`${data.kept.id}:${data.other.id}`} kept={data.kept} other={data.other} />
      )}
    </div>
  );
};

export default MergePage;
