import { Suspense } from 'react';
import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { useDesk } from '../lib/auth/useDesk.ts';
import { useViewer } from '../lib/auth/Viewer.tsx';
import { loadMessages } from '../lib/i18n/messages.ts';
import { lazyPart } from '../lib/page/lazy-part.ts';

/** The addresses of the desk, some of which are open to others too; the list itself comes with the ways. */
export const isAtDesk = (pathname: string): boolean =>
  /^\/(desk|claims|vacancy-reports|introduc(e|tions)|decisions|transparency|spaces\/(duplicates|merge))(\/|$)/.test(
    pathname,
  );

/** Only those who work at the desk need it, and it brings its words along. */
const DeskNav = lazyPart(async () => {
  const [nav] = await Promise.all([import('../features/desk-nav/DeskNav.tsx'), loadMessages(['deskNav'])]);
  return nav;
});

/** Pages of things that a case may be about: the case is shown with them, and what is next. */
export const mayHaveCase = (pathname: string): boolean =>
  /^\/(desk\/\w+|claims|vacancy-reports|decisions|spaces|space-requests)\/(?!new$|prove$|duplicates$|merge$)[^/]+$/.test(
    pathname,
  );

const CaseBar = lazyPart(async () => {
  const [bar] = await Promise.all([
    import('../features/desk-nav/CaseBar.tsx'),
    loadMessages(['deskNav', 'domain']),
  ]);
  return bar;
});

/** Stands around every page: at the desk, for those who work there, with the ways to all its other pages. */
export const DeskFrame = ({ children }: { children: ReactNode }) => {
  const { pathname } = useLocation();
  const { loading } = useViewer();
  const { hasDesk } = useDesk();
  // Room is kept before it is known who is there, so that the page does not jump; elsewhere most are no advisers.
  const isDesk = isAtDesk(pathname) && (hasDesk || (loading && pathname.startsWith('/desk')));
  return (
    <div
      className={
        isDesk
          ? 'mx-auto lg:grid lg:max-w-(--container-page) lg:grid-cols-[17rem_minmax(0,1fr)] lg:[&_.page]:mx-0 lg:[&_.page>.mx-auto]:mx-0'
          : 'contents'
      }
    >
      {isDesk && (
        <div className="no-print min-h-12 px-[clamp(1rem,4vw,2.5rem)] pt-2 lg:pt-9 lg:pr-0">
          {hasDesk && (
            <Suspense>
              <DeskNav />
            </Suspense>
          )}
        </div>
      )}
      <div className={isDesk ? 'min-w-0' : 'contents'}>
        {children}
        {hasDesk && mayHaveCase(pathname) && (
          <Suspense>
            <CaseBar key={pathname} />
          </Suspense>
        )}
      </div>
    </div>
  );
};
