import { useCallback, useEffect, useState } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { Button, Dialog, SkeletonText } from '@kvart/ui';
import { useT } from '../../lib/i18n/I18n.tsx';
import type { OutboxMessage } from '../../lib/outbox/rules.ts';
import { Composer } from './Composer.tsx';
import type { Message } from './history.ts';
import { MessageRow } from './MessageRow.tsx';
import type { MessageContext } from './MessageRow.tsx';
import { ThreadDocument } from './Messages.gql.ts';
import { WaitingRow } from './WaitingRow.tsx';
import type { Draft } from './useOutbox.ts';

const pageSize = 50;

/** One message and all that was answered to it, at the side; with a field to answer. */
export const ThreadDrawer = ({
  message,
  waiting,
  context,
  changes,
  onSend,
  onClose,
}: {
  message: Message;
  waiting: readonly OutboxMessage[];
  context: MessageContext;
  /** Grows with every change in the conversation. */
  changes: number;
  onSend: (draft: Draft) => Promise<void>;
  onClose: () => void;
}) => {
  const t = useT();
  const client = useApolloClient();
  const rootId = message.rootId ?? message.id;
  const [messages, setMessages] = useState<readonly Message[] | null>(null);
  const [next, setNext] = useState<string | null>(null);
  const [text, setText] = useState('');
  const { asActorId } = context;
  const load = useCallback(
    async (after: string | null) => {
      const variables = { messageId: rootId, asActorId, after, first: pageSize };
      const { data } = await client.query({ query: ThreadDocument, variables, fetchPolicy: 'network-only' });
      const thread = data?.thread;
      if (!thread) return;
      setMessages((known) => {
        const all = new Map(
          [...(after ? (known ?? []) : []), ...thread.messages].map((one) => [one.id, one]),
        );
        return [...all.values()].sort((a, b) => a.seq - b.seq);
      });
      setNext(thread.pageInfo.hasNextPage ? (thread.pageInfo.endCursor ?? null) : null);
    },
    [client, rootId, asActorId],
  );
  // Asked again with whatever changes, what one sent oneself included; without a line what is there stays.
  useEffect(() => void load(null).catch(() => undefined), [load, changes]);
  const known = new Set(messages?.map(({ id }) => id));
  const own = waiting.filter(({ id, replyToId }) => replyToId === rootId && !known.has(id));
  return (
    <Dialog
      open
      onClose={onClose}
      look="drawer"
      title={t('messages.thread.title')}
      closeLabel={t('common.close')}
    >
      <div className="-mx-5 flex flex-col sm:-mx-6">
        {messages ? (
          messages.map((one) => <MessageRow key={one.id} message={one} context={context} inThread />)
        ) : (
          <div className="p-5">
            <MessageRow message={message} context={context} inThread />
            <SkeletonText />
          </div>
        )}
        {next && (
          <Button className="m-4" onClick={() => void load(next).catch(() => undefined)}>
            {t('common.more')}
          </Button>
        )}
        {own.map((one) => (
          <WaitingRow key={one.id} message={one} />
        ))}
        {context.mayWrite && (
          <div className="sticky bottom-0 mt-3">
            <Composer
              text={text}
              onChange={setText}
              people={context.mentions}
              label={t('messages.thread.write')}
              replyToId={rootId}
              onSend={onSend}
            />
          </div>
        )}
      </div>
    </Dialog>
  );
};
