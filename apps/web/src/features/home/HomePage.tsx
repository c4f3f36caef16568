import type { ReactNode } from 'react';
import { LinkButton, Notice, SectionHeading, SkeletonText } from '@kvart/ui';
import { Link, Navigate } from 'react-router';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useViewer } from '../../lib/auth/Viewer.tsx';
import type { Viewer, ViewerMembership } from '../../lib/auth/Viewer.tsx';
import { usePageHead } from '../../lib/head/usePageHead.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { rich } from '../../lib/i18n/rich.tsx';
import { QueryFailed } from '../../lib/page/QueryFailed.tsx';
import { ClaimsWaiting } from './ClaimsWaiting.tsx';
import { InterestLines } from './InterestLines.tsx';
import { MyHomeDocument, NewSpacesDocument } from './MyHome.gql.ts';
import { NewestSpaces } from './NewestSpaces.tsx';
import { NextSteps } from './NextSteps.tsx';
import { SetUpNotice } from './SetUpNotice.tsx';
import { WaitingProposals } from './WaitingProposals.tsx';
import { WaitingReports } from './WaitingReports.tsx';

const ActorHome = ({ membership, forActor }: HomePageProps & { membership: ViewerMembership }) => {
  const t = useT();
  const { data, loading, error, refetch } = usePageQuery(
    MyHomeDocument,
    { actor: membership.actor.slug },
    { fresh: true },
  );
  if (loading) return <SkeletonText lines={6} />;
  if (error && !data) return <QueryFailed onRetry={refetch} />;
  return (
    <>
      <WaitingProposals />
      {!!data?.savedSearchNews && (
        <Notice tone="good">
          <p>
            <Link to="/saved-searches" className="font-semibold">
              {t('savedSearches.home', { count: data.savedSearchNews })}
            </Link>
          </p>
        </Notice>
      )}
      <section aria-labelledby="steps">
        <SectionHeading id="steps">{t('home.my.steps')}</SectionHeading>
        <NextSteps steps={data?.actor?.nextSteps ?? []} />
      </section>
      {forActor?.(membership.actor)}
      <div className="grid gap-12 lg:grid-cols-2">
        <section aria-labelledby="waiting" className="border-t-2 border-ink pt-4">
          <SectionHeading
            id="waiting"
            action={
              <Link to="/interests" className="text-link text-sm font-semibold">
                {t('home.my.waiting.all')}
              </Link>
            }
          >
            {t('home.my.waiting')}
          </SectionHeading>
          {data?.receivedInterests.nodes.length ? (
            <InterestLines interests={data.receivedInterests.nodes} received />
          ) : (
            <p className="mt-3 text-soft">{t('home.my.waiting.none')}</p>
          )}
        </section>
        <section aria-labelledby="sent" className="border-t-2 border-ink pt-4">
          <SectionHeading id="sent">{t('home.my.sent')}</SectionHeading>
          {data?.sentInterests.nodes.length ? (
            <InterestLines interests={data.sentInterests.nodes} />
          ) : (
            <p className="mt-3 text-soft">{t('home.my.sent.none')}</p>
          )}
        </section>
      </div>
      <NewSpaces place={data?.actor?.place ?? null} />
    </>
  );
};

const NewSpaces = ({ place }: { place: { id: string; name: string } | null }) => {
  const t = useT();
  const filter = place ? { placeId: place.id, radiusKm: 50 } : null;
  const { data, error } = usePageQuery(NewSpacesDocument, { filter });
  if (error) return null;
  return (
    <section aria-labelledby="new-spaces">
      <SectionHeading
        id="new-spaces"
        action={
          <Link to="/spaces" className="text-link text-sm font-semibold">
            {t('home.newest.all')}
          </Link>
        }
      >
        {place ? t('home.my.newNear', { place: place.name }) : t('home.my.new')}
      </SectionHeading>
      <NewestSpaces spaces={data?.spaces.nodes} />
      <p className="mt-5">
        <Link to="/space-requests/new" className="text-link font-semibold">
          {t('home.my.look')}
        </Link>
      </p>
    </section>
  );
};

const NoActor = () => {
  const t = useT();
  return (
    <section className="rounded-lg border border-ink bg-raised p-6 md:p-10">
      <h2 className="text-2xl">{t('home.my.noActor.title')}</h2>
      <p className="mt-2 max-w-text text-lg text-soft">{t('home.my.noActor.text')}</p>
      <LinkButton as={Link} to="/onboarding" variant="primary" size="lg" className="mt-6">
        {t('home.my.noActor.button')}
      </LinkButton>
    </section>
  );
};

const Greeting = ({ viewer, membership }: { viewer: Viewer; membership: ViewerMembership | null }) => {
  const t = useT();
  return (
    <div>
      <h1 className="text-3xl">
        {t('home.my.greeting', { name: viewer.name.split(' ')[0] ?? viewer.name })}
      </h1>
      {membership && (
        <p className="mt-1.5 text-lg text-soft">
          {rich(t('home.my.acting', { actor: membership.actor.name }), {
            a: (text) => (
              <Link to={`/actors/${membership.actor.slug}`} className="text-link font-semibold">
                {text}
              </Link>
            ),
          })}
        </p>
      )}
    </div>
  );
};

export interface HomePageProps {
  /** What the network has for an actor; another feature puts it there. */
  forActor?: (actor: ViewerMembership['actor']) => ReactNode;
}

/** Where a signed-in person starts: what to do next, who waits, what is new. */
const HomePage = ({ forActor }: HomePageProps) => {
  const t = useT();
  const { viewer, loading, actingAs } = useViewer();
  usePageHead(t('shell.nav.home'));
  if (loading)
    return (
      <div className="page pt-10">
        <SkeletonText lines={6} />
      </div>
    );
  if (!viewer) return <Navigate to="/sign-in?next=/home" replace />;
  return (
    <div className="page flex flex-col gap-12 pt-8 md:pt-10">
      <Greeting viewer={viewer} membership={actingAs} />
      {!viewer.emailConfirmed && (
        <Notice tone="warn">
          <p>{t('home.my.confirm', { email: viewer.email })}</p>
        </Notice>
      )}
      {viewer.platformRole === 'ADMIN' && <SetUpNotice />}
      <WaitingReports />
      <ClaimsWaiting />
      {actingAs ? (
        <ActorHome key={actingAs.actor.id} membership={actingAs} forActor={forActor} />
      ) : (
        <NoActor />
      )}
      {!actingAs && <NewSpaces place={null} />}
    </div>
  );
};

export default HomePage;
