import { useState } from 'react';
import { EmptyState, FilterChip, LinkButton, SkeletonText } from '@kvart/ui';
import { ChartNoAxesColumn } from 'lucide-react';
import { Link, Navigate, useNavigate, useSearchParams } from 'react-router';
import { usePageQuery } from '../../../lib/apollo/usePageQuery.ts';
import { useViewer } from '../../../lib/auth/Viewer.tsx';
import { usePageHead } from '../../../lib/head/usePageHead.ts';
import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import { keepScroll } from '../../../lib/nav/keep-scroll.ts';
import { QueryFailed } from '../../../lib/page/QueryFailed.tsx';
import { FunnelChart } from './FunnelChart.tsx';
import { SuggestionFunnelDocument } from './Funnel.gql.ts';
import { FunnelTable } from './FunnelTable.tsx';

const periods = [30, 90, 365];
const day = 86_400_000;
const isoDay = (at: number) => new Date(at).toISOString().slice(0, 10);

const Numbers = ({ actorId, days }: { actorId: string; days: number }) => {
  const t = useT();
  const format = useFormat();
  const [now] = useState(Date.now);
  const variables = { actorId, from: isoDay(now - days * day), until: isoDay(now) };
  const { data, error, refetch } = usePageQuery(SuggestionFunnelDocument, variables, { keepPrevious: true });
  if (!data) return error ? <QueryFailed onRetry={refetch} /> : <SkeletonText lines={8} />;
  if (!data.suggestionFunnel) return <p>{t('suggestions.funnel.notYouText')}</p>;
  const { country, territories, rows } = data.suggestionFunnel;
  const names = territories.map(({ kind, code, name }) => (kind === 'COUNTRY' ? format.country(code) : name));
  const own = country ? format.country(country) : t('suggestions.funnel.nowhere');
  return (
    <>
      <p className="text-soft">
        {t('suggestions.funnel.span', {
          where: names.length > 0 ? format.list(names) : own,
          from: format.day(variables.from),
          until: format.day(variables.until),
        })}
      </p>
      <FunnelChart rows={rows} />
      <FunnelTable rows={rows} />
      <p className="text-sm text-soft">{t('suggestions.funnel.small')}</p>
    </>
  );
};

/** For support organisations: what became of the suggestions, in numbers that point at nobody. */
const FunnelPage = () => {
  const t = useT();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const { viewer, loading, actingAs } = useViewer();
  usePageHead(t('suggestions.funnel.title'));
  if (!loading && !viewer) return <Navigate to="/sign-in?next=/suggestion-numbers" replace />;
  const days = periods.find((length) => String(length) === params.get('days')) ?? 90;
  return (
    <div className="page max-w-4xl! pt-6 md:pt-9">
      <h1 className="text-3xl">{t('suggestions.funnel.title')}</h1>
      <p className="mt-2 max-w-text text-lg text-soft">{t('suggestions.funnel.lead')}</p>
      {loading && <SkeletonText lines={6} />}
      {viewer && actingAs?.actor.kind === 'SUPPORT_ORGANISATION' && (
        <div className="mt-6 flex flex-col gap-7">
          <div role="group" aria-label={t('suggestions.funnel.period')} className="flex flex-wrap gap-2">
            {periods.map((length) => (
              <FilterChip
                key={length}
                pressed={length === days}
                onPress={() => void navigate({ search: `?days=${length}` }, { state: keepScroll })}
              >
                {t('suggestions.funnel.days', { days: length })}
              </FilterChip>
            ))}
          </div>
          <Numbers key={actingAs.actor.id} actorId={actingAs.actor.id} days={days} />
        </div>
      )}
      {viewer && actingAs?.actor.kind !== 'SUPPORT_ORGANISATION' && (
        <EmptyState
          icon={<ChartNoAxesColumn aria-hidden size={44} />}
          title={t('suggestions.funnel.notYou')}
          action={
            <LinkButton as={Link} to="/for-you">
              {t('suggestions.backToYours')}
            </LinkButton>
          }
        >
          <p>{t('suggestions.funnel.notYouText')}</p>
        </EmptyState>
      )}
    </div>
  );
};

export default FunnelPage;
