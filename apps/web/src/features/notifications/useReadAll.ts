import { useState } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { useReadNotifications } from '../../lib/notifications/useReadNotifications.ts';

/** Reads all lines, and shows those that are open as read. */
export const useReadAll = (): [() => Promise<void>, boolean] => {
  const client = useApolloClient();
  const read = useReadNotifications();
  const [busy, setBusy] = useState(false);
  const readAll = async () => {
    setBusy(true);
    await read({ all: true });
    await client
      .refetchQueries({ include: ['NotificationList', 'LatestNotifications'] })
      .catch(() => undefined);
    setBusy(false);
  };
  return [readAll, busy];
};
