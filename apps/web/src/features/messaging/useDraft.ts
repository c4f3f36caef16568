import { useCallback, useEffect, useRef, useState } from 'react';
import { useAction } from '../../lib/apollo/useAction.ts';
import { forgetWords, readWords, writeWords } from '../../lib/offline/words.ts';
import { SaveDraftDocument } from './ConversationSteps.gql.ts';
import type { Conversation } from './names.ts';

/** So long nobody types before the other devices hear of it. */
const calm = 1200;

/**
 * What somebody is about to say: on this device at once, on their others soon. Where two devices differ, the one
 * that is typed on wins.
 */
export const useDraft = ({ id, seat }: Conversation, asActorId: string) => {
  const key = `${id}.${asActorId}`;
  const [text, setText] = useState(() => readWords(key) ?? seat.draft);
  const [save] = useAction(SaveDraftDocument, { prompt: false, every: true });
  const saved = useRef({ text: seat.draft, version: seat.draftVersion });
  const latest = useRef(text);

  const write = useCallback(
    (next: string) => {
      latest.current = next;
      setText(next);
      writeWords(key, next);
    },
    [key],
  );
  // Another device was written on.
  useEffect(() => {
    if (seat.draftVersion <= saved.current.version) return;
    const isUntouched = latest.current === saved.current.text;
    saved.current = { text: seat.draft, version: seat.draftVersion };
    if (!isUntouched) return;
    latest.current = seat.draft;
    setText(seat.draft);
    forgetWords(key);
  }, [key, seat.draft, seat.draftVersion]);
  useEffect(() => {
    if (text === saved.current.text) return forgetWords(key);
    const send = async (again: boolean) => {
      const { version } = saved.current;
      const outcome = await save({ input: { conversationId: id, asActorId, text, version } });
      if (outcome.ok) {
        saved.current = { text, version: outcome.value.seat.draftVersion };
        if (latest.current === text) forgetWords(key);
      } else if (again && outcome.error.__typename === 'StaleVersion') {
        saved.current = { ...saved.current, version: outcome.error.currentVersion };
        await send(false);
      }
    };
    const timer = setTimeout(() => void send(true), calm);
    return () => clearTimeout(timer);
  }, [id, asActorId, key, save, text]);
  return [text, write] as const;
};
