import type { ReactNode } from 'react';
import { VisuallyHidden, classes } from '@kvart/ui';
import { Link } from 'react-router';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import { lower } from '../../lib/lower.ts';
import { useReadNotifications } from '../../lib/notifications/useReadNotifications.ts';
import type { NotificationLineFragment } from './Notifications.gql.ts';
import { typeIcons } from './type-icons.ts';

/** One line: what happened, a few words of it, and when. Following it reads it. */
export const NotificationItem = ({
  line,
  onFollow,
  tools,
}: {
  line: NotificationLineFragment;
  onFollow?: () => void;
  tools?: ReactNode;
}) => {
  const t = useT();
  const format = useFormat();
  const read = useReadNotifications();
  const { id, type, text, quote, path, newestAt, readAt } = line;
  const Icon = typeIcons[lower(type)];
  const isNew = readAt === null;
  return (
    <li
      className={classes(
        'relative flex gap-3 rounded-sm px-3 py-3 hover:bg-sunk',
        isNew && 'bg-accent-soft/50',
      )}
    >
      <Icon
        aria-hidden
        size={20}
        className={classes('mt-0.5 shrink-0', isNew ? 'text-accent' : 'text-faint')}
      />
      <div className="min-w-0 flex-1">
        <Link
          to={path}
          onClick={() => {
            onFollow?.();
            if (isNew) void read({ ids: [id] });
          }}
          className={classes(
            'block wrap-anywhere no-underline after:absolute after:inset-0 hover:underline',
            isNew && 'font-semibold',
          )}
        >
          {isNew && <VisuallyHidden>{t('notifications.new')}:</VisuallyHidden>} {text}
        </Link>
        {quote && <p className="mt-0.5 line-clamp-2 text-sm wrap-anywhere text-soft">{quote}</p>}
        <time
          dateTime={newestAt}
          title={format.dateTime(newestAt)}
          className="mt-0.5 block text-sm text-faint"
        >
          {format.relative(newestAt)}
        </time>
      </div>
      {isNew && <span aria-hidden className="mt-2 size-2.5 shrink-0 rounded-full bg-accent" />}
      {tools && <div className="relative -my-1.5 -mr-1.5 shrink-0">{tools}</div>}
    </li>
  );
};
