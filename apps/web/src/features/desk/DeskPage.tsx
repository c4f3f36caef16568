import { useEffect, useState } from 'react';
import { EmptyState, LoadMore, SkeletonText, useToast } from '@kvart/ui';
import { caseKinds, caseShares } from '@kvart/domain/desk';
import { Scale } from 'lucide-react';
import { Navigate, useSearchParams } from 'react-router';
import { useAction } from '../../lib/apollo/useAction.ts';
import { useMore } from '../../lib/apollo/useMore.ts';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useViewer } from '../../lib/auth/Viewer.tsx';
import { usePageHead } from '../../lib/head/usePageHead.ts';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import { lower } from '../../lib/lower.ts';
import { QueryFailed } from '../../lib/page/QueryFailed.tsx';
import { watch } from '../../lib/realtime/connection.ts';
import { useLive } from '../../lib/realtime/useLive.ts';
import { CaseRow } from './CaseRow.tsx';
import {
  type CasePartsFragment,
  DeskCasesDocument,
  StepCaseDocument,
  StepCasesDocument,
} from './Desk.gql.ts';
import { QueueActions } from './QueueActions.tsx';
import { QueueFilters } from './QueueFilters.tsx';
import { useQueueKeys } from './useQueueKeys.ts';

const perPage = 20;
/** How often what is overdue is reckoned anew; changes come over the line by themselves. */
const tickMs = 60_000;
const upper = <T extends string>(value: T) => value.toUpperCase() as Uppercase<T>;

type CaseRef = Pick<CasePartsFragment, 'id' | 'version'>;

const Queue = () => {
  const t = useT();
  const format = useFormat();
  const { show } = useToast();
  const [params] = useSearchParams();
  const [now, setNow] = useState(() => Date.now());
  const [chosen, setChosen] = useState<string[]>([]);
  const [send] = useAction(StepCaseDocument);
  const [sendAll] = useAction(StepCasesDocument);
  const kind = caseKinds.find((name) => name === params.get('kind')) ?? null;
  const share = caseShares.find((name) => name === params.get('share')) ?? 'all';
  const overdue = params.get('overdue') === '1';
  const country = /^[A-Z]{2}$/.exec(params.get('country') ?? '')?.[0] ?? null;
  const variables = { kind: kind && upper(kind), share: upper(share), overdue, country, first: perPage };
  const { data, error, refetch, fetchMore } = usePageQuery(DeskCasesDocument, variables, {
    fresh: true,
    keepPrevious: true,
  });
  const [more, busy] = useMore(fetchMore, DeskCasesDocument);
  const nodes = data?.deskCases.nodes ?? [];
  // Whoever has read on keeps what is on the page.
  const look = () => {
    if (nodes.length <= perPage) void refetch();
  };
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), tickMs);
    return () => clearInterval(timer);
  }, []);
  const rooms = data?.deskSummary?.rooms.join(' ') ?? '';
  useEffect(() => {
    const leave = rooms.split(' ').flatMap((deskId) => (deskId ? [watch({ deskId })] : []));
    return () => leave.forEach((one) => one());
  }, [rooms]);
  useLive('desk.changed', look, rooms !== '');
  const step = async ({ id, version, isMine }: CasePartsFragment, done = false) => {
    const outcome = await send({ id, version, step: done ? 'DONE' : isMine ? 'GIVE_BACK' : 'TAKE' });
    if (outcome.ok) return void (done && refetch());
    const overtaken = ['StaleVersion', 'Conflict'].includes(outcome.error.__typename);
    show({ text: overtaken ? t('desk.queue.overtaken') : outcome.error.message, tone: 'bad' });
    void refetch();
  };
  const mayStep = nodes.filter(({ id }) => chosen.includes(id));
  const several = async (cases: readonly CaseRef[], name: 'TAKE' | 'GIVE_BACK', undoes = false) => {
    const outcome = await sendAll({ cases: cases.map(({ id, version }) => ({ id, version })), step: name });
    if (!outcome.ok) return show({ text: outcome.error.message, tone: 'bad' });
    const { cases: through, overtaken } = outcome.value;
    setChosen([]);
    void refetch();
    if (overtaken > 0) show({ text: t('desk.queue.overtaken'), tone: 'bad' });
    if (through.length === 0) return;
    const back = name === 'TAKE' ? 'GIVE_BACK' : 'TAKE';
    show({
      text: t('desk.queue.stepped', { count: through.length, step: lower(name) }),
      tone: 'good',
      ...(!undoes && {
        action: { label: t('desk.queue.undo'), onPress: () => void several(through, back, true) },
      }),
    });
  };
  useQueueKeys((id) => {
    const one = nodes.find((row) => row.id === id);
    if (one && !one.assigneeName) void step(one);
  });
  if (error && !data) return <QueryFailed onRetry={refetch} />;
  if (!data) return <SkeletonText lines={8} />;
  if (!data.deskSummary)
    return (
      <EmptyState icon={<Scale aria-hidden size={44} />} title={t('desk.queue.noDesk')}>
        <p>{t('desk.queue.noDeskText')}</p>
      </EmptyState>
    );
  const { totalCount, pageInfo } = data.deskCases;
  const counts = { shown: format.number(nodes.length), total: format.number(totalCount) };
  return (
    <div className="flex flex-col gap-6">
      <QueueFilters
        {...{ kind, share, overdue, country }}
        countries={data.deskSummary.rooms.filter((room) => room !== 'all')}
      />
      <QueueActions chosen={mayStep} onStep={(cases, name) => void several(cases, name)} />
      {nodes.length === 0 ? (
        <p className="text-soft">{t('desk.queue.none')}</p>
      ) : (
        <>
          <ul>
            {nodes.map((one) => (
              <CaseRow
                key={one.id}
                {...{ one, now }}
                chosen={chosen.includes(one.id)}
                onChoose={(on) =>
                  setChosen((ids) => (on ? [...ids, one.id] : ids.filter((id) => id !== one.id)))
                }
                onStep={() => void step(one)}
                onDone={() => void step(one, true)}
              />
            ))}
          </ul>
          <LoadMore
            shown={t('common.shown', counts)}
            label={t('common.more')}
            hasMore={pageInfo.hasNextPage}
            busy={busy}
            onMore={() => more({ ...variables, after: pageInfo.endCursor })}
          />
        </>
      )}
    </div>
  );
};

/** What waits in somebody's part of the network. */
const DeskPage = () => {
  const t = useT();
  const { viewer, loading } = useViewer();
  usePageHead(t('desk.queue.title'));
  if (!loading && !viewer) return <Navigate to="/sign-in?next=/desk" replace />;
  return (
    <div className="page max-w-4xl! pt-6 md:pt-9">
      <h1 className="text-3xl">{t('desk.queue.title')}</h1>
      <p className="mt-1 text-soft">{t('desk.queue.lead')}</p>
      <div className="mt-6">{viewer ? <Queue /> : <SkeletonText lines={6} />}</div>
    </div>
  );
};

export default DeskPage;
