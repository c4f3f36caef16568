import { useApolloClient, useQuery } from '@apollo/client/react';
import { UnreadNotificationsDocument } from '../../lib/notifications/Unread.gql.ts';
import { useLive } from '../../lib/realtime/useLive.ts';

/** How much is unread, always up to date; whatever lists are open are asked for again when something comes. */
export const useNews = (): number => {
  const client = useApolloClient();
  const { data } = useQuery(UnreadNotificationsDocument);
  useLive('notification.changed', () => {
    void client
      .refetchQueries({ include: ['UnreadNotifications', 'NotificationList', 'LatestNotifications'] })
      // Those that are not open are no fault, and a lost connection is told elsewhere.
      .catch(() => undefined);
  });
  return data?.unreadNotifications ?? 0;
};
