import { EmptyState, LinkButton, LoadMore, SkeletonText } from '@kvart/ui';
import { Download, ScrollText } from 'lucide-react';
import { Navigate, useSearchParams } from 'react-router';
import { useMore } from '../../lib/apollo/useMore.ts';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useViewer } from '../../lib/auth/Viewer.tsx';
import { usePageHead } from '../../lib/head/usePageHead.ts';
import { useLocale, useT } from '../../lib/i18n/I18n.tsx';
import { QueryFailed } from '../../lib/page/QueryFailed.tsx';
import { LogDocument } from './Log.gql.ts';
import { LogChain } from './LogChain.tsx';
import { LogFilters } from './LogFilters.tsx';
import { LogRow } from './LogRow.tsx';

const perPage = 30;
const asked = ['person', 'actor', 'object', 'action', 'from', 'to'] as const;

const Acts = () => {
  const t = useT();
  const { locale } = useLocale();
  const [params] = useSearchParams();
  const filter = Object.fromEntries(asked.map((name) => [name, params.get(name)]));
  const variables = { filter, first: perPage };
  const { data, error, refetch, fetchMore } = usePageQuery(LogDocument, variables, {
    fresh: true,
    keepPrevious: true,
  });
  const [more, busy] = useMore(fetchMore, LogDocument);
  if (error && !data) return <QueryFailed onRetry={refetch} />;
  if (!data) return <SkeletonText lines={8} />;
  if (!data.logDesk)
    return (
      <EmptyState icon={<ScrollText aria-hidden size={44} />} title={t('log.noDesk')}>
        <p>{t('log.noDeskText')}</p>
      </EmptyState>
    );
  const { nodes, pageInfo } = data.log;
  const file = new URLSearchParams(params);
  file.set('lang', locale);
  return (
    <div className="flex flex-col gap-6">
      <p className="text-soft">{t(data.logDesk.everywhere ? 'log.leadAll' : 'log.leadTerritory')}</p>
      <LogChain desk={data.logDesk} refetch={refetch} />
      <LogFilters />
      <LinkButton
        as="a"
        icon={<Download aria-hidden size={18} />}
        href={`/export/log.csv?${file}`}
        download
        className="self-start"
      >
        {t('log.export')}
      </LinkButton>
      {nodes.length === 0 ? (
        <p role="status" className="text-soft">
          {t('log.none')}
        </p>
      ) : (
        <>
          <ol>
            {nodes.map((entry) => (
              <LogRow key={entry.id} entry={entry} search={(object) => `?object=${object}`} />
            ))}
          </ol>
          <LoadMore
            shown={t('log.shown', { count: nodes.length })}
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

/** Who did what: for those who act at a desk. */
const LogPage = () => {
  const t = useT();
  const { viewer, loading } = useViewer();
  usePageHead(t('log.title'));
  if (!loading && !viewer) return <Navigate to="/sign-in?next=/desk/log" replace />;
  return (
    <div className="page max-w-4xl! pt-6 md:pt-9">
      <h1 className="mb-2 text-3xl">{t('log.title')}</h1>
      {viewer ? <Acts /> : <SkeletonText lines={8} />}
    </div>
  );
};

export default LogPage;
