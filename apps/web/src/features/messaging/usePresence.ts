import { useEffect, useState } from 'react';
import { watch } from '../../lib/realtime/connection.ts';
import { useLive } from '../../lib/realtime/useLive.ts';

/** Names of those who have Kvart open just now, as far as the server has told. */
export const usePresence = (
  conversationId: string,
  people: readonly { id: string; name: string }[],
): string[] => {
  const [there, setThere] = useState<ReadonlySet<string>>(new Set());
  useLive('presence', ({ personId, online }) =>
    setThere((now) => {
      const next = new Set(now);
      if (online) next.add(personId);
      else next.delete(personId);
      return next;
    }),
  );
  useEffect(() => watch({ conversationId }), [conversationId]);
  // Whoever went away while the line was down cannot be known to be there.
  useLive('line.up', () => setThere(new Set()));
  return people.filter(({ id }) => there.has(id)).map(({ name }) => name);
};
