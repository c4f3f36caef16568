import { useRef } from 'react';
import { SkeletonText } from '@kvart/ui';
import { Navigate, useParams } from 'react-router';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useViewer } from '../../lib/auth/Viewer.tsx';
import { PageNotFound } from '../../lib/page/page-not-found.ts';
import { QueryFailed } from '../../lib/page/QueryFailed.tsx';
import { ClosedFile } from './edit/ClosedFile.tsx';
import { SpaceEditDocument, type SpaceEditQuery } from './edit/SpaceEdit.gql.ts';
import { SpaceForm } from './edit/SpaceForm.tsx';

/** The form once it stands stays, whatever is asked again behind it: nobody is thrown out while typing. */
const useOnceThere = (
  slug: string,
  space: SpaceEditQuery['space'] | undefined,
  person: string | undefined,
) => {
  const kept = useRef<{ slug: string; space: NonNullable<SpaceEditQuery['space']>; person: string } | null>(
    null,
  );
  if (kept.current?.slug !== slug) kept.current = null;
  if (!kept.current && space?.slug === slug && space.viewerCan.edit && person)
    kept.current = { slug, space, person };
  return kept.current;
};

/** The vacant-space file, for those who may change it. */
const SpaceEditPage = () => {
  const { slug = '' } = useParams();
  const { viewer, loading: asking, refresh } = useViewer();
  const { data, loading, error, refetch } = usePageQuery(
    SpaceEditDocument,
    { slug },
    { skip: asking, fresh: true },
  );
  const standing = useOnceThere(slug, data?.space, viewer?.id);
  if (standing) return <SpaceForm key={standing.space.id} space={standing.space} person={standing.person} />;
  if (asking || loading)
    return (
      <div className="page pt-10">
        <SkeletonText lines={8} />
      </div>
    );
  // Without an answer nobody knows who is there: that is no reason to send somebody to the sign-in.
  if (error && !data)
    return (
      <div className="page pt-10">
        <QueryFailed onRetry={() => refresh().then(() => refetch())} />
      </div>
    );
  if (!viewer) return <Navigate to={`/sign-in?next=${encodeURIComponent(`/spaces/${slug}/edit`)}`} replace />;
  if (data?.space && data.space.slug !== slug)
    return <Navigate to={`/spaces/${data.space.slug}/edit`} replace />;
  if (!data?.space) throw new PageNotFound();
  return <ClosedFile space={data.space} />;
};

export default SpaceEditPage;
