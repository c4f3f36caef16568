import { LinkButton, Notice, SkeletonText } from '@kvart/ui';
import { Link, Navigate, useParams } from 'react-router';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useViewer } from '../../lib/auth/Viewer.tsx';
import { usePageHead } from '../../lib/head/usePageHead.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { PageNotFound } from '../../lib/page/page-not-found.ts';
import { QueryFailed } from '../../lib/page/QueryFailed.tsx';
import { ClaimForm } from './ClaimForm.tsx';
import { type ClaimableActorQuery, ClaimableActorDocument } from './Claims.gql.ts';

type Actor = NonNullable<ClaimableActorQuery['actor']>;

/** The form, or why there is none. */
const Ask = ({ actor, emailConfirmed }: { actor: Actor; emailConfirmed: boolean }) => {
  const t = useT();
  const { viewerClaim } = actor;
  if (viewerClaim?.state === 'SUBMITTED')
    return (
      <Notice
        title={t('claims.form.open')}
        action={
          <LinkButton as={Link} to={`/claims/${viewerClaim.id}`}>
            {t('home.my.claimsLook')}
          </LinkButton>
        }
      />
    );
  if (!actor.isUnclaimed)
    return (
      <Notice
        title={t('claims.form.taken')}
        action={
          <LinkButton as={Link} to={`/actors/${actor.slug}`}>
            {t('claims.form.toActor')}
          </LinkButton>
        }
      >
        <p>{t('claims.form.takenText')}</p>
      </Notice>
    );
  if (!emailConfirmed) return <Notice tone="warn" title={t('claims.form.confirmFirst')} />;
  return <ClaimForm actor={actor} />;
};

/** Taking over the page of an actor that was entered from a register. */
const ClaimActorPage = () => {
  const t = useT();
  const { slug = '' } = useParams();
  const { viewer, loading } = useViewer();
  const { data, error, refetch } = usePageQuery(
    ClaimableActorDocument,
    { slug },
    { skip: !viewer, fresh: true },
  );
  const actor = data?.actor;
  usePageHead(actor ? t('claims.form.title', { actor: actor.name }) : undefined);
  if (!loading && !viewer)
    return <Navigate to={`/sign-in?next=${encodeURIComponent(`/actors/${slug}/claim`)}`} replace />;
  if (data && !actor) throw new PageNotFound();
  return (
    <div className="page max-w-3xl! pt-8 md:pt-12">
      {error && !data && <QueryFailed onRetry={refetch} />}
      {!data && !error && <SkeletonText lines={8} />}
      {actor && viewer && (
        <>
          <h1 className="text-3xl hyphens-auto">{t('claims.form.title', { actor: actor.name })}</h1>
          <p className="mt-2 text-lg text-soft">{t('claims.form.lead')}</p>
          <div className="mt-8">
            <Ask actor={actor} emailConfirmed={viewer.emailConfirmed} />
          </div>
        </>
      )}
    </div>
  );
};

export default ClaimActorPage;
