import { EmptyState, FilterChip, LinkButton, LoadMore, SelectField, SkeletonText, useToast } from '@kvart/ui';
import { introductionProgresses } from '@kvart/domain/brokerage';
import { Handshake } from 'lucide-react';
import { Link, Navigate, useSearchParams } from 'react-router';
import { useAction } from '../../lib/apollo/useAction.ts';
import { useMore } from '../../lib/apollo/useMore.ts';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useViewer } from '../../lib/auth/Viewer.tsx';
import { usePageHead } from '../../lib/head/usePageHead.ts';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import { keepScroll } from '../../lib/nav/keep-scroll.ts';
import { QueryFailed } from '../../lib/page/QueryFailed.tsx';
import { IntroductionRow, type Outcome } from './IntroductionRow.tsx';
import {
  type FollowUpPartsFragment,
  IntroductionFollowUpsDocument,
  type IntroductionFollowUpsQueryVariables,
  RecordIntroductionOutcomeDocument,
} from './Introductions.gql.ts';

const useFilters = () => {
  const [params, setParams] = useSearchParams();
  const choose = (name: string, value: string) => {
    const next = new URLSearchParams(params);
    if (value) next.set(name, value);
    else next.delete(name);
    setParams(next, { state: keepScroll });
  };
  const progress = introductionProgresses.find((name) => name === params.get('state')) ?? null;
  return { isDue: params.get('due') === '1', progress, choose };
};

const Filters = ({ isDue, progress, choose }: ReturnType<typeof useFilters>) => {
  const t = useT();
  return (
    <div className="flex flex-wrap items-end gap-4">
      <div role="group" aria-label={t('brokerage.introductions.filters')} className="flex flex-wrap gap-2">
        <FilterChip pressed={!isDue} onPress={() => choose('due', '')}>
          {t('brokerage.introductions.all')}
        </FilterChip>
        <FilterChip pressed={isDue} onPress={() => choose('due', '1')}>
          {t('brokerage.introductions.due')}
        </FilterChip>
      </div>
      <SelectField
        id="introduction-state"
        label={t('brokerage.introductions.progress')}
        value={progress ?? ''}
        onChange={({ target }) => choose('state', target.value)}
      >
        <option value="">{t('brokerage.introductions.anyProgress')}</option>
        {introductionProgresses.map((name) => (
          <option key={name} value={name}>
            {t(`domain.introductionProgress.${name}`)}
          </option>
        ))}
      </SelectField>
    </div>
  );
};

const List = ({ asActorId }: { asActorId: string }) => {
  const t = useT();
  const format = useFormat();
  const { show } = useToast();
  const filters = useFilters();
  const variables: IntroductionFollowUpsQueryVariables = {
    asActorId,
    progress: filters.progress && (filters.progress.toUpperCase() as Uppercase<typeof filters.progress>),
    isDue: filters.isDue,
  };
  const { data, error, refetch, fetchMore } = usePageQuery(IntroductionFollowUpsDocument, variables, {
    fresh: true,
    keepPrevious: true,
  });
  const [more, loadingMore] = useMore(fetchMore, IntroductionFollowUpsDocument);
  const [send, sending] = useAction(RecordIntroductionOutcomeDocument);
  const record = async ({ id, version }: FollowUpPartsFragment, outcome: Outcome) => {
    const answer = await send({ input: { id, version, asActorId, outcome } });
    if (answer.ok) return show({ text: t('brokerage.introductions.recorded'), tone: 'good' });
    const stale = answer.error.__typename === 'StaleVersion';
    show({ text: stale ? t('brokerage.introductions.overtaken') : answer.error.message, tone: 'bad' });
    if (stale) void refetch();
  };
  const list = data?.introductionFollowUps;
  return (
    <div className="flex flex-col gap-6">
      <Filters {...filters} />
      {!list && (error ? <QueryFailed onRetry={refetch} /> : <SkeletonText lines={8} />)}
      {list?.nodes.length === 0 && (
        <EmptyState icon={<Handshake aria-hidden size={40} />} title={t('brokerage.introductions.none')}>
          <p>{t('brokerage.introductions.noneText')}</p>
        </EmptyState>
      )}
      {list && list.nodes.length > 0 && (
        <>
          <ul>
            {list.nodes.map((one) => (
              <IntroductionRow
                key={one.id}
                one={one}
                busy={sending}
                onRecord={(outcome) => void record(one, outcome)}
              />
            ))}
          </ul>
          <LoadMore
            shown={t('common.shown', {
              shown: format.number(list.nodes.length),
              total: format.number(list.totalCount),
            })}
            label={t('common.more')}
            hasMore={list.pageInfo.hasNextPage}
            busy={loadingMore}
            onMore={() => more({ ...variables, after: list.pageInfo.endCursor })}
          />
        </>
      )}
    </div>
  );
};

/** Introductions by hand, for the centre that proposed them and for those who were introduced. */
const IntroductionsPage = () => {
  const t = useT();
  const { viewer, loading, actingAs } = useViewer();
  usePageHead(t('brokerage.introductions.title'));
  if (!loading && !viewer) return <Navigate to="/sign-in?next=/introductions" replace />;
  const mayPropose = actingAs?.actor.kind === 'SUPPORT_ORGANISATION' && actingAs.role !== 'MEMBER';
  return (
    <div className="page max-w-4xl! pt-6 md:pt-9">
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <div className="max-w-text">
          <h1 className="text-3xl">{t('brokerage.introductions.title')}</h1>
          <p className="mt-1 text-soft">{t('brokerage.introductions.lead')}</p>
        </div>
        {mayPropose && (
          <LinkButton as={Link} to="/introduce" variant="primary">
            {t('brokerage.introductions.propose')}
          </LinkButton>
        )}
      </div>
      <div className="mt-6">
        {!viewer && <SkeletonText lines={6} />}
        {viewer && actingAs && <List key={actingAs.actor.id} asActorId={actingAs.actor.id} />}
        {viewer && !actingAs && (
          <EmptyState icon={<Handshake aria-hidden size={40} />} title={t('brokerage.introductions.noActor')}>
            <p>{t('brokerage.introductions.noActorText')}</p>
          </EmptyState>
        )}
      </div>
    </div>
  );
};

export default IntroductionsPage;
