import { useEffect } from 'react';
import { watch } from '../realtime/connection.ts';
import { useLive } from '../realtime/useLive.ts';

/** Calls back when somebody else changes a part of a project's room. */
export const useWatchRoom = (projectId: string | undefined, part: string, onChange: () => void) => {
  useEffect(() => (projectId ? watch({ projectRoomId: projectId }) : undefined), [projectId]);
  useLive(
    'room.changed',
    (change) => {
      if (change.projectId === projectId && change.part === part) onChange();
    },
    !!projectId,
  );
};
