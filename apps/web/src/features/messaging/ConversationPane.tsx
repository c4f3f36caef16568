import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Notice, Skeleton, SkeletonText, useToast } from '@kvart/ui';
import { plainMessage } from '@kvart/domain/messaging';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { usePageHead } from '../../lib/head/usePageHead.ts';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import { QueryFailed } from '../../lib/page/QueryFailed.tsx';
import { PageNotFound } from '../../lib/page/page-not-found.ts';
import { useLive } from '../../lib/realtime/useLive.ts';
import { Composer } from './Composer.tsx';
import { ConversationHeader } from './ConversationHeader.tsx';
import { ConversationMenu } from './ConversationMenu.tsx';
import { ConversationDocument } from './Conversations.gql.ts';
import type { Message } from './history.ts';
import { HistoryView } from './HistoryView.tsx';
import { IntroductionCard } from './IntroductionCard.tsx';
import { MessageDialog } from './MessageDialog.tsx';
import type { MessagePart } from './MessageDialog.tsx';
import type { MessageContext } from './MessageRow.tsx';
import { titleOf } from './names.ts';
import type { Conversation } from './names.ts';
import { ThreadDrawer } from './ThreadDrawer.tsx';
import { useConversationSteps } from './useConversationSteps.ts';
import { useDraft } from './useDraft.ts';
import { useHistory } from './useHistory.ts';
import { useMarkRead } from './useMarkRead.ts';
import { useMessageSteps } from './useMessageSteps.ts';
import { useOutbox } from './useOutbox.ts';
import { usePresence } from './usePresence.ts';
import { useReceipts } from './useReceipts.ts';
import { useTyping } from './useTyping.ts';

interface PaneProps {
  conversation: Conversation;
  asActorId: string;
  personId: string;
  at: number | null;
  onOvertaken: () => unknown;
  onHelp: () => void;
  /** What else is to be said where several were brought together with a reason. */
  forGroup?: ForGroup;
}
export type ForGroup = (conversationId: string, asActorId: string) => ReactNode;

/** Says a new message of somebody else aloud, while the conversation is looked at. */
const useSpokenNews = (messages: readonly Message[] | undefined, personId: string) => {
  const t = useT();
  const { announce } = useToast();
  const last = messages?.at(-1);
  const known = useRef<number | null>(null);
  useEffect(() => {
    if (!last) return;
    const before = known.current;
    known.current = last.seq;
    if (before === null || last.seq <= before || last.kind !== 'TEXT' || last.person?.id === personId) return;
    const words = plainMessage(last.text).slice(0, 200);
    announce(t('messages.spoken', { person: last.person?.name ?? last.actor.name, words }));
  }, [announce, last, personId, t]);
};

const OpenConversation = ({ conversation, ...props }: PaneProps) => {
  const { asActorId, personId, at, onOvertaken, onHelp, forGroup } = props;
  const t = useT();
  const format = useFormat();
  const { id, viewerCan, people } = conversation;
  const { state, history, extend, take, open } = useHistory(id, asActorId, at);
  const { waiting, send } = useOutbox(id, asActorId);
  const [text, setText] = useDraft(conversation, asActorId);
  const { writers, typing } = useTyping(id, asActorId, personId);
  const online = usePresence(
    id,
    people.filter((person) => person.actorId !== asActorId),
  );
  const readBy = useReceipts(id, asActorId);
  const markRead = useMarkRead(conversation, asActorId);
  const steps = useConversationSteps(id, asActorId);
  const messageSteps = useMessageSteps(asActorId, take);
  const [menu, setMenu] = useState<{ message: Message; part?: MessagePart } | null>(null);
  const [thread, setThread] = useState<Message | null>(null);
  const [opening, setOpening] = useState(0);
  const title = titleOf(conversation, asActorId, format.list);
  usePageHead(title);
  useSpokenNews(history?.messages, personId);
  const lastChange = history?.lastChange ?? 0;
  // Access may have ended while the page was open: then nothing of it stays.
  if (state === 'gone') throw new PageNotFound();
  const context: MessageContext = {
    asActorId,
    personId,
    mayWrite: viewerCan.write,
    found: at,
    mentions: people,
    readBy,
    react: (message, emoji, on) => void messageSteps.react(message, emoji, on),
    openMenu: (message) => setMenu({ message }),
    openThread: setThread,
  };
  const editLast = () => {
    const own = history?.messages.findLast(
      ({ person, actor, kind, deletedAt }) =>
        person?.id === personId && actor.id === asActorId && kind === 'TEXT' && !deletedAt,
    );
    if (own) setMenu({ message: own, part: 'edit' });
  };
  const toNewest = async () => {
    await open(history?.lastSeq);
    setOpening(opening + 1);
  };
  return (
    <>
      <ConversationHeader conversation={conversation} asActorId={asActorId} writers={writers} online={online}>
        <ConversationMenu conversation={conversation} asActorId={asActorId} steps={steps} onHelp={onHelp} />
      </ConversationHeader>
      <IntroductionCard conversation={conversation} asActorId={asActorId} onOvertaken={onOvertaken} />
      {conversation.kind === 'GROUP' && conversation.introduction.reason && forGroup?.(id, asActorId)}
      {history ? (
        <HistoryView
          key={opening}
          history={history}
          waiting={waiting}
          context={context}
          at={opening > 0 ? history.lastSeq : at}
          label={t('messages.history', { title })}
          onReach={(side) => void extend(side)}
          onRead={markRead}
          onNewest={() => void toNewest()}
        />
      ) : (
        <div className="min-h-0 flex-1 p-4">
          {state === 'failed' ? <QueryFailed onRetry={() => open(at)} /> : <SkeletonText lines={8} />}
        </div>
      )}
      {viewerCan.write ? (
        <Composer
          text={text}
          onChange={setText}
          people={people}
          label={t('messages.write', { title })}
          onSend={send}
          onTyping={typing}
          onEditLast={editLast}
        />
      ) : (
        conversation.state === 'OPEN' && (
          <Notice className="m-3">
            <p>{t('messages.cannotWrite')}</p>
          </Notice>
        )
      )}
      {menu && (
        <MessageDialog
          // The newest form of it, should it change meanwhile.
          message={history?.messages.find(({ id: one }) => one === menu.message.id) ?? menu.message}
          start={menu.part}
          context={context}
          steps={messageSteps}
          onClose={() => setMenu(null)}
        />
      )}
      {thread && (
        <ThreadDrawer
          key={thread.id}
          message={thread}
          waiting={waiting}
          context={context}
          changes={lastChange}
          onSend={send}
          onClose={() => setThread(null)}
        />
      )}
    </>
  );
};

/** One conversation, whole: whom with, the introduction, the history, and the field to write in. */
export const ConversationPane = ({
  id,
  ...rest
}: Omit<PaneProps, 'conversation' | 'onOvertaken'> & { id: string }) => {
  const t = useT();
  const { asActorId } = rest;
  const variables = { id, asActorId };
  const { data, error, refetch } = usePageQuery(ConversationDocument, variables, { fresh: true });
  const again = useCallback(() => refetch().catch(() => undefined), [refetch]);
  useLive('conversation.changed', ({ conversationId }) => conversationId === id && void again());
  useLive('seat.changed', ({ conversationId }) => conversationId === id && void again());
  useLive('line.up', () => void again());
  const conversation = data?.conversation;
  if (data && !conversation) throw new PageNotFound();
  return (
    <section aria-label={t('messages.conversation')} className="flex h-full min-h-0 min-w-0 flex-col">
      {conversation ? (
        <OpenConversation key={id} {...rest} conversation={conversation} onOvertaken={again} />
      ) : error ? (
        <QueryFailed onRetry={refetch} />
      ) : (
        <div role="status" aria-label={t('common.loading')} className="p-4">
          <Skeleton className="mb-5 h-10 w-2/3" />
          <SkeletonText lines={6} />
        </div>
      )}
    </section>
  );
};
