import { useCallback, useEffect, useRef, useState } from 'react';
import { say } from '../../lib/realtime/connection.ts';
import { useLive } from '../../lib/realtime/useLive.ts';

/** Told at most so often, and believed a little longer. */
const everyMs = 3000;
const believedMs = 5000;

/** Who is writing right now, and the way to let the others know that oneself is. Nothing of it is stored. */
export const useTyping = (conversationId: string, asActorId: string, personId: string) => {
  const [writers, setWriters] = useState<readonly { personId: string; name: string; until: number }[]>([]);
  const said = useRef(0);
  useLive('typing', (event) => {
    if (event.conversationId !== conversationId || event.personId === personId) return;
    const until = Date.now() + believedMs;
    setWriters((now) => [
      ...now.filter((writer) => writer.personId !== event.personId),
      { personId: event.personId, name: event.name, until },
    ]);
  });
  // Whoever has sent what they were writing writes no more.
  useLive('message.changed', (event) => event.conversationId === conversationId && setWriters([]));
  useEffect(() => {
    if (writers.length === 0) return;
    const rest = Math.min(...writers.map(({ until }) => until)) - Date.now();
    const timer = setTimeout(
      () => setWriters((now) => now.filter(({ until }) => until > Date.now())),
      Math.max(50, rest),
    );
    return () => clearTimeout(timer);
  }, [writers]);
  const typing = useCallback(() => {
    if (Date.now() - said.current < everyMs) return;
    said.current = Date.now();
    say('typing', { conversationId, asActorId });
  }, [conversationId, asActorId]);
  return { writers: writers.map(({ name }) => name), typing };
};
