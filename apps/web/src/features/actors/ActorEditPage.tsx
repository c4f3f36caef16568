import { SkeletonText } from '@kvart/ui';
import { Navigate, useParams } from 'react-router';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useViewer } from '../../lib/auth/Viewer.tsx';
import { usePageHead } from '../../lib/head/usePageHead.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { PageNotFound } from '../../lib/page/page-not-found.ts';
import { QueryFailed } from '../../lib/page/QueryFailed.tsx';
import { ActorEditDocument } from './edit/ActorEdit.gql.ts';
import { ActorForm } from './edit/ActorForm.tsx';

/** The profile as a form, for its owners and editors. */
const ActorEditPage = () => {
  const t = useT();
  const { slug = '' } = useParams();
  const { viewer, loading: viewerLoading } = useViewer();
  const { data, loading, error, refetch } = usePageQuery(ActorEditDocument, { slug });
  const actor = data?.actor;
  usePageHead(actor ? t('actors.form.title', { name: actor.name }) : undefined);
  if (data && !viewerLoading && !viewer)
    return <Navigate to={`/sign-in?next=/actors/${slug}/edit`} replace />;
  if (data && !viewerLoading && (!actor || !actor.viewerCan.edit)) throw new PageNotFound();
  return (
    <div className="page pt-8 md:pt-12">
      <div className="mx-auto max-w-text">
        {loading && <SkeletonText lines={10} />}
        {error && !data && <QueryFailed onRetry={refetch} />}
        {actor && (
          <>
            <h1 className="text-3xl">{t('actors.form.title', { name: actor.name })}</h1>
            <ActorForm actor={actor} onReload={async () => (await refetch()).data?.actor ?? null} />
          </>
        )}
      </div>
    </div>
  );
};

export default ActorEditPage;
