import { useState } from 'react';
import { Button, LoadMore, StateBadge } from '@kvart/ui';
import { Check } from 'lucide-react';
import { Link } from 'react-router';
import { useMore } from '../../../lib/apollo/useMore.ts';
import { usePageQuery } from '../../../lib/apollo/usePageQuery.ts';
import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import { lower } from '../../../lib/lower.ts';
import type { RequestCardPartsFragment } from '../SpaceRequests.gql.ts';
import { useWishes } from '../useWishes.ts';
import { FitSigns } from './FitSigns.tsx';
import { FittingRequestsDocument } from './FittingRequests.gql.ts';
import { ProposeDialog } from './ProposeDialog.tsx';

const perPage = 5;

/** On the page of a space, for its people and advisers of its place: who looks for a room like this. */
const FittingRequests = ({ slug, title }: { slug: string; title: string }) => {
  const t = useT();
  const format = useFormat();
  const wishes = useWishes();
  const variables = { slug, first: perPage };
  const { data, refetch, fetchMore } = usePageQuery(FittingRequestsDocument, variables, { fresh: true });
  const [more, busy] = useMore(fetchMore, FittingRequestsDocument);
  const [answering, setAnswering] = useState<RequestCardPartsFragment | null>(null);
  const space = data?.space;
  const fitting = space?.fittingRequests;
  if (!space || !fitting || fitting.nodes.length === 0) return null;
  const { nodes, totalCount, pageInfo } = fitting;
  return (
    <section aria-labelledby="requests" className="no-print rounded-lg border border-rule bg-sunk p-5">
      <h2 id="requests" className="text-lg">
        {t('requests.fits', { count: totalCount })}
      </h2>
      <ul>
        {nodes.map(({ request, level, criteria, proposal }) => (
          <li key={request.id} className="border-b border-rule py-4 last:border-0">
            <h3 className="text-base leading-snug" lang={request.locale}>
              <Link to={`/space-requests/${request.slug}`} className="no-underline hover:underline">
                {request.title}
              </Link>
            </h3>
            <p className="mt-0.5 text-sm text-soft tabular-nums">
              {[request.actor.name, wishes.area(request), wishes.budget(request)].filter(Boolean).join(' · ')}
            </p>
            <FitSigns level={level} criteria={criteria} />
            <div className="mt-3">
              {proposal ? (
                <StateBadge tone="note" icon={<Check aria-hidden size={15} />}>
                  {t('requests.propose.state', { state: t(`domain.proposalState.${lower(proposal.state)}`) })}
                </StateBadge>
              ) : (
                <Button
                  size="sm"
                  aria-label={`${t('requests.propose.button')}: ${request.title}`}
                  onClick={() => setAnswering(request)}
                >
                  {t('requests.propose.button')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {pageInfo.hasNextPage && (
        <LoadMore
          shown={t('common.shown', { shown: format.number(nodes.length), total: format.number(totalCount) })}
          label={t('common.more')}
          hasMore
          busy={busy}
          onMore={() => more({ ...variables, after: pageInfo.endCursor })}
        />
      )}
      {answering && (
        <ProposeDialog
          key={answering.id}
          request={answering}
          spaces={[{ id: space.id, title }]}
          onDone={() => {
            setAnswering(null);
            void refetch();
          }}
          onClose={() => setAnswering(null)}
        />
      )}
    </section>
  );
};

export default FittingRequests;
