import { Bell as BellIcon } from 'lucide-react';
import { Menu } from '@kvart/ui';
import { Link } from 'react-router';
import { useT } from '../../lib/i18n/I18n.tsx';
import { LatestPanel } from './LatestPanel.tsx';
import { useNews } from './useNews.ts';

const most = 99;

const Sign = ({ unread }: { unread: number }) => (
  <span className="relative">
    <BellIcon aria-hidden size={21} />
    {unread > 0 && (
      <span
        aria-hidden
        className="absolute -top-2 left-2.5 min-w-5 rounded-full bg-accent px-1 text-center text-xs leading-5 font-bold text-on-accent tabular-nums"
      >
        {unread > most ? `${most}+` : unread}
      </span>
    )}
  </span>
);

/** What is new: on a phone the way to the list, elsewhere a panel with the newest of it. */
const Bell = () => {
  const t = useT();
  const unread = useNews();
  const label = t('notifications.bell', { count: unread });
  return (
    <>
      <Link
        to="/notifications"
        aria-label={label}
        className="inline-flex size-11 items-center justify-center rounded-md text-ink hover:bg-sunk md:hidden"
      >
        <Sign unread={unread} />
      </Link>
      <div className="hidden md:block">
        <Menu
          label={label}
          arrow={false}
          className="size-11 justify-center"
          trigger={<Sign unread={unread} />}
        >
          {(close) => <LatestPanel unread={unread} onClose={close} />}
        </Menu>
      </div>
      {/* Told once it changes, and calmly. */}
      <span role="status" className="sr-only">
        {unread > 0 && label}
      </span>
    </>
  );
};

export default Bell;
