import { useT } from '../../lib/i18n/I18n.tsx';
import { useUnread } from '../../lib/talk/unread.ts';

/** How many conversations have something new, beside the way to them. */
export const UnreadMark = ({ className }: { className: string }) => {
  const t = useT();
  const count = useUnread();
  if (count === 0) return null;
  return (
    <span
      className={`min-w-5 rounded-full bg-accent px-1 text-center text-xs leading-5 font-bold text-on-accent tabular-nums ${className}`}
    >
      <span aria-hidden>{count > 99 ? '99+' : count}</span>
      <span className="sr-only">{t('shell.nav.unread', { count })}</span>
    </span>
  );
};
