import { Suspense } from 'react';
import type { ReactNode } from 'react';
import { SkeletonText } from '@kvart/ui';
import { useParams } from 'react-router';
import { useMore } from '../../lib/apollo/useMore.ts';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useViewer } from '../../lib/auth/Viewer.tsx';
import { usePageHead } from '../../lib/head/usePageHead.ts';
import { PageNotFound } from '../../lib/page/page-not-found.ts';
import { ReportThing } from '../../lib/page/ReportThing.tsx';
import { QueryFailed } from '../../lib/page/QueryFailed.tsx';
import { About } from './profile/About.tsx';
import { ActorPageDocument, MoreActorSpacesDocument } from './profile/ActorPage.gql.ts';
import { ActorHeader } from './profile/ActorHeader.tsx';
import { ActorSpaces } from './profile/ActorSpaces.tsx';
import { ClaimCard } from './profile/ClaimCard.tsx';
import { ContactCard } from './profile/ContactCard.tsx';
import { People } from './profile/People.tsx';
import { WordList } from './profile/WordList.tsx';
import { lazyPart } from '../../lib/page/lazy-part.ts';

// Only for advisers.
const VerifyPanel = lazyPart(async () => ({
  default: (await import('./profile/VerifyPanel.tsx')).VerifyPanel,
}));

export interface ActorPageProps {
  /** Stands beside the profile of another actor, for somebody signed in; other features put it there. */
  beside?: (actor: { id: string; name: string }) => ReactNode;
  /** Stands below the spaces; another feature puts it there. */
  below?: (actor: { id: string; kind: string }) => ReactNode;
}

/** Who an actor is, what it gives and looks for, and how to reach it. */
const ActorPage = ({ beside, below }: ActorPageProps) => {
  const { viewer } = useViewer();
  const { slug = '' } = useParams();
  const { data, loading, error, refetch, fetchMore } = usePageQuery(ActorPageDocument, { slug });
  const [more, busy] = useMore(fetchMore, MoreActorSpacesDocument);
  const actor = data?.actor;
  usePageHead(actor?.name);
  if (loading)
    return (
      <div className="page pt-10">
        <SkeletonText lines={8} />
      </div>
    );
  if (error && !data)
    return (
      <div className="page pt-10">
        <QueryFailed onRetry={refetch} />
      </div>
    );
  if (!actor) throw new PageNotFound();
  return (
    <article className="page pt-8 md:pt-12">
      <ActorHeader actor={actor} />
      <div className="mt-8 grid gap-10 lg:grid-cols-[minmax(0,1fr)_20rem] lg:gap-14">
        <div className="flex min-w-0 flex-col gap-12">
          <About actor={actor} />
          <div className="grid gap-10 sm:grid-cols-2">
            <WordList id="offers" kind="offers" words={actor.offers} actor={actor} />
            <WordList id="needs" kind="needs" words={actor.needs} actor={actor} />
          </div>
          <ActorSpaces
            actor={actor}
            spaces={actor.spaces}
            busy={busy}
            onMore={() => more({ slug, after: actor.spaces.pageInfo.endCursor })}
          />
          {below?.(actor)}
        </div>
        <aside className="flex flex-col gap-8">
          {actor.isUnclaimed && <ClaimCard slug={actor.slug} />}
          <ContactCard actor={actor} />
          {viewer && beside?.(actor)}
          <People actor={actor} />
          {actor.viewerCan.verify && (
            <Suspense>
              <VerifyPanel actor={actor} />
            </Suspense>
          )}
          <ReportThing type="actor" id={actor.id} />
        </aside>
      </div>
    </article>
  );
};

export default ActorPage;
