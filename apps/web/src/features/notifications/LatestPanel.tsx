import { Button, SkeletonText, menuItemClass } from '@kvart/ui';
import { CheckCheck, Settings } from 'lucide-react';
import { Link } from 'react-router';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { QueryFailed } from '../../lib/page/QueryFailed.tsx';
import { LatestNotificationsDocument } from './Notifications.gql.ts';
import { NotificationItem } from './NotificationItem.tsx';
import { useReadAll } from './useReadAll.ts';

/** The newest lines below the bell. */
export const LatestPanel = ({ unread, onClose }: { unread: number; onClose: () => void }) => {
  const t = useT();
  const { data, error, refetch } = usePageQuery(LatestNotificationsDocument, {}, { fresh: true });
  const [readAll, busy] = useReadAll();
  const lines = data?.latest.nodes;
  return (
    <section aria-label={t('notifications.title')} className="w-88 max-w-full">
      <div className="flex min-h-11 items-center justify-between gap-3 px-3">
        <p className="font-semibold">{t('notifications.title')}</p>
        {unread > 0 && (
          <Button
            size="sm"
            variant="quiet"
            busy={busy}
            icon={<CheckCheck aria-hidden size={16} />}
            onClick={() => void readAll()}
          >
            {t('notifications.readAll')}
          </Button>
        )}
      </div>
      <div className="max-h-[min(28rem,70dvh)] overflow-y-auto">
        {!lines && (
          <div className="px-3 py-2">
            {error ? <QueryFailed onRetry={refetch} /> : <SkeletonText lines={4} />}
          </div>
        )}
        {lines?.length === 0 && <p className="px-3 pt-1 pb-4 text-soft">{t('notifications.none.text')}</p>}
        {lines && lines.length > 0 && (
          <ul>
            {lines.map((line) => (
              <NotificationItem key={line.id} line={line} onFollow={onClose} />
            ))}
          </ul>
        )}
      </div>
      <div className="mt-1 flex border-t border-rule pt-1">
        <Link to="/notifications" onClick={onClose} className={menuItemClass}>
          {t('notifications.all')}
        </Link>
        <Link
          to="/settings/notifications"
          onClick={onClose}
          aria-label={t('notifications.settings')}
          title={t('notifications.settings')}
          className="inline-flex size-11 shrink-0 items-center justify-center rounded-sm hover:bg-sunk"
        >
          <Settings aria-hidden size={18} />
        </Link>
      </div>
    </section>
  );
};
