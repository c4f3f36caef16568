import { Suspense, useEffect, useState } from 'react';
import { Button, EmptyState, LoadMore, SkeletonText, useToast } from '@kvart/ui';
import { Keyboard, Scale } from 'lucide-react';
import { Navigate } from 'react-router';
import { useAction } from '../../lib/apollo/useAction.ts';
import { useMore } from '../../lib/apollo/useMore.ts';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useViewer } from '../../lib/auth/Viewer.tsx';
import { usePageHead } from '../../lib/head/usePageHead.ts';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import { lower } from '../../lib/lower.ts';
import { lazyPart } from '../../lib/page/lazy-part.ts';
import { QueryFailed } from '../../lib/page/QueryFailed.tsx';
import { watch } from '../../lib/realtime/connection.ts';
import { useLive } from '../../lib/realtime/useLive.ts';
import type { CaseTurn } from './CaseMenu.tsx';
import { CaseRow } from './CaseRow.tsx';
import {
  type CasePartsFragment,
  DeskCasesDocument,
  StepCaseDocument,
  StepCasesDocument,
} from './Desk.gql.ts';
import { QueueActions } from './QueueActions.tsx';
import { QueueFilters } from './QueueFilters.tsx';
import { useQueueFilter } from './useQueueFilter.ts';
import { useKeysOn, useQueueKeys } from './useQueueKeys.ts';

const HandOverDialog = lazyPart(() => import('./HandOverDialog.tsx'));
const PutOffDialog = lazyPart(() => import('./PutOffDialog.tsx'));
const QueueKeysDialog = lazyPart(() => import('./QueueKeysDialog.tsx'));

const perPage = 20;
/** How often what is overdue is reckoned anew; changes come over the line by themselves. */
const tickMs = 60_000;

type Step = 'TAKE' | 'GIVE_BACK' | 'DONE' | 'BRING_BACK';
type CaseRef = Pick<CasePartsFragment, 'id' | 'version'>;

const Queue = () => {
  const t = useT();
  const format = useFormat();
  const { show } = useToast();
  const [now, setNow] = useState(() => Date.now());
  const [chosen, setChosen] = useState<string[]>([]);
  const [turning, setTurning] = useState<{ id: string; turn: CaseTurn } | null>(null);
  const [isHelping, setHelping] = useState(false);
  const [keysOn, setKeysOn] = useKeysOn();
  const [send] = useAction(StepCaseDocument);
  const [sendAll] = useAction(StepCasesDocument);
  const filter = useQueueFilter();
  const variables = { ...filter.variables, first: perPage };
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
  const step = async ({ id, version }: CaseRef, name: Step) => {
    const outcome = await send({ id, version, step: name });
    if (outcome.ok) return void ((name === 'DONE' || name === 'BRING_BACK') && refetch());
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
  const turn = (one: CasePartsFragment, name: CaseTurn) =>
    name === 'bringBack' ? void step(one, 'BRING_BACK') : setTurning({ id: one.id, turn: name });
  useQueueKeys(keysOn, (key, id) => {
    const one = nodes.find((row) => row.id === id && row.canBeHandled);
    if (key === 'help') setHelping(true);
    if (key === 'filter') document.getElementById('desk-kind')?.focus();
    if (key === 'take' && one && !one.assigneeName) void step(one, 'TAKE');
    if (key === 'giveBack' && one?.isMine) void step(one, 'GIVE_BACK');
    if (key === 'handOver' && one) turn(one, 'handOver');
    if (key === 'putOff' && one?.canBePutOff) turn(one, 'putOff');
  });
  const turned = nodes.find(({ id }) => id === turning?.id);
  const turnOver = () => {
    setTurning(null);
    void refetch();
  };
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
      <QueueFilters filter={filter} counts={data.deskCases.counts ?? null} />
      <Button
        size="sm"
        variant="quiet"
        icon={<Keyboard aria-hidden size={18} />}
        className="self-start max-sm:hidden"
        onClick={() => setHelping(true)}
      >
        {t('deskQueue.keys')}
      </Button>
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
                onStep={() => void step(one, one.isMine ? 'GIVE_BACK' : 'TAKE')}
                onDone={() => void step(one, 'DONE')}
                onTurn={(name) => turn(one, name)}
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
      <Suspense fallback={null}>
        {isHelping && <QueueKeysDialog on={keysOn} onSwitch={setKeysOn} onClose={() => setHelping(false)} />}
        {turned && turning?.turn === 'handOver' && (
          <HandOverDialog one={turned} onClose={() => setTurning(null)} onDone={turnOver} />
        )}
        {turned && turning?.turn === 'putOff' && (
          <PutOffDialog one={turned} onClose={() => setTurning(null)} onDone={turnOver} />
        )}
      </Suspense>
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
