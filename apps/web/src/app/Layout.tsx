import { SkipLink } from '@kvart/ui';
import { Outlet, ScrollRestoration } from 'react-router';
import { BottomNav } from '../features/shell/BottomNav.tsx';
import { Footer } from '../features/shell/Footer.tsx';
import { Header } from '../features/shell/Header.tsx';
import { LiveSession } from '../features/shell/LiveSession.tsx';
import { NavigationBar } from '../features/shell/NavigationBar.tsx';
import { OfflineBanner } from '../features/shell/OfflineBanner.tsx';
import { useFocusOnNavigation } from '../features/shell/useFocusOnNavigation.ts';
import { useT } from '../lib/i18n/I18n.tsx';

/** The frame around every page. */
export const Layout = () => {
  const t = useT();
  useFocusOnNavigation();
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink target="main">{t('shell.skip')}</SkipLink>
      <NavigationBar />
      <OfflineBanner />
      <Header />
      <main id="main" tabIndex={-1} className="flex-1 pb-16">
        <Outlet />
      </main>
      <Footer />
      <BottomNav />
      <LiveSession />
      <ScrollRestoration />
    </div>
  );
};
