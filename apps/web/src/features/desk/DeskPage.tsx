import { useEffect, useEffectEvent, useState } from 'react';
import { EmptyState, FilterChip, LoadMore, SelectField, SkeletonText, useToast } from '@kvart/ui';
import { type CaseKind, caseKinds, type CaseShare, caseShares } from '@kvart/domain/desk';
import { Scale } from 'lucide-react';
import { Link, Navigate, useSearchParams } from 'react-router';
import { useAction } from '../../lib/apollo/useAction.ts';
import { useMore } from '../../lib/apollo/useMore.ts';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useViewer } from '../../lib/auth/Viewer.tsx';
import { usePageHead } from '../../lib/head/usePageHead.ts';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import { keepScroll } from '../../lib/nav/keep-scroll.ts';
import { QueryFailed } from '../../lib/page/QueryFailed.tsx';
import { CaseRow } from './CaseRow.tsx';
import { type CasePartsFragment, DeskCasesDocument, StepCaseDocument } from './Desk.gql.ts';
import { useQueueKeys } from './useQueueKeys.ts';

const perPage = 20;
/** How often the list looks for what others did meanwhile. */
const freshEveryMs = 20_000;
const upper = <T extends string>(value: T) => value.toUpperCase() as Uppercase<T>;

const Filters = ({ kind, share }: { kind: CaseKind | null; share: CaseShare }) => {
  const t = useT();
  const [params, setParams] = useSearchParams();
  const choose = (name: string, value: string) => {
    const next = new URLSearchParams(params);
    if (value) next.set(name, value);
    else next.delete(name);
    setParams(next, { state: keepScroll });
  };
  return (
    <div className="flex flex-wrap items-end gap-4">
      <div role="group" aria-label={t('desk.queue.shares')} className="flex flex-wrap gap-2">
        {caseShares.map((name) => (
          <FilterChip
            key={name}
            pressed={share === name}
            onPress={() => choose('share', name === 'all' ? '' : name)}
          >
            {t(`domain.caseShare.${name}`)}
          </FilterChip>
        ))}
      </div>
      <SelectField
        id="desk-kind"
        label={t('desk.queue.kinds')}
        value={kind ?? ''}
        onChange={({ target }) => choose('kind', target.value)}
      >
        <option value="">{t('desk.queue.allKinds')}</option>
        {caseKinds.map((name) => (
          <option key={name} value={name}>
            {t(`domain.caseKind.${name}`)}
          </option>
        ))}
      </SelectField>
    </div>
  );
};

const Queue = () => {
  const t = useT();
  const format = useFormat();
  const { show } = useToast();
  const [params] = useSearchParams();
  const [now, setNow] = useState(() => Date.now());
  const [send] = useAction(StepCaseDocument);
  const kind = caseKinds.find((name) => name === params.get('kind')) ?? null;
  const share = caseShares.find((name) => name === params.get('share')) ?? 'all';
  const variables = { kind: kind && upper(kind), share: upper(share), first: perPage };
  const { data, error, refetch, fetchMore } = usePageQuery(DeskCasesDocument, variables, {
    fresh: true,
    keepPrevious: true,
  });
  const [more, busy] = useMore(fetchMore, DeskCasesDocument);
  const nodes = data?.deskCases.nodes ?? [];
  // Whoever has read on keeps what is on the page.
  const look = useEffectEvent(() => {
    setNow(Date.now());
    if (!document.hidden && nodes.length <= perPage) void refetch();
  });
  useEffect(() => {
    const timer = setInterval(() => look(), freshEveryMs);
    return () => clearInterval(timer);
  }, []);
  const step = async ({ id, version, isMine }: CasePartsFragment) => {
    const outcome = await send({ id, version, step: isMine ? 'GIVE_BACK' : 'TAKE' });
    if (outcome.ok) return;
    const overtaken = ['StaleVersion', 'Conflict'].includes(outcome.error.__typename);
    show({ text: overtaken ? t('desk.queue.overtaken') : outcome.error.message, tone: 'bad' });
    void refetch();
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
      <Filters kind={kind} share={share} />
      {nodes.length === 0 ? (
        <p className="text-soft">{t('desk.queue.none')}</p>
      ) : (
        <>
          <ul>
            {nodes.map((one) => (
              <CaseRow key={one.id} one={one} now={now} onStep={() => void step(one)} />
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
      <p className="mt-2">
        <Link to="/desk/log" className="text-link">
          {t('log.title')}
        </Link>
      </p>
      <div className="mt-6">{viewer ? <Queue /> : <SkeletonText lines={6} />}</div>
    </div>
  );
};

export default DeskPage;
