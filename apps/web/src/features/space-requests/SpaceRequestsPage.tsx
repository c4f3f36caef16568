import { useMemo } from 'react';
import { spaceRequestsFromUrl, spaceRequestsToUrl } from '@kvart/domain/space-requests';
import { Search } from 'lucide-react';
import { useNavigate, useSearchParams } from 'react-router';
import { useMore } from '../../lib/apollo/useMore.ts';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useViewer } from '../../lib/auth/Viewer.tsx';
import { usePageHead } from '../../lib/head/usePageHead.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { keepScroll } from '../../lib/nav/keep-scroll.ts';
import { ListPage } from '../../lib/page/ListPage.tsx';
import { OwnRequests } from './OwnRequests.tsx';
import { RequestCard } from './RequestCard.tsx';
import { RequestFilters } from './RequestFilters.tsx';
import { MoreSpaceRequestsDocument, SpaceRequestsPageDocument } from './SpaceRequests.gql.ts';
import type { SpaceRequestsPageQueryVariables } from './SpaceRequests.gql.ts';

/** Who looks for a room, so that those who have one can answer. */
const SpaceRequestsPage = () => {
  const t = useT();
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
    <ListPage
      texts={{
        title: t('requests.title'),
        lead: t('requests.lead'),
        all: t('requests.open'),
        count: list && (
          <>
            <p>{t('requests.count', { count: list.totalCount })}</p>
            {!viewer && <p className="text-sm">{t('requests.onlyPublic')}</p>}
          </>
        ),
      }}
      begin={{ to: '/space-requests/new', label: t('requests.new') }}
      own={actingAs && <OwnRequests key={actingAs.actor.id} actor={actingAs.actor.name} />}
      filters={
        <RequestFilters
          filter={filter}
          uses={data?.concepts ?? []}
          onChange={(next) => {
            const to = spaceRequestsToUrl({ ...next }).toString();
            void navigate({ search: to && `?${to}` }, { state: keepScroll });
          }}
        />
      }
      list={list}
      failed={error !== undefined}
      retry={refetch}
      none={{
        icon: <Search aria-hidden size={44} />,
        title: t(isFiltered ? 'requests.none.filtered' : 'requests.none.title'),
        text: t(isFiltered ? 'requests.none.filteredText' : 'requests.none.text'),
      }}
      row={(request) => <RequestCard request={request} />}
      busy={busy}
      onMore={(after) => more({ ...variables, after })}
    />
  );
};

export default SpaceRequestsPage;
