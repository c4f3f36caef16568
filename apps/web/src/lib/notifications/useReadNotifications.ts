import { useCallback } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { ReadNotificationsDocument, UnreadNotificationsDocument } from './Unread.gql.ts';
import type { ReadNotificationsMutationVariables } from './Unread.gql.ts';

type What = ReadNotificationsMutationVariables['input'];

/** Says what was read. It happens beside what somebody does: where it fails, the line stays unread. */
export const useReadNotifications = (): ((what: What) => Promise<void>) => {
  const client = useApolloClient();
  return useCallback(
    async (what) => {
      const { data } = await client
        .mutate({ mutation: ReadNotificationsDocument, variables: { input: what } })
        .catch(() => ({ data: null }));
      const answer = data?.readNotifications;
      if (answer?.__typename !== 'NotificationsRead') return;
      client.writeQuery({
        query: UnreadNotificationsDocument,
        data: { unreadNotifications: answer.unread },
      });
      const readAt = new Date().toISOString();
      for (const id of what.ids ?? [])
        client.cache.modify({
          id: client.cache.identify({ __typename: 'Notification', id }),
          fields: { readAt: () => readAt },
        });
    },
    [client],
  );
};
