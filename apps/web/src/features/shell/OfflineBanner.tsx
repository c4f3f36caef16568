import { useEffect, useRef } from 'react';
import { WifiOff } from 'lucide-react';
import { useLocation } from 'react-router';
import { useApolloClient } from '@apollo/client/react';
import { askAgain } from '../../lib/apollo/ask-again.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { useOnline } from './useOnline.ts';

/** Says that there is no network, and asks for everything again when it is back. */
export const OfflineBanner = () => {
  const t = useT();
  const online = useOnline();
  const client = useApolloClient();
  const { pathname } = useLocation();
  const was = useRef(online);
  useEffect(() => {
    if (online && !was.current) void askAgain(client);
    was.current = online;
  }, [client, online]);
  return (
    <div role="status">
      {!online && (
        <p className="flex items-center justify-center gap-2 bg-warn-soft px-4 py-2 text-sm font-medium text-warn">
          <WifiOff aria-hidden size={18} className="shrink-0" />
          {t(pathname.startsWith('/messages') ? 'shell.offlineMessages' : 'shell.offline')}
        </p>
      )}
    </div>
  );
};
