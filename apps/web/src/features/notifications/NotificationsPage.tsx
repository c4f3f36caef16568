import { Button, EmptyState, FilterChip, LinkButton, SkeletonText } from '@kvart/ui';
import { BellRing, CheckCheck, Settings } from 'lucide-react';
import { Link, Navigate, useSearchParams } from 'react-router';
import { useMore } from '../../lib/apollo/useMore.ts';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useViewer } from '../../lib/auth/Viewer.tsx';
import { usePageHead } from '../../lib/head/usePageHead.ts';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import { keepScroll } from '../../lib/nav/keep-scroll.ts';
import { QueryFailed } from '../../lib/page/QueryFailed.tsx';
import { byDay } from './days.ts';
import { MuteMenu } from './MuteMenu.tsx';
import { NotificationListDocument } from './Notifications.gql.ts';
import type { NotificationLineFragment } from './Notifications.gql.ts';
import { NotificationItem } from './NotificationItem.tsx';
import { useReadAll } from './useReadAll.ts';

const pageSize = 20;

const Days = ({ lines }: { lines: readonly NotificationLineFragment[] }) => {
  const t = useT();
  const format = useFormat();
  const nameOf = (key: string, ago: number) =>
    ago === 0 ? t('notifications.today') : ago === 1 ? t('notifications.yesterday') : format.day(key);
  return byDay(lines, new Date()).map(({ key, ago, lines: ofDay }) => (
    <section key={key} aria-labelledby={`day-${key}`} className="mt-6">
      <h2 id={`day-${key}`} className="kicker mb-1.5">
        {nameOf(key, ago)}
      </h2>
      <ul className="-mx-3 flex flex-col gap-0.5">
        {ofDay.map((line) => (
          <NotificationItem key={line.id} line={line} tools={<MuteMenu line={line} />} />
        ))}
      </ul>
    </section>
  ));
};

/** All that was new for somebody, by day. */
const NotificationsPage = () => {
  const t = useT();
  const { viewer, loading } = useViewer();
  const [params, setParams] = useSearchParams();
  const unread = params.get('show') === 'unread';
  const variables = { unread, first: pageSize };
  const { data, error, refetch, fetchMore } = usePageQuery(NotificationListDocument, variables, {
    fresh: true,
    skip: !viewer,
  });
  const [more, loadingMore] = useMore(fetchMore as never, NotificationListDocument);
  const [readAll, busy] = useReadAll();
  usePageHead(t('notifications.title'));
  if (!loading && !viewer) return <Navigate to="/sign-in?next=/notifications" replace />;
  const lines = data?.notifications.nodes;
  const { hasNextPage = false, endCursor = null } = data?.notifications.pageInfo ?? {};
  return (
    <div className="page max-w-3xl! pt-6 md:pt-9">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-3xl">{t('notifications.title')}</h1>
        <LinkButton
          as={Link}
          to="/settings/notifications"
          size="sm"
          icon={<Settings aria-hidden size={16} />}
        >
          {t('notifications.settings')}
        </LinkButton>
      </div>
      <div className="mt-4 flex flex-wrap items-center justify-between gap-3">
        <div role="group" aria-label={t('notifications.show')} className="flex gap-2">
          <FilterChip pressed={!unread} onPress={() => setParams({}, { replace: true, state: keepScroll })}>
            {t('notifications.showAll')}
          </FilterChip>
          <FilterChip
            pressed={unread}
            onPress={() => setParams({ show: 'unread' }, { replace: true, state: keepScroll })}
          >
            {t('notifications.showUnread')}
          </FilterChip>
        </div>
        {lines?.some(({ readAt }) => readAt === null) && (
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
      {!lines && (
        <div className="mt-6">{error ? <QueryFailed onRetry={refetch} /> : <SkeletonText lines={8} />}</div>
      )}
      {lines?.length === 0 && (
        <EmptyState icon={<BellRing aria-hidden size={44} />} title={t('notifications.none.title')}>
          <p>{t(unread ? 'notifications.none.unread' : 'notifications.none.text')}</p>
        </EmptyState>
      )}
      {lines && <Days lines={lines} />}
      {hasNextPage && (
        <div className="flex justify-center py-6">
          <Button busy={loadingMore} onClick={() => more({ ...variables, after: endCursor })}>
            {t('common.more')}
          </Button>
        </div>
      )}
    </div>
  );
};

export default NotificationsPage;
