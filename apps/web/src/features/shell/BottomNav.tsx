import { NavLink } from 'react-router';
import { useViewer } from '../../lib/auth/Viewer.tsx';
import { useT } from '../../lib/i18n/I18n.tsx';
import { UnreadMark } from './UnreadMark.tsx';
import { navFor } from './nav.ts';

/** The main ways at the thumb, on a phone and for those signed in; a visitor has the masthead. */
export const BottomNav = () => {
  const t = useT();
  const { viewer } = useViewer();
  if (!viewer) return null;
  return (
    <nav
      aria-label={t('shell.nav.short')}
      className="no-print sticky bottom-0 z-20 border-t border-ink bg-paper pb-[env(safe-area-inset-bottom)] lg:hidden"
    >
      <ul className="flex">
        {navFor(viewer)
          .filter(({ aside }) => !aside)
          .map(({ to, label, Icon }) => (
            <li key={to} className="min-w-0 flex-auto">
              <NavLink
                to={to}
                className="flex min-h-14 flex-col items-center justify-center gap-0.5 px-0.5 text-center text-xs break-words hyphens-auto no-underline max-[22rem]:text-[0.6875rem] max-[22rem]:tracking-tight aria-[current=page]:font-bold aria-[current=page]:text-accent"
              >
                <span className="relative">
                  <Icon aria-hidden size={21} />
                  {to === '/messages' && <UnreadMark className="absolute -top-1.5 left-3" />}
                </span>
                {t(label)}
              </NavLink>
            </li>
          ))}
      </ul>
    </nav>
  );
};
