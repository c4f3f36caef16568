import { useEffect } from 'react';
import { useQuery } from '@apollo/client/react';
import { useViewer } from '../auth/Viewer.tsx';
import { UnreadNotificationsDocument } from './Unread.gql.ts';
import { useReadNotifications } from './useReadNotifications.ts';

/**
 * Whoever looks at a thing needs no notification about it any more: for the page of the thing. Also one that comes
 * while the page is open is read with that.
 * @param id undefined as long as the thing is not there.
 */
export const useReadThing = (type: string, id: string | undefined) => {
  const { viewer } = useViewer();
  const read = useReadNotifications();
  const { data } = useQuery(UnreadNotificationsDocument, { skip: !viewer });
  const unread = data?.unreadNotifications ?? 0;
  useEffect(() => {
    if (id && unread > 0) void read({ subject: { type, id } });
  }, [type, id, unread, read]);
};
