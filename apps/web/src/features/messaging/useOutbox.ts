import { useCallback, useEffect, useState } from 'react';
import { v7 } from 'uuid';
import { useViewer } from '../../lib/auth/Viewer.tsx';
import { askForSync } from '../../lib/offline/worker.ts';
import type { Letter, OutboxMessage } from '../../lib/outbox/rules.ts';
import { onOutboxNews, putLetter, readOutbox } from '../../lib/outbox/store.ts';

export type Draft = Pick<Letter, 'text' | 'replyToId' | 'files' | 'mentionPersonIds'>;

/** What waits in one conversation, and the way to add to it. */
export const useOutbox = (conversationId: string, actorId: string) => {
  const { viewer } = useViewer();
  const personId = viewer?.id ?? '';
  const [waiting, setWaiting] = useState<readonly OutboxMessage[]>([]);
  useEffect(() => {
    let isHere = true;
    const read = () =>
      void readOutbox(personId)
        .then((all) => all.filter((message) => message.conversationId === conversationId))
        .then((own) => isHere && setWaiting(own))
        .catch(() => undefined);
    read();
    const stop = onOutboxNews(({ type }) => type === 'changed' && read());
    return () => {
      isHere = false;
      stop();
    };
  }, [personId, conversationId]);
  const send = useCallback(
    async (draft: Draft) => {
      await putLetter({ ...draft, id: v7(), personId, conversationId, actorId, createdAt: Date.now() });
      if (!navigator.onLine) void askForSync();
    },
    [personId, conversationId, actorId],
  );
  return { waiting, send };
};
