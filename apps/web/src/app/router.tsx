import { createBrowserRouter } from 'react-router';
import type { RouteObject } from 'react-router';
import { routes } from './routes.tsx';

export const makeRouter = (table: RouteObject[] = routes) => createBrowserRouter(table);

type Router = ReturnType<typeof makeRouter>;

/** Waits until the scripts of the first page are there. */
export const whenReady = (router: Router): Promise<void> =>
  new Promise((resolve) => {
    if (router.state.initialized) return resolve();
    const stop = router.subscribe(({ initialized }) => {
      if (!initialized) return;
      stop();
      resolve();
    });
  });
