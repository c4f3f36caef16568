import { useEffect, useRef } from 'react';
import { useToast } from '@kvart/ui';
import { useViewer } from '../../lib/auth/Viewer.tsx';
import { useT } from '../../lib/i18n/I18n.tsx';
import { restartConnection } from '../../lib/realtime/connection.ts';
import { useLive } from '../../lib/realtime/useLive.ts';

/** Keeps the live line in step with who is signed in, and says when the session was ended elsewhere. */
export const LiveSession = () => {
  const t = useT();
  const { viewer, loading, refresh } = useViewer();
  const { show } = useToast();
  const person = viewer?.id ?? null;
  const last = useRef<string | null | undefined>(undefined);
  useEffect(() => {
    if (loading) return;
    if (last.current !== undefined && last.current !== person) void restartConnection(person !== null);
    last.current = person;
  }, [loading, person]);
  useLive(
    'session.ended',
    () => {
      show({ text: t('shell.sessionEnded') });
      void refresh();
    },
    person !== null,
  );
  return null;
};
