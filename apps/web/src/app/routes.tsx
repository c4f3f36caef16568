import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';
import { PageError } from '../features/shell/PageError.tsx';
import { loadRest } from '../lib/i18n/messages.ts';
import { Layout } from './Layout.tsx';

type Load = () => Promise<{ default: ComponentType }>;

/** A page in its own script, fetched together with the messages it may need. */
const page = (load: Load, messages: () => Promise<void> = loadRest) => ({
  lazy: async () => {
    const [{ default: Component }] = await Promise.all([load(), messages()]);
    return { Component };
  },
});

const coreOnly = () => Promise.resolve();

export const routes: RouteObject[] = [
  {
    Component: Layout,
    // Shown only when a page fails before anything else could be.
    ErrorBoundary: PageError,
    HydrateFallback: () => null,
    children: [
      {
        ErrorBoundary: PageError,
        children: [
          { index: true, ...page(() => import('./routes/index.tsx'), coreOnly) },
          { path: 'home', ...page(() => import('./routes/home.tsx')) },
          { path: 'spaces', ...page(() => import('./routes/spaces.tsx')) },
          { path: 'spaces/new', ...page(() => import('./routes/spaces.new.tsx')) },
          { path: 'spaces/:slug', ...page(() => import('./routes/spaces.$slug.tsx')) },
          { path: 'spaces/:slug/edit', ...page(() => import('./routes/spaces.$slug.edit.tsx')) },
          { path: 'actors', ...page(() => import('./routes/actors.tsx')) },
          { path: 'actors/:slug', ...page(() => import('./routes/actors.$slug.tsx')) },
          { path: 'actors/:slug/edit', ...page(() => import('./routes/actors.$slug.edit.tsx')) },
          { path: 'actors/:slug/members', ...page(() => import('./routes/actors.$slug.members.tsx')) },
          { path: 'interests', ...page(() => import('./routes/interests.tsx')) },
          { path: 'interests/:id', ...page(() => import('./routes/interests.$id.tsx')) },
          { path: 'sign-in', ...page(() => import('./routes/sign-in.tsx')) },
          { path: 'sign-up', ...page(() => import('./routes/sign-up.tsx')) },
          { path: 'confirm-email', ...page(() => import('./routes/confirm-email.tsx')) },
          { path: 'forgot-password', ...page(() => import('./routes/forgot-password.tsx')) },
          { path: 'reset-password', ...page(() => import('./routes/reset-password.tsx')) },
          { path: 'invitation', ...page(() => import('./routes/invitation.tsx')) },
          { path: 'onboarding', ...page(() => import('./routes/onboarding.tsx')) },
          { path: 'setup', ...page(() => import('./routes/setup.tsx')) },
          { path: 'settings', ...page(() => import('./routes/settings.tsx')) },
          { path: 'settings/:section', ...page(() => import('./routes/settings.tsx')) },
          { path: 'accessibility', ...page(() => import('./routes/accessibility.tsx')) },
          { path: 'privacy', ...page(() => import('./routes/privacy.tsx')) },
          { path: '*', ...page(() => import('./routes/not-found.tsx'), coreOnly) },
        ],
      },
    ],
  },
];
