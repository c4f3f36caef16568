import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { useApolloClient } from '@apollo/client/react';
import type { TypedDocumentNode } from '@apollo/client';
import { onOutboxNews } from '../../lib/outbox/store.ts';
import { useLive } from '../../lib/realtime/useLive.ts';
import { opened, told, withChanged, withNewer, withOlder } from './history.ts';
import type { History, Message } from './history.ts';
import { MessageChangesDocument, MessagesDocument } from './Messages.gql.ts';
import type { MessagesQueryVariables } from './Messages.gql.ts';
import { oneAtATime } from './one-at-a-time.ts';

export type HistoryState =
  { state: 'loading' | 'failed' | 'gone'; history?: undefined } | { state: 'ready'; history: History };

const pageSize = 60;
/** So many changes behind, it is quicker to open anew. */
const mostRounds = 5;

/** There is no such conversation, or none for the reader any more. */
const isGone = (error: unknown) =>
  CombinedGraphQLErrors.is(error) &&
  error.errors.some(({ extensions }) => extensions?.['code'] === 'NOT_FOUND');

/** One conversation's messages: opened where the reader had stopped, and kept up to date while it is open. */
export const useHistory = (conversationId: string, asActorId: string, at: number | null) => {
  const client = useApolloClient();
  const [current, setCurrent] = useState<HistoryState>({ state: 'loading' });
  const latest = useRef(current);
  const fetching = useRef(false);
  const [busy, setBusy] = useState<'older' | 'newer' | null>(null);

  const put = useCallback((next: HistoryState) => {
    latest.current = next;
    setCurrent(next);
  }, []);
  const change = useCallback(
    (step: (history: History) => History) => {
      const { history } = latest.current;
      if (history) put({ state: 'ready', history: step(history) });
    },
    [put],
  );
  const ask = useCallback(
    async <Data, Variables>(query: TypedDocumentNode<Data, Variables>, more: Partial<Variables>) => {
      const variables = { conversationId, asActorId, ...more };
      const { data } = await client.query({ query, variables, fetchPolicy: 'network-only' } as never);
      return data as Data;
    },
    [client, conversationId, asActorId],
  );

  const open = useCallback(
    async (around?: number | null) => {
      const where: Partial<MessagesQueryVariables> = around
        ? { around, first: pageSize }
        : { first: pageSize };
      try {
        const { messages: page } = await ask(MessagesDocument, where);
        put({ state: 'ready', history: opened(page) });
      } catch (error) {
        if (isGone(error)) put({ state: 'gone' });
        else if (!latest.current.history) put({ state: 'failed' });
      }
    },
    [ask, put],
  );

  /** Fetches all that has changed since. */
  const catchUp = useMemo(
    () =>
      oneAtATime(async () => {
        try {
          for (let round = 0; round < mostRounds; round += 1) {
            const { history } = latest.current;
            if (!history) return;
            // What is empty is opened anew just as quickly, and then has its first message for sure.
            if (history.messages.length === 0) break;
            const { messageChanges } = await ask(MessageChangesDocument, {
              afterChange: history.lastChange,
              first: 200,
            });
            const { messages, lastChange, complete } = messageChanges;
            change((known) => withChanged(known, messages, lastChange));
            if (complete) return;
          }
          await open();
        } catch (error) {
          // Without a line nothing is lost: it is asked for again when the line is back.
          if (isGone(error)) put({ state: 'gone' });
        }
      }),
    [ask, change, open, put],
  );

  const extend = useCallback(
    async (side: 'older' | 'newer') => {
      const { history } = latest.current;
      const edge = side === 'older' ? history?.messages[0] : history?.messages.at(-1);
      if (!history || !edge || fetching.current) return;
      fetching.current = true;
      setBusy(side);
      try {
        const where = side === 'older' ? { before: edge.seq } : { after: edge.seq };
        const { messages: page } = await ask(MessagesDocument, { ...where, first: pageSize });
        change((known) => (side === 'older' ? withOlder(known, page) : withNewer(known, page)));
      } catch {
        // The reader scrolls on and it is tried again.
      } finally {
        fetching.current = false;
        setBusy(null);
      }
    },
    [ask, change],
  );

  useEffect(() => {
    put({ state: 'loading' });
    // An answer kept from last time may be older than what has been told since.
    void open(at).then(catchUp);
  }, [open, catchUp, put, at]);

  const take = useCallback(
    (message: Message) => {
      const { history } = latest.current;
      if (!history || message.conversationId !== conversationId) return;
      const next = told(history, message);
      put({ state: 'ready', history: next.history });
      if (!next.complete) void catchUp();
    },
    [catchUp, conversationId, put],
  );

  useLive('message.changed', ({ conversationId: where, message, change: number }) => {
    if (where !== conversationId) return;
    if ((latest.current.history?.lastChange ?? 0) >= number) return;
    // It is told to all readers of the line alike: what is only this reader's is asked for.
    if (message) take(message as Message);
    else void catchUp();
  });
  useLive('line.up', () => void catchUp());
  useEffect(() => {
    const stop = onOutboxNews(
      (news) => news.type === 'sent' && news.message && take(news.message as Message),
    );
    const seen = () => document.visibilityState === 'visible' && void catchUp();
    // A hint may be lost without anybody noticing.
    const timer = setInterval(seen, 60_000);
    const online = () => void (latest.current.history ? catchUp() : open(at));
    document.addEventListener('visibilitychange', seen);
    addEventListener('online', online);
    return () => {
      stop();
      clearInterval(timer);
      document.removeEventListener('visibilitychange', seen);
      removeEventListener('online', online);
    };
  }, [take, catchUp, open, at]);

  return { ...current, busy, extend, take, open, catchUp };
};
