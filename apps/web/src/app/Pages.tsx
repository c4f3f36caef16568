import { Suspense, useState } from 'react';
import { Route, Routes, useLocation } from 'react-router';
import { ErrorBoundary } from '../features/shell/ErrorBoundary.tsx';
import { NotFound } from '../features/shell/NotFoundPage.tsx';
import { PageSkeleton } from '../features/shell/PageSkeleton.tsx';
import { useBoot } from '../lib/apollo/BootContext.ts';
import { Layout } from './Layout.tsx';
import { routes, wholeWindow } from './routes.tsx';

/** The page at the address, in the frame; what fails in it leaves the frame standing. */
export const Pages = () => {
  const { pathname } = useLocation();
  const [missing, setMissing] = useState(useBoot().missing);
  // Who went on and comes back may see something by then.
  if (missing !== undefined && missing !== pathname) setMissing(undefined);
  return (
    <Layout>
      <ErrorBoundary key={wholeWindow(pathname) ?? pathname}>
        <Suspense fallback={<PageSkeleton />}>
          {missing === pathname ? (
            <NotFound />
          ) : (
            <Routes>
              {routes.map(({ path, Page }) => (
                <Route key={path} path={path} element={<Page />} />
              ))}
            </Routes>
          )}
        </Suspense>
      </ErrorBoundary>
    </Layout>
  );
};
