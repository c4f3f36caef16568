import { Navigate, useParams } from 'react-router';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useViewer } from '../../lib/auth/Viewer.tsx';
import { usePageHead } from '../../lib/head/usePageHead.ts';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import { lower } from '../../lib/lower.ts';
import { useReadThing } from '../../lib/notifications/useReadThing.ts';
import { BackLink } from '../../lib/page/BackLink.tsx';
import { PageWaiting } from '../../lib/page/PageWaiting.tsx';
import { PageNotFound } from '../../lib/page/page-not-found.ts';
import { useLive } from '../../lib/realtime/useLive.ts';
import { WriteButton } from '../../lib/talk/WriteButton.tsx';
import { InterestEvents } from '../../lib/interests/InterestEvents.tsx';
import { InterestStateBadge } from '../../lib/interests/InterestStateBadge.tsx';
import { AnswerPanel } from './AnswerPanel.tsx';
import { ApplicantCard } from './ApplicantCard.tsx';
import { InterestPageDocument } from './InterestPage.gql.ts';
import type { InterestPartsFragment } from './InterestPage.gql.ts';
import { SpaceLine } from './SpaceLine.tsx';
import { WithdrawPanel } from './WithdrawPanel.tsx';

const Interest = ({ interest, refetch }: { interest: InterestPartsFragment; refetch: () => unknown }) => {
  const t = useT();
  const format = useFormat();
  const { viewer } = useViewer();
  useReadThing('interest', interest.id);
  const { actor, person, space, state, viewerCan, createdAt, intendedUse, message } = interest;
  const isMine = !!viewer?.memberships.some((membership) => membership.actor.id === actor.id);
  const side = isMine ? 'applicant' : 'owner';
  const other = isMine ? space.actor : actor;
  const title = space.title?.text ?? t('spaces.untitled');
  usePageHead(t('interests.page.title', { actor: actor.name, space: title }));
  return (
    <article>
      <BackLink to={isMine ? '/interests?tab=sent' : '/interests'}>{t('interests.title')}</BackLink>
      <div>
        <InterestStateBadge state={state} />
      </div>
      <h1 className="mt-2 text-3xl">{t('interests.page.title', { actor: actor.name, space: title })}</h1>
      <p className="mt-2 text-lg text-soft">{t(`interests.${side}.${lower(state)}`)}</p>
      <div className="mt-7 grid gap-x-12 gap-y-9 lg:grid-cols-[minmax(0,1fr)_minmax(0,23rem)]">
        <div className="flex min-w-0 flex-col gap-9">
          <section aria-labelledby="message">
            <h2 id="message" className="sr-only">
              {t('interests.message')}
            </h2>
            <blockquote className="border-l-3 border-accent pl-5">
              <p className="text-lg whitespace-pre-line">{message}</p>
              <footer className="mt-3 text-sm text-soft">
                {person.name}, {actor.name} ·{' '}
                <time dateTime={createdAt} title={format.relative(createdAt)}>
                  {format.dateTime(createdAt)}
                </time>
                {intendedUse && (
                  <span className="block">{t('spaces.sent.use', { use: intendedUse.label })}</span>
                )}
              </footer>
            </blockquote>
          </section>
          {viewerCan.answer && <AnswerPanel key={interest.id} interest={interest} refetch={refetch} />}
          <section aria-labelledby="history">
            <h2 id="history" className="mb-4 text-xl">
              {t('interests.history')}
            </h2>
            <InterestEvents events={interest.events} />
          </section>
        </div>
        <aside className="flex min-w-0 flex-col gap-8">
          <SpaceLine space={space} />
          <ApplicantCard interest={interest} />
          <WriteButton
            actorId={other.id}
            actorName={other.name}
            subject={{ type: 'INTEREST', id: interest.id }}
            label={t('interests.write', { actor: other.name })}
          />
          {viewerCan.withdraw && <WithdrawPanel interest={interest} refetch={refetch} />}
        </aside>
      </div>
    </article>
  );
};

/** One interest, for both sides: what was written, what became of it, and whose turn it is. */
const InterestPage = () => {
  const { id = '' } = useParams();
  const { viewer, loading } = useViewer();
  const { data, error, refetch } = usePageQuery(InterestPageDocument, { id }, { skip: !viewer });
  useLive('interest.changed', ({ interestId }) => interestId === id && void refetch(), !!viewer);
  if (!loading && !viewer)
    return <Navigate to={`/sign-in?next=/interests/${encodeURIComponent(id)}`} replace />;
  const interest = data?.interest;
  if (data && !interest) throw new PageNotFound();
  return (
    <div className="page pt-5 md:pt-7">
      {interest ? (
        <Interest interest={interest} refetch={refetch} />
      ) : (
        <PageWaiting failed={!!error} onRetry={refetch} />
      )}
    </div>
  );
};

export default InterestPage;
