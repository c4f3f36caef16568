import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { Skeleton, SkeletonText } from '@kvart/ui';
import { Navigate, useParams } from 'react-router';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useViewer } from '../../lib/auth/Viewer.tsx';
import { useT } from '../../lib/i18n/I18n.tsx';
import { QueryFailed } from '../../lib/page/QueryFailed.tsx';
import { PageNotFound } from '../../lib/page/page-not-found.ts';
import { useLive, useWatchSpace } from '../../lib/realtime/useLive.ts';
import { SpaceArticle } from './page/SpaceArticle.tsx';
import { SpacePageDocument } from './page/SpacePage.gql.ts';
import { useIdle } from '../../lib/device/useIdle.ts';

const Waiting = () => {
  const t = useT();
  return (
    <div role="status" aria-label={t('common.loading')} className="min-h-dvh">
      <Skeleton className="mb-4 h-5 w-32" />
      <Skeleton className="aspect-3/2 md:aspect-21/9" />
      <Skeleton className="mt-7 h-5 w-40" />
      <Skeleton className="mt-3 mb-6 h-10 w-2/3" />
      <SkeletonText lines={6} />
    </div>
  );
};

/** What stands below the one thing to do; other features put it there. */
export interface SpacePageProps {
  /** For a space on offer and somebody signed in; `isOwn`: it is theirs to look after. */
  beside?: (space: { id: string; slug: string; title: string; isOwn: boolean }) => ReactNode;
  /** Below the file, by the id of the space; another feature puts it there. */
  below?: (id: string) => ReactNode;
}

/** One space: everything the file says, and the one thing to do. */
const SpacePage = ({ beside, below }: SpacePageProps) => {
  const t = useT();
  const { slug = '' } = useParams();
  const { viewer } = useViewer();
  const { data, error, refetch } = usePageQuery(SpacePageDocument, { slug });
  const idle = useIdle();
  const space = data?.space;
  // A visitor's page is as it was when it was opened: the line costs more than what it would bring them.
  useWatchSpace(viewer && idle ? space?.id : undefined, ({ version }) => {
    if (space && version > space.version) void refetch();
  });
  useLive('interest.changed', ({ spaceId }) => spaceId === space?.id && void refetch(), !!viewer && idle);
  useEffect(() => {
    if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, [space?.id]);

  if (data && !space) throw new PageNotFound();
  // Merged into another entry: its address is the one to keep.
  if (space && space.slug !== slug) return <Navigate to={`/spaces/${space.slug}`} replace />;
  return (
    <div className="page pt-5 md:pt-7">
      {space ? (
        <SpaceArticle
          key={space.id}
          space={space}
          refetch={refetch}
          beside={
            viewer && space.state === 'LISTED'
              ? beside?.({
                  id: space.id,
                  slug: space.slug,
                  title: space.title?.text ?? t('spaces.untitled'),
                  isOwn: viewer.memberships.some(({ actor }) => actor.id === space.actor.id),
                })
              : undefined
          }
          below={below?.(space.id)}
        />
      ) : error ? (
        <QueryFailed onRetry={refetch} />
      ) : (
        <Waiting />
      )}
    </div>
  );
};

export default SpacePage;
