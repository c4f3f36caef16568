import { matchPath } from 'react-router';
import { page } from './page.tsx';
import type { PageRoute } from './page.tsx';

export const routes: PageRoute[] = [
  page('/', 'index', () => import('./routes/index.tsx')),
  page('/home', 'home', () => import('./routes/home.tsx')),
  page('/for-you', 'for-you', () => import('./routes/for-you.tsx')),
  page('/introduce', 'introduce', () => import('./routes/introduce.tsx')),
  page('/introductions', 'introductions', () => import('./routes/introductions.tsx')),
  page('/suggestion-numbers', 'suggestion-numbers', () => import('./routes/suggestion-numbers.tsx')),
  page('/spaces', 'spaces', () => import('./routes/spaces.tsx')),
  page('/spaces/new', 'spaces.new', () => import('./routes/spaces.new.tsx')),
  page('/spaces/duplicates', 'spaces.duplicates', () => import('./routes/spaces.duplicates.tsx')),
  page('/spaces/merge', 'spaces.merge', () => import('./routes/spaces.merge.tsx')),
  page('/spaces/:slug', 'spaces.$slug', () => import('./routes/spaces.$slug.tsx')),
  page('/spaces/:slug/edit', 'spaces.$slug.edit', () => import('./routes/spaces.$slug.edit.tsx')),
  page('/space-requests', 'space-requests', () => import('./routes/space-requests.tsx')),
  page('/space-requests/new', 'space-requests.new', () => import('./routes/space-requests.new.tsx')),
  page('/space-requests/:slug', 'space-requests.$slug', () => import('./routes/space-requests.$slug.tsx')),
  page(
    '/space-requests/:slug/edit',
    'space-requests.$slug.edit',
    () => import('./routes/space-requests.$slug.edit.tsx'),
  ),
  page('/renew-request', 'renew-request', () => import('./routes/renew-request.tsx')),
  page('/actors', 'actors', () => import('./routes/actors.tsx')),
  page('/actors/:slug', 'actors.$slug', () => import('./routes/actors.$slug.tsx')),
  page('/actors/:slug/edit', 'actors.$slug.edit', () => import('./routes/actors.$slug.edit.tsx')),
  page('/actors/:slug/members', 'actors.$slug.members', () => import('./routes/actors.$slug.members.tsx')),
  page('/actors/:slug/claim', 'actors.$slug.claim', () => import('./routes/actors.$slug.claim.tsx')),
  page('/claims', 'claims', () => import('./routes/claims.tsx')),
  page('/claims/prove', 'claims.prove', () => import('./routes/claims.prove.tsx')),
  page('/claims/:id', 'claims.$id', () => import('./routes/claims.$id.tsx')),
  page('/interests', 'interests', () => import('./routes/interests.tsx')),
  page('/interests/:id', 'interests.$id', () => import('./routes/interests.$id.tsx')),
  page('/messages/:id?', 'messages', () => import('./routes/messages.tsx')),
  page('/projects/:slug/work', 'projects.$slug.work', () => import('./routes/projects.$slug.work.tsx')),
  page(
    '/projects/:slug/timeline',
    'projects.$slug.timeline',
    () => import('./routes/projects.$slug.timeline.tsx'),
  ),
  page('/projects/:slug/money', 'projects.$slug.money', () => import('./routes/projects.$slug.money.tsx')),
  page(
    '/projects/:slug/decisions',
    'projects.$slug.decisions',
    () => import('./routes/projects.$slug.decisions.tsx'),
  ),
  page(
    '/projects/:slug/meetings',
    'projects.$slug.meetings',
    () => import('./routes/projects.$slug.meetings.tsx'),
  ),
  page('/projects/:slug/files', 'projects.$slug.files', () => import('./routes/projects.$slug.files.tsx')),
  page('/projects/:slug/talk', 'projects.$slug.talk', () => import('./routes/projects.$slug.talk.tsx')),
  page('/projects/:slug/story', 'projects.$slug.story', () => import('./routes/projects.$slug.story.tsx')),
  page('/projects/:slug/effect', 'projects.$slug.effect', () => import('./routes/projects.$slug.effect.tsx')),
  page('/tasks', 'tasks', () => import('./routes/tasks.tsx')),
  page('/projects', 'projects', () => import('./routes/projects.tsx')),
  page('/projects/new', 'projects.new', () => import('./routes/projects.new.tsx')),
  page('/projects/:slug', 'projects.$slug', () => import('./routes/projects.$slug.tsx')),
  page('/projects/:slug/edit', 'projects.$slug.edit', () => import('./routes/projects.$slug.edit.tsx')),
  page('/imports', 'imports', () => import('./routes/imports.tsx')),
  page('/imports/new', 'imports.new', () => import('./routes/imports.new.tsx')),
  page('/imports/:id', 'imports.$id', () => import('./routes/imports.$id.tsx')),
  page('/notifications', 'notifications', () => import('./routes/notifications.tsx')),
  page('/saved-searches', 'saved-searches', () => import('./routes/saved-searches.tsx')),
  page('/unsubscribe/:key', 'unsubscribe', () => import('./routes/unsubscribe.tsx')),
  page('/report-vacancy', 'report-vacancy', () => import('./routes/report-vacancy.tsx')),
  page('/confirm-space', 'confirm-space', () => import('./routes/confirm-space.tsx')),
  page('/my-report', 'my-report', () => import('./routes/my-report.tsx')),
  page('/vacancy-reports', 'vacancy-reports', () => import('./routes/vacancy-reports.tsx')),
  page('/vacancy-reports/:id', 'vacancy-reports.$id', () => import('./routes/vacancy-reports.$id.tsx')),
  page('/notice', 'notice', () => import('./routes/notice.tsx')),
  page('/decisions/:id', 'decisions.$id', () => import('./routes/decisions.$id.tsx')),
  page('/desk', 'desk', () => import('./routes/desk.tsx')),
  page('/desk/log', 'desk.log', () => import('./routes/desk.log.tsx')),
  page('/desk/advice', 'desk.advice', () => import('./routes/desk.advice.tsx')),
  page('/desk/notices/:id', 'desk.notices.$id', () => import('./routes/desk.notices.$id.tsx')),
  page(
    '/desk/verifications/:id',
    'desk.verifications.$id',
    () => import('./routes/desk.verifications.$id.tsx'),
  ),
  page('/admin', 'admin', () => import('./routes/admin.tsx')),
  page('/admin/territories', 'admin.territories', () => import('./routes/admin.territories.tsx')),
  page('/admin/levels', 'admin.levels', () => import('./routes/admin.levels.tsx')),
  page('/desk/duplicates/:id', 'desk.duplicates.$id', () => import('./routes/desk.duplicates.$id.tsx')),
  page('/admin/identity', 'admin.identity', () => import('./routes/admin.identity.tsx')),
  page('/admin/roles', 'admin.roles', () => import('./routes/admin.roles.tsx')),
  page('/admin/features', 'admin.features', () => import('./routes/admin.features.tsx')),
  page('/admin/retention', 'admin.retention', () => import('./routes/admin.retention.tsx')),
  page('/admin/health', 'admin.health', () => import('./routes/admin.health.tsx')),
  page('/sign-in', 'sign-in', () => import('./routes/sign-in.tsx')),
  page('/sign-up', 'sign-up', () => import('./routes/sign-up.tsx')),
  page('/confirm-email', 'confirm-email', () => import('./routes/confirm-email.tsx')),
  page('/forgot-password', 'forgot-password', () => import('./routes/forgot-password.tsx')),
  page('/reset-password', 'reset-password', () => import('./routes/reset-password.tsx')),
  page('/invitation', 'invitation', () => import('./routes/invitation.tsx')),
  page('/onboarding', 'onboarding', () => import('./routes/onboarding.tsx')),
  page('/setup', 'setup', () => import('./routes/setup.tsx')),
  page('/settings', 'settings', () => import('./routes/settings.tsx')),
  page('/settings/:section', 'settings', () => import('./routes/settings.tsx')),
  page('/accessibility', 'accessibility', () => import('./routes/accessibility.tsx')),
  page('/transparency', 'transparency', () => import('./routes/transparency.tsx')),
  page('/imprint', 'imprint', () => import('./routes/imprint.tsx')),
  page('/privacy', 'privacy', () => import('./routes/privacy.tsx')),
  page('*', 'not-found', () => import('./routes/not-found.tsx')),
];

/**
 * A page that fills the window and stays while its address changes inside it; null for all others, which begin anew
 * with every address.
 */
export const wholeWindow = (pathname: string): string | null =>
  pathname === '/messages' || pathname.startsWith('/messages/') ? '/messages' : null;

/** Fetches the page behind an address; a failure shows when the page is opened. */
export const preloadPage = async (pathname: string): Promise<void> => {
  const found = routes.find(({ path }) => matchPath({ path, end: true }, pathname));
  await found?.preload().catch(() => undefined);
};
