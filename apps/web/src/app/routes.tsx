import { matchPath } from 'react-router';
import { page } from './page.tsx';
import type { PageRoute } from './page.tsx';

/** The start page and the 404 need no more than the messages of the frame. */
const coreOnly = () => Promise.resolve();

export const routes: PageRoute[] = [
  page('/', () => import('./routes/index.tsx'), coreOnly),
  page('/home', () => import('./routes/home.tsx')),
  page('/spaces', () => import('./routes/spaces.tsx')),
  page('/spaces/new', () => import('./routes/spaces.new.tsx')),
  page('/spaces/:slug', () => import('./routes/spaces.$slug.tsx')),
  page('/spaces/:slug/edit', () => import('./routes/spaces.$slug.edit.tsx')),
  page('/actors', () => import('./routes/actors.tsx')),
  page('/actors/:slug', () => import('./routes/actors.$slug.tsx')),
  page('/actors/:slug/edit', () => import('./routes/actors.$slug.edit.tsx')),
  page('/actors/:slug/members', () => import('./routes/actors.$slug.members.tsx')),
  page('/interests', () => import('./routes/interests.tsx')),
  page('/interests/:id', () => import('./routes/interests.$id.tsx')),
  page('/sign-in', () => import('./routes/sign-in.tsx')),
  page('/sign-up', () => import('./routes/sign-up.tsx')),
  page('/confirm-email', () => import('./routes/confirm-email.tsx')),
  page('/forgot-password', () => import('./routes/forgot-password.tsx')),
  page('/reset-password', () => import('./routes/reset-password.tsx')),
  page('/invitation', () => import('./routes/invitation.tsx')),
  page('/onboarding', () => import('./routes/onboarding.tsx')),
  page('/setup', () => import('./routes/setup.tsx')),
  page('/settings', () => import('./routes/settings.tsx')),
  page('/settings/:section', () => import('./routes/settings.tsx')),
  page('/accessibility', () => import('./routes/accessibility.tsx')),
  page('/privacy', () => import('./routes/privacy.tsx')),
  page('*', () => import('./routes/not-found.tsx'), coreOnly),
];

/** Fetches the page behind an address; a failure shows when the page is opened. */
export const preloadPage = async (pathname: string): Promise<void> => {
  const found = routes.find(({ path }) => matchPath({ path, end: true }, pathname));
  await found?.preload().catch(() => undefined);
};
