import { useEffect, useRef } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { useViewer } from '../auth/Viewer.tsx';
import { ViewerDocument } from '../auth/Viewer.gql.ts';
import { useLocale } from '../i18n/I18n.tsx';
import { keepAnswer } from '../offline/kept.ts';
import { registerWorker } from '../offline/worker.ts';
import { sendLetter } from '../outbox/send.ts';
import { startSender } from '../outbox/sender.ts';
import { useLive } from '../realtime/useLive.ts';
import { setUnread } from './unread.ts';
import { UnreadConversationsDocument } from './Unread.gql.ts';

/** Many events in a row are one question. */
const calm = 500;

/** Counts the conversations with something new, and counts again when something happens. */
const useUnreadCount = () => {
  const client = useApolloClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const count = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      client
        .query({ query: UnreadConversationsDocument, fetchPolicy: 'network-only' })
        .then(({ data }) => setUnread(data?.unreadConversations.total ?? 0))
        .catch(() => undefined);
    }, calm);
  };
  const first = useRef(count);
  useEffect(() => {
    first.current();
    return () => {
      clearTimeout(timer.current);
      setUnread(0);
    };
  }, []);
  useLive('message.changed', count);
  useLive('conversation.changed', count);
  useLive('seat.changed', count);
  useLive('line.up', count);
};

/**
 * What goes on for somebody signed in whatever page they look at: their messages are sent, what is new is counted,
 * and the device keeps what it needs to open without a line.
 */
const Background = ({ personId }: { personId: string }) => {
  const { locale } = useLocale();
  const language = useRef<string>(locale);
  useEffect(() => {
    language.current = locale;
  });
  const { viewer } = useViewer();
  const client = useApolloClient();
  // The page brings it along, so it never came by as an answer.
  useEffect(() => {
    const data = viewer && client.readQuery({ query: ViewerDocument });
    if (data) keepAnswer('Viewer', {}, data).catch(() => undefined);
  }, [client, viewer]);
  useEffect(() => {
    void registerWorker();
    return startSender({ personId, send: (message) => sendLetter(message, language.current) });
  }, [personId]);
  useUnreadCount();
  return null;
};

export default Background;
