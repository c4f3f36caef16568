import { Button, SkeletonText, useToast } from '@kvart/ui';
import { Link, Navigate, useParams } from 'react-router';
import { useAction } from '../../lib/apollo/useAction.ts';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useViewer } from '../../lib/auth/Viewer.tsx';
import { usePageHead } from '../../lib/head/usePageHead.ts';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import { BackLink } from '../../lib/page/BackLink.tsx';
import { PageNotFound } from '../../lib/page/page-not-found.ts';
import { QueryFailed } from '../../lib/page/QueryFailed.tsx';
import { ClaimStateBadge } from './ClaimStateBadge.tsx';
import { type ClaimPartsFragment, ClaimPageDocument, WithdrawClaimDocument } from './Claims.gql.ts';
import { DecisionPanel } from './DecisionPanel.tsx';
import { Decision, Proof } from './Proof.tsx';

const Claim = ({ claim, refetch }: { claim: ClaimPartsFragment; refetch: () => unknown }) => {
  const t = useT();
  const format = useFormat();
  const { show } = useToast();
  const [withdraw, busy] = useAction(WithdrawClaimDocument);
  const { id, version, actor, person, state, viewerCan } = claim;
  const title = t('claims.page.title', { person: person.name, actor: actor.name });
  usePageHead(title);
  const takeBack = async () => {
    const outcome = await withdraw({ id, version });
    show(outcome.ok ? { text: t('claims.withdraw.done') } : { text: outcome.error.message, tone: 'bad' });
    if (!outcome.ok) void refetch();
  };
  return (
    <article>
      <BackLink to="/claims">{t('claims.title')}</BackLink>
      <div>
        <ClaimStateBadge state={state} />
      </div>
      <h1 className="mt-2 text-3xl hyphens-auto">{title}</h1>
      <p className="mt-1 text-soft">
        <time dateTime={claim.createdAt} title={format.relative(claim.createdAt)}>
          {format.dateTime(claim.createdAt)}
        </time>
        {' · '}
        <Link to={`/actors/${actor.slug}`} className="text-link">
          {actor.name}
        </Link>
      </p>
      <div className="mt-7 flex flex-col gap-8">
        {state === 'SUBMITTED' && viewerCan.withdraw && (
          <p className="text-lg">
            {claim.way === 'MAIL'
              ? t('claims.page.waitingMail', { email: claim.workEmail ?? '' })
              : t('claims.page.waiting', { date: format.date(claim.expiresAt) })}
          </p>
        )}
        <Proof claim={claim} />
        <Decision claim={claim} />
        {viewerCan.decide && <DecisionPanel key={version} claim={claim} refetch={refetch} />}
        {viewerCan.withdraw && (
          <Button variant="danger" busy={busy} onClick={() => void takeBack()} className="self-start">
            {t('claims.withdraw')}
          </Button>
        )}
      </div>
    </article>
  );
};

/** One claim, for whoever made it and for those who decide. */
const ClaimPage = () => {
  const { id = '' } = useParams();
  const { viewer, loading } = useViewer();
  const { data, error, refetch } = usePageQuery(ClaimPageDocument, { id }, { skip: !viewer, fresh: true });
  if (!loading && !viewer) return <Navigate to={`/sign-in?next=/claims/${encodeURIComponent(id)}`} replace />;
  const claim = data?.claim;
  if (data && !claim) throw new PageNotFound();
  return (
    <div className="page max-w-3xl! pt-5 md:pt-7">
      {claim && <Claim claim={claim} refetch={refetch} />}
      {!claim && error && <QueryFailed onRetry={refetch} />}
      {!claim && !error && <SkeletonText lines={8} />}
    </div>
  );
};

export default ClaimPage;
