import { useState } from 'react';
import { MessagesSquare } from 'lucide-react';
import { Button, EmptyState, Notice } from '@kvart/ui';
import { Link, Navigate, useNavigate, useParams } from 'react-router';
import { useAction } from '../../../lib/apollo/useAction.ts';
import { usePageQuery } from '../../../lib/apollo/usePageQuery.ts';
import { useViewer } from '../../../lib/auth/Viewer.tsx';
import { usePageHead } from '../../../lib/head/usePageHead.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { PageNotFound } from '../../../lib/page/page-not-found.ts';
import { PageWaiting } from '../../../lib/page/PageWaiting.tsx';
import { RoomFrame } from '../../../lib/rooms/RoomFrame.tsx';
import { OpenProjectConversationDocument, ProjectTalkDocument } from './Talk.gql.ts';
import type { TalkPartsFragment } from './Talk.gql.ts';

const addressOf = (talk: Pick<TalkPartsFragment, 'asActorId'>, conversationId: string) =>
  `/messages/${conversationId}?as=${talk.asActorId}`;

const Beginning = ({ talk }: { talk: TalkPartsFragment }) => {
  const t = useT();
  const navigate = useNavigate();
  const [open, busy] = useAction(OpenProjectConversationDocument);
  const [failure, setFailure] = useState<string | null>(null);
  const { project, partners, viewerCan } = talk;
  usePageHead(t('room.talk.head', { project: project.title }));
  const begin = async () => {
    const outcome = await open({ projectId: project.id });
    if (!outcome.ok) setFailure(outcome.error.message);
    else if (outcome.value.conversationId)
      void navigate(addressOf(outcome.value, outcome.value.conversationId), { replace: true });
  };
  const isAlone = partners.length < 2;
  return (
    <RoomFrame project={project} sight={viewerCan} title={t('room.talk')}>
      {failure && (
        <Notice tone="bad" live>
          {failure}
        </Notice>
      )}
      <EmptyState
        icon={<MessagesSquare aria-hidden size={36} />}
        title={t('room.talk.none')}
        action={
          !isAlone && (
            <Button variant="primary" busy={busy} onClick={() => void begin()}>
              {t('room.talk.begin')}
            </Button>
          )
        }
      >
        <p>{t(isAlone ? 'room.talk.alone' : 'room.talk.text')}</p>
      </EmptyState>
      {!isAlone && (
        <section aria-labelledby="talk-who" className="mt-6">
          <h2 id="talk-who" className="text-lg">
            {t('room.talk.who')}
          </h2>
          <ul className="mt-2">
            {partners.map(({ id, name, slug }) => (
              <li key={id}>
                <Link to={`/actors/${slug}`} className="text-link inline-flex min-h-11 items-center">
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </RoomFrame>
  );
};

/** The way from the room to the project's conversation; where there is none yet, it is begun here. */
const TalkPage = () => {
  const { slug = '' } = useParams();
  const { viewer, loading } = useViewer();
  const { data, error, refetch } = usePageQuery(
    ProjectTalkDocument,
    { slug },
    { fresh: true, skip: !viewer },
  );
  const talk = data?.projectTalk;
  if (!loading && !viewer) return <Navigate to={`/sign-in?next=/projects/${slug}/talk`} replace />;
  if (data && !talk) throw new PageNotFound();
  if (talk?.conversationId) return <Navigate to={addressOf(talk, talk.conversationId)} replace />;
  return talk ? (
    <Beginning talk={talk} />
  ) : (
    <div className="page pt-5 md:pt-7">
      <PageWaiting failed={!!error} onRetry={refetch} />
    </div>
  );
};

export default TalkPage;
