import { useMemo } from 'react';
import { EmptyState, LinkButton, LoadMore, Skeleton } from '@kvart/ui';
import { spaceRequestsFromUrl, spaceRequestsToUrl } from '@kvart/domain/space-requests';
import { Plus, Search } from 'lucide-react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useMore } from '../../lib/apollo/useMore.ts';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useViewer } from '../../lib/auth/Viewer.tsx';
import { usePageHead } from '../../lib/head/usePageHead.ts';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import { keepScroll } from '../../lib/nav/keep-scroll.ts';
import { QueryFailed } from '../../lib/page/QueryFailed.tsx';
import { OwnRequests } from './OwnRequests.tsx';
import { RequestCard } from './RequestCard.tsx';
import { RequestFilters } from './RequestFilters.tsx';
import { MoreSpaceRequestsDocument, SpaceRequestsPageDocument } from './SpaceRequests.gql.ts';
import type { SpaceRequestsPageQueryVariables } from './SpaceRequests.gql.ts';

const Waiting = () => {
  const t = useT();
  return (
    <div role="status" aria-label={t('common.loading')} className="flex flex-col gap-5">
      <Skeleton className="h-24" />
      <Skeleton className="h-24" />
      <Skeleton className="h-24" />
    </div>
  );
};

/** Who looks for a room, so that those who have one can answer. */
const SpaceRequestsPage = () => {
  const t = useT();
  const format = useFormat();
  const navigate = useNavigate();
  const { viewer, actingAs } = useViewer();
  const [params] = useSearchParams();
  const query = params.toString();
  const variables = useMemo(
    () => spaceRequestsFromUrl(new URLSearchParams(query)) as SpaceRequestsPageQueryVariables,
    [query],
  );
  const { data, error, refetch, fetchMore } = usePageQuery(SpaceRequestsPageDocument, variables, {
    keepPrevious: true,
  });
  const [more, busy] = useMore(fetchMore, MoreSpaceRequestsDocument);
  usePageHead(t('requests.title'));
  const filter = variables.filter ?? {};
  const isFiltered = Object.keys(filter).length > 0;
  const list = data?.spaceRequests;
  return (
    <div className="page max-w-5xl! pt-6 md:pt-9">
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <div className="max-w-text">
          <h1 className="text-3xl">{t('requests.title')}</h1>
          <p className="mt-2 text-soft">{t('requests.lead')}</p>
        </div>
        <LinkButton
          as={Link}
          to="/space-requests/new"
          variant="primary"
          icon={<Plus aria-hidden size={19} />}
        >
          {t('requests.new')}
        </LinkButton>
      </div>
      {actingAs && <OwnRequests key={actingAs.actor.id} actor={actingAs.actor.name} />}
      <section aria-labelledby="open-requests" className="mt-9">
        <h2 id="open-requests" className="sr-only">
          {t('requests.open')}
        </h2>
        <RequestFilters
          filter={filter}
          uses={data?.concepts ?? []}
          onChange={(next) => {
            const to = spaceRequestsToUrl({ ...next }).toString();
            void navigate({ search: to && `?${to}` }, { state: keepScroll });
          }}
        />
        <div className="mt-6">
          {!list && (error ? <QueryFailed onRetry={refetch} /> : <Waiting />)}
          {list && (
            <p role="status" className="text-soft">
              {t('requests.count', { count: list.totalCount })}
              {!viewer && <span className="block text-sm">{t('requests.onlyPublic')}</span>}
            </p>
          )}
          {list?.nodes.length === 0 && (
            <EmptyState
              icon={<Search aria-hidden size={44} />}
              title={t(isFiltered ? 'requests.none.filtered' : 'requests.none.title')}
            >
              <p>{t(isFiltered ? 'requests.none.filteredText' : 'requests.none.text')}</p>
            </EmptyState>
          )}
          {list && list.nodes.length > 0 && (
            <>
              <ul>
                {list.nodes.map((request) => (
                  <RequestCard key={request.id} request={request} />
                ))}
              </ul>
              <LoadMore
                shown={t('common.shown', {
                  shown: format.number(list.nodes.length),
                  total: format.number(list.totalCount),
                })}
                label={t('common.more')}
                hasMore={list.pageInfo.hasNextPage}
                busy={busy}
                onMore={() => more({ ...variables, after: list.pageInfo.endCursor })}
              />
            </>
          )}
        </div>
      </section>
    </div>
  );
};

export default SpaceRequestsPage;
