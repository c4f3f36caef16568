import { SkeletonText } from '@kvart/ui';
import { Navigate } from 'react-router';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useViewer } from '../../lib/auth/Viewer.tsx';
import { usePageHead } from '../../lib/head/usePageHead.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { QueryFailed } from '../../lib/page/QueryFailed.tsx';
import { ClaimList } from './ClaimList.tsx';
import { ClaimsDocument } from './Claims.gql.ts';

/** What waits for the reader's decision, oldest first, and what they have asked for themselves. */
const ClaimsPage = () => {
  const t = useT();
  const { viewer, loading } = useViewer();
  const { data, error, refetch } = usePageQuery(ClaimsDocument, {}, { skip: !viewer, fresh: true });
  usePageHead(t('claims.title'));
  if (!loading && !viewer) return <Navigate to="/sign-in?next=/claims" replace />;
  return (
    <div className="page max-w-4xl! pt-6 md:pt-9">
      <h1 className="text-3xl">{t('claims.title')}</h1>
      <div className="mt-7 flex flex-col gap-10">
        {error && !data && <QueryFailed onRetry={refetch} />}
        {!data && !error && <SkeletonText lines={6} />}
        {data && (
          <>
            <ClaimList
              id="to-decide"
              title={t('claims.toDecide')}
              claims={data.claimsToDecide.nodes}
              total={data.claimsToDecide.totalCount}
              empty={t('claims.toDecide.none')}
            />
            <ClaimList
              id="mine"
              title={t('claims.mine')}
              claims={data.myClaims.nodes}
              total={data.myClaims.totalCount}
              empty={t('claims.mine.none')}
            />
          </>
        )}
      </div>
    </div>
  );
};

export default ClaimsPage;
