import type { Page } from '@playwright/test';
import type { Running, Stage } from '../../setup/stage.ts';
import { words } from './words.ts';

const t = words('en');

/** A page in a state worth looking at. */
export interface PageState {
  name: string;
  path: string;
  /** Which Kvart; the demo network where nothing is said. */
  at?: (stage: Stage) => Running;
  /** Name of the person of the demo network who looks; a visitor where nothing is said. */
  as?: string;
  /** What to do before looking. */
  act?: (page: Page) => Promise<void>;
  /** It has status 404. */
  missing?: true;
  /** It exists on a phone only. */
  phone?: true;
}

const press = (name: string) => async (page: Page) => {
  await page.getByRole('main').getByRole('button', { name, exact: true }).click();
  await page.getByRole('alert').first().waitFor();
};

/** Pages that hang on nothing but their address. */
export const plainPages: PageState[] = [
  { name: 'start', path: '/' },
  { name: 'start of an empty network', path: '/spaces', at: ({ town }) => town },
  { name: 'search', path: '/', act: (page) => openSearch(page) },
  { name: 'menu', path: '/', phone: true, act: (page) => openDialog(page, t('shell.menu')) },
  { name: 'spaces', path: '/spaces' },
  { name: 'spaces, none found', path: '/spaces?q=qqqqqq' },
  { name: 'spaces, filtered', path: '/spaces?q=a&step-free=1' },
  { name: 'actors', path: '/actors' },
  { name: 'actors, none found', path: '/actors?q=qqqqqq' },
  { name: 'actors of an empty network', path: '/actors', at: ({ town }) => town },
  { name: 'projects', path: '/projects' },
  { name: 'projects, none found', path: '/projects?q=qqqqqq' },
  { name: 'projects that look for somebody', path: '/projects?roles=1' },
  { name: 'new project, before signing in', path: '/projects/new' },
  { name: 'new project from a template', path: '/projects/new?template=hackathon', as: 'officer.kamnik' },
  { name: 'templates of projects', path: '/projects/templates', as: 'officer.kamnik' },
  { name: 'template to change', path: '/projects/templates/hackathon/edit', as: 'admin' },
  { name: 'sign in', path: '/sign-in' },
  { name: 'sign in, nothing filled in', path: '/sign-in', act: press(t('auth.signIn.button')) },
  { name: 'sign up', path: '/sign-up' },
  { name: 'sign up, nothing filled in', path: '/sign-up', act: press(t('auth.signUp.button')) },
  { name: 'confirm', path: '/confirm-email#token=unknown' },
  { name: 'confirm, bad link', path: '/confirm-email#token=unknown', act: press(t('auth.confirm.button')) },
  { name: 'confirm, no link', path: '/confirm-email' },
  { name: 'forgot password', path: '/forgot-password' },
  { name: 'reset password', path: '/reset-password#token=unknown' },
  { name: 'invitation', path: '/invitation#token=unknown' },
  { name: 'set-up', path: '/setup', at: ({ empty }) => empty },
  {
    name: 'set-up, nothing filled in',
    path: '/setup',
    at: ({ empty }) => empty,
    act: press(t('auth.setup.button')),
  },
  { name: 'set-up done', path: '/setup' },
  { name: 'accessibility', path: '/accessibility' },
  { name: 'privacy', path: '/privacy' },
  { name: 'imprint', path: '/imprint' },
  { name: 'rules, none yet', path: '/rules' },
  { name: 'not found', path: '/nothing/here', missing: true },
  { name: 'unknown space', path: '/spaces/nothing-here', missing: true },
  { name: 'unknown actor', path: '/actors/nothing-here', missing: true },
  { name: 'home', path: '/home', as: 'officer.kamnik' },
  { name: 'home of a maker', path: '/home', as: 'creative.kamnik' },
  { name: 'home without an actor', path: '/home', as: 'admin' },
  { name: 'for you', path: '/for-you', as: 'creative.kamnik' },
  { name: 'for you: spaces', path: '/for-you?tab=space', as: 'creative.kamnik' },
  { name: 'for you: needs', path: '/for-you?tab=need', as: 'adviser.kamnik' },
  { name: 'for you without an actor', path: '/for-you', as: 'admin' },
  { name: 'introducing two', path: '/introduce', as: 'adviser.kamnik' },
  { name: 'the centre in numbers', path: '/desk/dashboard', as: 'adviser.kamnik' },
  { name: 'services to keep', path: '/desk/services', as: 'adviser.kamnik' },
  { name: 'calendar of a centre', path: '/desk/appointments', as: 'adviser.kamnik' },
  { name: 'hours of an adviser', path: '/desk/hours', as: 'adviser.kamnik' },
  { name: 'own appointments', path: '/appointments', as: 'creative.kamnik' },
  { name: 'own appointments, none', path: '/appointments', as: 'admin' },
  { name: 'log of advice', path: '/desk/advice', as: 'adviser.kamnik' },
  { name: 'introductions followed up', path: '/introductions', as: 'adviser.kamnik' },
  { name: 'numbers of suggestions', path: '/suggestion-numbers', as: 'adviser.kamnik' },
  { name: 'settings: suggestions', path: '/settings/suggestions', as: 'two.kamnik' },
  { name: 'onboarding', path: '/onboarding', as: 'admin' },
  { name: 'settings', path: '/settings', as: 'two.kamnik' },
  { name: 'settings: security', path: '/settings/security', as: 'two.kamnik' },
  { name: 'settings: language', path: '/settings/language', as: 'two.kamnik' },
  { name: 'settings: data', path: '/settings/data', as: 'two.kamnik' },
  { name: 'interests received', path: '/interests', as: 'officer.kamnik' },
  { name: 'interests sent', path: '/interests', as: 'creative.kamnik' },
  { name: 'interests, none', path: '/interests', as: 'admin' },
  { name: 'new space', path: '/spaces/new', as: 'officer.kamnik' },
  { name: 'new space, signed out', path: '/spaces/new' },
  { name: 'rooms wanted', path: '/space-requests' },
  { name: 'rooms wanted, one’s own', path: '/space-requests', as: 'creative.kamnik' },
  {
    name: 'new request',
    path: '/space-requests/new?place=gn:3198365&use=use.workshop',
    as: 'creative.kamnik',
  },
  { name: 'new request, signed out', path: '/space-requests/new' },
  { name: 'request renewed, bad link', path: '/renew-request#token=unknown' },
  { name: 'saved searches', path: '/saved-searches', as: 'creative.kamnik' },
  { name: 'saved searches, none', path: '/saved-searches', as: 'officer.kamnik' },
  { name: 'notifications', path: '/notifications', as: 'officer.kamnik' },
  { name: 'notifications, unread', path: '/notifications?show=unread', as: 'creative.kamnik' },
  { name: 'notifications, none', path: '/notifications', as: 'admin' },
  { name: 'notification settings', path: '/settings/notifications', as: 'creative.kamnik' },
  { name: 'mails stopped, bad link', path: '/unsubscribe/01900000-0000-7000-8000-000000000001' },
  { name: 'vacancy report', path: '/report-vacancy' },
  { name: 'own report, bad link', path: '/my-report#token=unknown' },
  { name: 'freshness, bad link', path: '/confirm-space#token=unknown' },
  { name: 'reports to look through', path: '/vacancy-reports', as: 'officer.kamnik' },
  { name: 'claims to decide', path: '/claims', as: 'adviser.kamnik' },
  { name: 'desk', path: '/desk', as: 'adviser.kamnik' },
  { name: 'log of a centre', path: '/desk/log', as: 'adviser.kamnik' },
  { name: 'log of everything', path: '/desk/log?action=space', as: 'admin' },
  { name: 'transparency report', path: '/transparency' },
  { name: 'transparency report of a country', path: '/transparency?country=SK' },
  { name: 'desk of somebody who has none', path: '/desk', as: 'ngo.kamnik' },
  { name: 'administration', path: '/admin', as: 'admin' },
  { name: 'administration, to somebody else', path: '/admin', as: 'ngo.kamnik' },
  { name: 'administration: territories', path: '/admin/territories', as: 'admin' },
  { name: 'administration: name and look', path: '/admin/identity', as: 'admin' },
  { name: 'administration: rights', path: '/admin/roles', as: 'admin' },
  { name: 'administration: switches', path: '/admin/features', as: 'admin' },
  { name: 'administration: retention', path: '/admin/retention', as: 'admin' },
  { name: 'administration: rules', path: '/admin/rules', as: 'admin' },
  { name: 'administration: privacy text', path: '/admin/privacy', as: 'admin' },
  { name: 'administration: vocabulary', path: '/admin/vocabulary', as: 'admin' },
  { name: 'administration: mails', path: '/admin/mails', as: 'admin' },
  { name: 'administration: a mail', path: '/admin/mails/invitation?in=sl', as: 'admin' },
  { name: 'administration: health', path: '/admin/health', as: 'admin' },
  { name: 'administration: service levels', path: '/admin/levels', as: 'admin' },
  { name: 'claims, none', path: '/claims', as: 'ngo.kamnik' },
  { name: 'claim proved, bad link', path: '/claims/prove#token=unknown', as: 'ngo.kamnik' },
  { name: 'imports, none', path: '/imports', as: 'officer.kamnik' },
  { name: 'new import', path: '/imports/new', as: 'officer.kamnik' },
  { name: 'messages', path: '/messages', as: 'officer.kamnik' },
  { name: 'messages, introductions', path: '/messages?box=introductions', as: 'officer.kamnik' },
  { name: 'messages, none', path: '/messages', as: 'owner.kamnik' },
  { name: 'messages without an actor', path: '/messages', as: 'admin' },
  { name: 'settings: messages', path: '/settings/messages', as: 'officer.kamnik' },
  { name: 'person menu', path: '/imprint', as: 'two.kamnik', act: (page) => openPersonMenu(page) },
];

async function openDialog(page: Page, name: string): Promise<void> {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.getByRole('banner').getByRole('button', { name, exact: true }).click();
  await page.getByRole('dialog').waitFor();
}

async function openSearch(page: Page): Promise<void> {
  await page
    .getByRole('banner')
    .getByRole('button', { name: t('shell.search.open'), exact: true })
    .click();
  await page.getByRole('dialog').waitFor();
}

async function openPersonMenu(page: Page): Promise<void> {
  await page
    .getByRole('banner')
    .getByRole('button', { name: t('shell.person.menu') })
    .click();
}
