import { Suspense } from 'react';
import type { ReactNode } from 'react';
import { LinkButton, Wordmark } from '@kvart/ui';
import { Link, NavLink } from 'react-router';
import { useConfig } from '../../lib/apollo/useConfig.ts';
import { useViewer } from '../../lib/auth/Viewer.tsx';
import { useT } from '../../lib/i18n/I18n.tsx';
import { loadMessages } from '../../lib/i18n/messages.ts';
import { LanguageMenu } from './LanguageMenu.tsx';
import { MoreDrawer } from './MoreDrawer.tsx';
import { SearchShortcut } from './SearchShortcut.tsx';
import { ThemeMenu } from './ThemeMenu.tsx';
import { UnreadMark } from './UnreadMark.tsx';
import { navFor } from './nav.ts';
import { lazyPart } from '../../lib/page/lazy-part.ts';

/** Only those signed in need it, and it brings its words along. */
const PersonMenu = lazyPart(async () => {
  const [menu] = await Promise.all([import('./PersonMenu.tsx'), loadMessages(['domain', 'imports'])]);
  return menu;
});

const linkClass =
  'inline-flex min-h-11 items-center border-b-3 border-transparent px-1 pt-1 font-semibold whitespace-nowrap no-underline hover:border-rule aria-[current=page]:border-accent';

/** The masthead: name, ways, tools, and who one is here. */
export const Header = ({ bell }: { bell?: ReactNode }) => {
  const t = useT();
  const { viewer, loading } = useViewer();
  const config = useConfig();
  return (
    <header className="no-print sticky top-0 z-30 bg-paper">
      <div className="page">
        <div className="masthead-rule flex min-h-16 items-center gap-x-1 lg:gap-x-5">
          <Link
            to={viewer ? '/home' : '/'}
            className="py-2 text-ink no-underline"
            aria-label={t('shell.toStart')}
          >
            <Wordmark
              name={config?.name}
              logo={config?.logo}
              className="text-[1.3rem] min-[22rem]:text-[1.75rem] md:text-[2.125rem]"
            />
          </Link>
          <nav aria-label={t('shell.nav.label')} className="hidden lg:block">
            <ul className="flex gap-3">
              {navFor(viewer).map(({ to, label, aside, inMenu }) => (
                // Beside all the others there is no room for it on smaller screens.
                <li
                  key={to}
                  className={viewer && aside ? 'hidden xl:block' : inMenu ? 'xl:hidden' : undefined}
                >
                  <NavLink to={to} className={linkClass}>
                    {t(label)}
                    {to === '/messages' && <UnreadMark className="ml-1.5" />}
                  </NavLink>
                </li>
              ))}
            </ul>
          </nav>
          <div className="ml-auto flex items-center gap-0.5">
            <SearchShortcut />
            <span className="hidden items-center gap-0.5 lg:flex">
              <LanguageMenu />
              <ThemeMenu />
            </span>
            {bell}
            {viewer ? (
              <Suspense fallback={<span className="size-11" />}>
                <PersonMenu viewer={viewer} />
              </Suspense>
            ) : (
              <span className={loading ? 'invisible flex gap-2 md:pl-2' : 'flex gap-2 md:pl-2'}>
                <LinkButton as={Link} to="/sign-in" size="sm">
                  {t('shell.signIn')}
                </LinkButton>
                <span className="hidden lg:block">
                  <LinkButton as={Link} to="/sign-up" size="sm" variant="primary">
                    {t('shell.join')}
                  </LinkButton>
                </span>
              </span>
            )}
            <MoreDrawer />
          </div>
        </div>
      </div>
    </header>
  );
};
