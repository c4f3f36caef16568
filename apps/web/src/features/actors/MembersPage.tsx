import { SkeletonText } from '@kvart/ui';
import { Link, Navigate, useParams } from 'react-router';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useViewer } from '../../lib/auth/Viewer.tsx';
import { usePageHead } from '../../lib/head/usePageHead.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { PageNotFound } from '../../lib/page/page-not-found.ts';
import { QueryFailed } from '../../lib/page/QueryFailed.tsx';
import { InvitationList } from './members/InvitationList.tsx';
import { InviteForm } from './members/InviteForm.tsx';
import { MemberList } from './members/MemberList.tsx';
import { ActorMembersPageDocument } from './members/Members.gql.ts';

/** Who belongs to an actor, with which role; owners invite, change and remove. */
const MembersPage = () => {
  const t = useT();
  const { slug = '' } = useParams();
  const { viewer, loading: viewerLoading } = useViewer();
  const { data, loading, error, refetch } = usePageQuery(
    ActorMembersPageDocument,
    { slug },
    { fresh: true, skip: !viewer },
  );
  const actor = data?.actor;
  usePageHead(actor ? t('actors.memberList.title', { name: actor.name }) : undefined);
  const belongs = viewer?.memberships.some((membership) => membership.actor.id === actor?.id);
  if (!viewerLoading && !viewer) return <Navigate to={`/sign-in?next=/actors/${slug}/members`} replace />;
  if (data && viewer && (!actor || !belongs)) throw new PageNotFound();
  return (
    <div className="page pt-8 md:pt-12">
      <div className="mx-auto flex max-w-text flex-col gap-12">
        {loading && <SkeletonText lines={8} />}
        {error && !data && <QueryFailed onRetry={refetch} />}
        {actor && (
          <>
            <div>
              <p className="kicker">
                <Link to={`/actors/${actor.slug}`}>{actor.name}</Link>
              </p>
              <h1 className="mt-1 text-3xl">{t('actors.memberList.label')}</h1>
              <p className="mt-3 text-soft">{t('actors.memberList.lead')}</p>
            </div>
            <MemberList actor={actor} />
            {actor.viewerCan.edit && <InvitationList actor={actor} />}
            {actor.viewerCan.manageMembers && <InviteForm actor={actor} />}
          </>
        )}
      </div>
    </div>
  );
};

export default MembersPage;
