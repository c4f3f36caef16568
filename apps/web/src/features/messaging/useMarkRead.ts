import { useCallback, useEffect, useRef } from 'react';
import { useAction } from '../../lib/apollo/useAction.ts';
import { MarkConversationReadDocument } from './ConversationSteps.gql.ts';
import type { Conversation } from './names.ts';

/** A glance counts after this long; many in a row are told as one. */
const glance = 600;

/** Tells how far one has read: only what was in sight, only forward, only while the page is looked at. */
export const useMarkRead = ({ id, seat }: Conversation, asActorId: string) => {
  const [mark] = useAction(MarkConversationReadDocument, { prompt: false, every: true });
  const seen = useRef(seat.lastReadSeq);
  const told = useRef(seat.lastReadSeq);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const tell = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const seq = seen.current;
      if (seq <= told.current || document.visibilityState !== 'visible') return;
      const before = told.current;
      told.current = seq;
      // What did not get through is told the next time.
      void mark({ input: { conversationId: id, asActorId, seq } }).then((outcome) => {
        if (!outcome.ok) told.current = Math.min(told.current, before);
      });
    }, glance);
  }, [asActorId, id, mark]);
  useEffect(() => {
    document.addEventListener('visibilitychange', tell);
    addEventListener('online', tell);
    return () => {
      clearTimeout(timer.current);
      document.removeEventListener('visibilitychange', tell);
      removeEventListener('online', tell);
    };
  }, [tell]);
  return useCallback(
    (seq: number) => {
      if (seq <= seen.current && seen.current === told.current) return;
      seen.current = Math.max(seen.current, seq);
      tell();
    },
    [tell],
  );
};
