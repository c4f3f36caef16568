import { Badge, LoadMore } from '@kvart/ui';
import { useMore } from '../../lib/apollo/useMore.ts';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import { RequestCard } from './RequestCard.tsx';
import { OwnSpaceRequestsDocument } from './SpaceRequests.gql.ts';

const perPage = 5;

/** What one's own actor looks for, with the proposals that wait. */
export const OwnRequests = ({ actor }: { actor: string }) => {
  const t = useT();
  const format = useFormat();
  const { data, fetchMore } = usePageQuery(OwnSpaceRequestsDocument, { first: perPage }, { fresh: true });
  const [more, busy] = useMore(fetchMore, OwnSpaceRequestsDocument);
  const list = data?.ownSpaceRequests;
  if (!list || list.nodes.length === 0) return null;
  return (
    <section aria-labelledby="own-requests" className="mt-9 border-t-2 border-ink pt-4">
      <h2 id="own-requests" className="text-xl">
        {t('requests.own', { actor })}
      </h2>
      <ul>
        {list.nodes.map((request) => (
          <RequestCard key={request.id} request={request} own>
            {!!request.waitingProposals && (
              <p className="mt-2">
                <Badge tone="accent">{t('requests.waiting', { count: request.waitingProposals })}</Badge>
              </p>
            )}
          </RequestCard>
        ))}
      </ul>
      {list.pageInfo.hasNextPage && (
        <LoadMore
          shown={t('common.shown', {
            shown: format.number(list.nodes.length),
            total: format.number(list.totalCount),
          })}
          label={t('common.more')}
          hasMore
          busy={busy}
          onMore={() => more({ first: perPage, after: list.pageInfo.endCursor })}
        />
      )}
    </section>
  );
};
