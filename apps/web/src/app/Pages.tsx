import { Suspense } from 'react';
import { Route, Routes, useLocation } from 'react-router';
import { ErrorBoundary } from '../features/shell/ErrorBoundary.tsx';
import { PageSkeleton } from '../features/shell/PageSkeleton.tsx';
import { Layout } from './Layout.tsx';
import { routes } from './routes.tsx';

/** The page at the address, in the frame; what fails in it leaves the frame standing. */
export const Pages = () => {
  const { pathname } = useLocation();
  return (
    <Layout>
      <ErrorBoundary key={pathname}>
        <Suspense fallback={<PageSkeleton />}>
          <Routes>
            {routes.map(({ path, Page }) => (
              <Route key={path} path={path} element={<Page />} />
            ))}
          </Routes>
        </Suspense>
      </ErrorBoundary>
    </Layout>
  );
};
