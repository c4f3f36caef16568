import { EmptyState, LinkButton, SkeletonText, Tabs } from '@kvart/ui';
import { interestStates } from '@kvart/domain/interests';
import type { InterestState } from '@kvart/domain/interests';
import { Inbox } from 'lucide-react';
import { Link, Navigate, useNavigate, useSearchParams } from 'react-router';
import { useViewer } from '../../lib/auth/Viewer.tsx';
import { ExportMenu } from '../../lib/exports/ExportMenu.tsx';
import { usePageHead } from '../../lib/head/usePageHead.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { keepScroll } from '../../lib/nav/keep-scroll.ts';
import { InterestList } from './InterestList.tsx';
import { StateFilter } from './StateFilter.tsx';
import type { InterestBoxName, InterestStates } from './useInterestLists.ts';

/** Those nobody has answered yet, and those a final answer is still owed to. */
const waiting: InterestStates = ['SENT', 'SHORTLISTED'];
const settled: InterestStates = ['IN_TALKS', 'DECLINED', 'WITHDRAWN'];

const Lists = ({
  box,
  state,
  spaceId,
}: {
  box: InterestBoxName;
  state: InterestState | null;
  spaceId?: string;
}) => {
  const t = useT();
  const none = <p>{t(`interests.${box}.none`)}</p>;
  if (state)
    return (
      <InterestList
        key={state}
        box={box}
        title={t(`domain.interestState.${state}`)}
        states={[state.toUpperCase() as Uppercase<InterestState>]}
        spaceId={spaceId}
        empty={<p>{t('interests.noneInState')}</p>}
      />
    );
  if (box === 'sent')
    return (
      <InterestList
        key="sent"
        box="sent"
        title={t('interests.sent.all')}
        empty={
          <>
            {none}
            <LinkButton as={Link} to="/spaces" className="mt-4">
              {t('interests.sent.find')}
            </LinkButton>
          </>
        }
      />
    );
  return (
    <div className="flex flex-col gap-10">
      <InterestList
        box="received"
        title={t('interests.received.waiting')}
        states={waiting}
        spaceId={spaceId}
        empty={none}
      />
      <InterestList
        box="received"
        title={t('interests.received.settled')}
        states={settled}
        spaceId={spaceId}
        empty={<p>{t('interests.received.noneSettled')}</p>}
      />
    </div>
  );
};

const Boxes = () => {
  const t = useT();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const box: InterestBoxName = params.get('tab') === 'sent' ? 'sent' : 'received';
  const state = interestStates.find((name) => name === params.get('state')) ?? null;
  const spaceId = params.get('space') ?? undefined;
  const open = (next: { tab?: string; state?: string | null }) => {
    const to = new URLSearchParams();
    const tab = next.tab ?? box;
    if (tab === 'sent') to.set('tab', 'sent');
    if (tab === 'received' && spaceId) to.set('space', spaceId);
    const wanted = next.state === undefined ? (next.tab ? null : state) : next.state;
    if (wanted) to.set('state', wanted);
    void navigate({ search: to.size > 0 ? `?${to}` : '' }, { state: keepScroll });
  };
  const content = (
    <div className="flex flex-col gap-7">
      {spaceId && box === 'received' && (
        <p className="text-soft">
          {t('interests.oneSpace')}{' '}
          <Link to="/interests" className="text-link">
            {t('interests.allSpaces')}
          </Link>
        </p>
      )}
      <StateFilter state={state} onChange={(next) => open({ state: next })} />
      <Lists
        key={`${box}-${spaceId}`}
        box={box}
        state={state}
        spaceId={box === 'received' ? spaceId : undefined}
      />
    </div>
  );
  return (
    <Tabs
      label={t('interests.title')}
      selected={box}
      onSelect={(tab) => open({ tab })}
      tabs={[
        { id: 'received', label: t('interests.received.title'), content },
        { id: 'sent', label: t('interests.sent.title'), content },
      ]}
    />
  );
};

/** Who is interested in our spaces, and what we have asked for ourselves. */
const InterestsPage = () => {
  const t = useT();
  const { viewer, loading, actingAs } = useViewer();
  usePageHead(t('interests.title'));
  if (!loading && !viewer) return <Navigate to="/sign-in?next=/interests" replace />;
  return (
    <div className="page max-w-4xl! pt-6 md:pt-9">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-3xl">{t('interests.title')}</h1>
        {actingAs && <ExportMenu list="interests" also={{ actor: actingAs.actor.id }} />}
      </div>
      {actingAs && <p className="mt-1 text-soft">{t('interests.as', { actor: actingAs.actor.name })}</p>}
      <div className="mt-5">
        {loading && <SkeletonText lines={6} />}
        {viewer && actingAs && <Boxes key={actingAs.actor.id} />}
        {viewer && viewer.memberships.length === 0 && (
          <EmptyState
            icon={<Inbox aria-hidden size={44} />}
            title={t('interests.noActor.title')}
            action={
              <LinkButton as={Link} to="/onboarding?next=/interests" variant="primary">
                {t('interests.noActor.button')}
              </LinkButton>
            }
          >
            <p>{t('interests.noActor.text')}</p>
          </EmptyState>
        )}
      </div>
    </div>
  );
};

export default InterestsPage;
