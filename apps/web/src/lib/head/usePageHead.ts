import { useEffect } from 'react';
import { useConfig } from '../apollo/useConfig.ts';
import { useUnread } from '../talk/unread.ts';

/** Names the page in the tab and in the history. The server writes the same into the first HTML. */
export const usePageHead = (title: string | undefined) => {
  const unread = useUnread();
  const name = useConfig()?.name ?? 'Kvart';
  useEffect(() => {
    if (!title) return;
    const whole = title.startsWith('Kvart') ? title : `${title} · ${name}`;
    document.title = unread > 0 ? `(${unread}) ${whole}` : whole;
  }, [title, unread, name]);
};
