import { Suspense } from 'react';
import type { ReactNode } from 'react';
import { SkipLink } from '@kvart/ui';
import { useLocation } from 'react-router';
import { BottomNav } from '../features/shell/BottomNav.tsx';
import { Footer } from '../features/shell/Footer.tsx';
import { Header } from '../features/shell/Header.tsx';
import { LiveSession } from '../features/shell/LiveSession.tsx';
import { OfflineBanner } from '../features/shell/OfflineBanner.tsx';
import { useFocusOnNavigation } from '../features/shell/useFocusOnNavigation.ts';
import { usePreloadOnHover } from '../features/shell/usePreloadOnHover.ts';
import { useScrollMemory } from '../features/shell/useScrollMemory.ts';
import { useViewer } from '../lib/auth/Viewer.tsx';
import { useT } from '../lib/i18n/I18n.tsx';
import { loadMessages } from '../lib/i18n/messages.ts';
import { lazyPart } from '../lib/page/lazy-part.ts';
import { TalkInBackground } from '../lib/talk/TalkInBackground.tsx';
import { DeskFrame } from './DeskFrame.tsx';
import { preloadPage, wholeWindow } from './routes.tsx';

const preload = (pathname: string) => void preloadPage(pathname);

/** Only those signed in have one, and it brings its words along. */
const Bell = lazyPart(async () => {
  const [bell] = await Promise.all([
    import('../features/notifications/Bell.tsx'),
    loadMessages(['notifications']),
  ]);
  return bell;
});

const BellForPerson = () =>
  useViewer().viewer && (
    <Suspense fallback={<span className="size-11" />}>
      <Bell />
    </Suspense>
  );

/** For the few who asked for their account to be deleted. */
const LeavingBanner = lazyPart(async () => {
  const [banner] = await Promise.all([
    import('../features/accounts/settings/LeavingBanner.tsx'),
    loadMessages(['personalData']),
  ]);
  return banner;
});

const LeavingNotice = () => {
  const eraseAt = useViewer().viewer?.eraseAt;
  return (
    eraseAt && (
      <Suspense fallback={null}>
        <LeavingBanner eraseAt={eraseAt} />
      </Suspense>
    )
  );
};

/** The frame around every page. */
export const Layout = ({ children }: { children: ReactNode }) => {
  const t = useT();
  const isWhole = wholeWindow(useLocation().pathname) !== null;
  useFocusOnNavigation();
  useScrollMemory();
  usePreloadOnHover(preload);
  return (
    <div className={isWhole ? 'flex h-dvh flex-col' : 'flex min-h-dvh flex-col'}>
      <SkipLink target="main">{t('shell.skip')}</SkipLink>
      <OfflineBanner />
      <LeavingNotice />
      <Header bell={<BellForPerson />} />
      <main id="main" tabIndex={-1} className={isWhole ? 'min-h-0 flex-1' : 'flex-1 pb-16'}>
        <DeskFrame>{children}</DeskFrame>
      </main>
      {!isWhole && <Footer />}
      <BottomNav />
      <LiveSession />
      <TalkInBackground />
    </div>
  );
};
