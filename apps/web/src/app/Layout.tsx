import type { ReactNode } from 'react';
import { SkipLink } from '@kvart/ui';
import { BottomNav } from '../features/shell/BottomNav.tsx';
import { Footer } from '../features/shell/Footer.tsx';
import { Header } from '../features/shell/Header.tsx';
import { LiveSession } from '../features/shell/LiveSession.tsx';
import { OfflineBanner } from '../features/shell/OfflineBanner.tsx';
import { useFocusOnNavigation } from '../features/shell/useFocusOnNavigation.ts';
import { usePreloadOnHover } from '../features/shell/usePreloadOnHover.ts';
import { useScrollMemory } from '../features/shell/useScrollMemory.ts';
import { useT } from '../lib/i18n/I18n.tsx';
import { preloadPage } from './routes.tsx';

const preload = (pathname: string) => void preloadPage(pathname);

/** The frame around every page. */
export const Layout = ({ children }: { children: ReactNode }) => {
  const t = useT();
  useFocusOnNavigation();
  useScrollMemory();
  usePreloadOnHover(preload);
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink target="main">{t('shell.skip')}</SkipLink>
      <OfflineBanner />
      <Header />
      <main id="main" tabIndex={-1} className="flex-1 pb-16">
        {children}
      </main>
      <Footer />
      <BottomNav />
      <LiveSession />
    </div>
  );
};
