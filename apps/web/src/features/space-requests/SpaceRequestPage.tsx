import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { Badge, SkeletonText } from '@kvart/ui';
import { Link, useParams } from 'react-router';
import { useAction } from '../../lib/apollo/useAction.ts';
import { useMore } from '../../lib/apollo/useMore.ts';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useViewer } from '../../lib/auth/Viewer.tsx';
import { usePageHead } from '../../lib/head/usePageHead.ts';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import { BackLink } from '../../lib/page/BackLink.tsx';
import { PageWaiting } from '../../lib/page/PageWaiting.tsx';
import { QueryFailed } from '../../lib/page/QueryFailed.tsx';
import { PageNotFound } from '../../lib/page/page-not-found.ts';
import { FittingSpaces } from './page/FittingSpaces.tsx';
import { ProposalRow } from './page/ProposalRow.tsx';
import { ProposePanel } from './page/ProposePanel.tsx';
import { StepsPanel } from './page/StepsPanel.tsx';
import { Wishes } from './page/Wishes.tsx';
import { RequestStateBadge } from './RequestStateBadge.tsx';
import {
  RequestMatchesDocument,
  SeeProposalsDocument,
  SpaceRequestPageDocument,
} from './SpaceRequestPage.gql.ts';
import type { RequestPagePartsFragment } from './SpaceRequestPage.gql.ts';

/** Proposals and fitting spaces, for those who look; their own proposals for all others. */
const Matches = ({ request, isOwn }: { request: RequestPagePartsFragment; isOwn: boolean }) => {
  const t = useT();
  const { slug } = request;
  const { data, error, refetch, fetchMore } = usePageQuery(RequestMatchesDocument, { slug }, { fresh: true });
  const [more, busy] = useMore(fetchMore, RequestMatchesDocument);
  const [see] = useAction(SeeProposalsDocument, { prompt: false });
  const matches = data?.spaceRequest;
  const isNew = isOwn && !!matches?.proposals.nodes.some(({ state }) => state === 'SENT');
  useEffect(() => {
    if (isNew) void see({ requestId: request.id });
  }, [isNew, request.id, see]);
  if (!matches) return error ? <QueryFailed onRetry={refetch} /> : <SkeletonText lines={4} />;
  const { proposals, fittingSpaces } = matches;
  return (
    <>
      {(isOwn || proposals.nodes.length > 0) && (
        <section aria-labelledby="proposals">
          <h2 id="proposals" className="text-xl">
            {t(isOwn ? 'requests.proposals' : 'requests.proposals.yours', { count: proposals.totalCount })}
          </h2>
          {proposals.nodes.length === 0 ? (
            <p className="mt-2 text-soft">{t('requests.proposals.none')}</p>
          ) : (
            <ul className="mt-1">
              {proposals.nodes.map((proposal) => (
                <ProposalRow key={proposal.id} proposal={proposal} request={request} refetch={refetch} />
              ))}
            </ul>
          )}
        </section>
      )}
      {fittingSpaces && (
        <FittingSpaces fitting={fittingSpaces} busy={busy} onMore={(after) => more({ slug, after })} />
      )}
    </>
  );
};

export interface SpaceRequestPageProps {
  /** Below the one thing to do with somebody else's request, for those signed in; other features put it there. */
  beside?: (request: { id: string }) => ReactNode;
}

const Request = ({
  request,
  refetch,
  beside,
}: SpaceRequestPageProps & { request: RequestPagePartsFragment; refetch: () => unknown }) => {
  const t = useT();
  const format = useFormat();
  const { viewer } = useViewer();
  const { title, text, locale, state, isDemo, actor, viewerCan, publishedAt, createdAt } = request;
  const isOwn = !!viewer?.memberships.some((membership) => membership.actor.id === actor.id);
  const mayStep = Object.entries(viewerCan).some(([, allowed]) => allowed === true);
  const since = publishedAt ?? createdAt;
  usePageHead(title);
  return (
    <article>
      <BackLink to="/space-requests">{t('requests.title')}</BackLink>
      <div className="flex flex-wrap items-center gap-2">
        <RequestStateBadge state={state} />
        {isDemo && <Badge>{t('common.demo')}</Badge>}
      </div>
      <h1 className="mt-2 text-3xl hyphens-auto" lang={locale}>
        {title}
      </h1>
      <p className="mt-1.5 text-soft">
        <Link to={`/actors/${actor.slug}`} className="text-link">
          {actor.name}
        </Link>
        {' · '}
        <time dateTime={since} title={format.dateTime(since)}>
          {format.relative(since)}
        </time>
      </p>
      <div className="mt-7 grid gap-x-12 gap-y-9 lg:grid-cols-[minmax(0,1fr)_minmax(0,23rem)]">
        <div className="flex min-w-0 flex-col gap-9">
          {text && (
            <div lang={locale} className="prose-text max-w-text whitespace-pre-line">
              {text}
            </div>
          )}
          <Wishes request={request} />
        </div>
        <aside className="no-print min-w-0 lg:row-span-2">
          <div className="flex flex-col gap-6 lg:sticky lg:top-20">
            {mayStep ? (
              <StepsPanel request={request} refetch={refetch} />
            ) : (
              state === 'PUBLISHED' && !isOwn && <ProposePanel request={request} refetch={refetch} />
            )}
            {viewer && state === 'PUBLISHED' && !isOwn && beside?.(request)}
          </div>
        </aside>
        {viewer && (
          <div className="flex min-w-0 flex-col gap-9">
            <Matches key={`${request.id}-${request.version}`} request={request} isOwn={isOwn} />
          </div>
        )}
      </div>
    </article>
  );
};

/** One request: what is looked for, and for those who look what fits and what was proposed. */
const SpaceRequestPage = ({ beside }: SpaceRequestPageProps) => {
  const { slug = '' } = useParams();
  const { data, error, refetch } = usePageQuery(SpaceRequestPageDocument, { slug });
  const request = data?.spaceRequest;
  if (data && !request) throw new PageNotFound();
  return (
    <div className="page pt-5 md:pt-7">
      {request ? (
        <Request key={request.id} request={request} refetch={refetch} beside={beside} />
      ) : (
        <PageWaiting failed={!!error} onRetry={refetch} />
      )}
    </div>
  );
};

export default SpaceRequestPage;
