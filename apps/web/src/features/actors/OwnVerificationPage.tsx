import { SkeletonText } from '@kvart/ui';
import { Link, Navigate, useParams } from 'react-router';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useViewer } from '../../lib/auth/Viewer.tsx';
import { usePageHead } from '../../lib/head/usePageHead.ts';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import { PageNotFound } from '../../lib/page/page-not-found.ts';
import { QueryFailed } from '../../lib/page/QueryFailed.tsx';
import { NeededChecks } from '../../lib/verification/NeededChecks.tsx';
import { VerificationBadge } from './shared/VerificationBadge.tsx';
import { HandInPaper } from './verification/HandInPaper.tsx';
import { OwnPapers } from './verification/OwnPapers.tsx';
import {
  OwnVerificationPageDocument,
  type OwnVerificationPartsFragment as Own,
} from './verification/OwnVerification.gql.ts';

/** How it stands: what was checked and until when, what waits, what was missing. */
const Standing = ({ own: { actor, waits, refusedBecause } }: { own: Own }) => {
  const t = useT();
  const format = useFormat();
  const { state, until, by } = actor.verification;
  const said =
    state === 'VERIFIED' && until
      ? t('verificationPapers.until', { date: format.day(until) })
      : state === 'EXPIRED' && until
        ? t('verificationPapers.expired', { date: format.day(until) })
        : null;
  return (
    <div className="flex flex-col items-start gap-2">
      <VerificationBadge state={state} />
      {(said || by) && <p className="text-soft">{[said, by].filter(Boolean).join(' · ')}</p>}
      {waits && <p role="status">{t('verificationPapers.waits')}</p>}
      {refusedBecause !== null && state !== 'VERIFIED' && (
        <div className="border-l-4 border-edge pl-4">
          <p className="font-semibold">{t('verificationPapers.refused')}</p>
          <p className="whitespace-pre-line break-words">{refusedBecause}</p>
        </div>
      )}
    </div>
  );
};

/** For owners: what the desk needs to know who they are, and the papers that they hand in for it. */
const OwnVerificationPage = () => {
  const t = useT();
  const { slug = '' } = useParams();
  const { viewer, loading: viewerLoading } = useViewer();
  const { data, error, refetch } = usePageQuery(
    OwnVerificationPageDocument,
    { slug },
    { fresh: true, skip: !viewer },
  );
  const own = data?.ownVerification;
  usePageHead(own ? t('verificationPapers.pageTitle', { name: own.actor.name }) : undefined);
  if (!viewerLoading && !viewer)
    return <Navigate to={`/sign-in?next=/actors/${encodeURIComponent(slug)}/verification`} replace />;
  if (data && viewer && !own) throw new PageNotFound();
  return (
    <div className="page pt-8 md:pt-12">
      <div className="mx-auto flex max-w-text flex-col gap-10">
        {own && (
          <>
            <header>
              <p className="kicker">
                <Link to={`/actors/${own.actor.slug}`}>{own.actor.name}</Link>
              </p>
              <h1 className="mt-1 text-3xl">{t('verificationPapers.title')}</h1>
              <p className="mt-3 text-soft">{t('verificationPapers.lead')}</p>
            </header>
            <Standing own={own} />
            <NeededChecks
              title={t('verificationPapers.needs')}
              hint={t('verificationPapers.needsHint')}
              needs={own.needs}
            />
            <OwnPapers own={own} />
            <HandInPaper own={own} onSent={refetch} />
          </>
        )}
        {!own && error && <QueryFailed onRetry={refetch} />}
        {!own && !error && <SkeletonText lines={8} />}
      </div>
    </div>
  );
};

export default OwnVerificationPage;
