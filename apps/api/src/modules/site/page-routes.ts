import { actorSearchFromUrl } from '@kvart/domain/actors';
import { projectsFromUrl } from '@kvart/domain/projects';
import { spaceRequestsFromUrl } from '@kvart/domain/space-requests';
import { spaceSearchFromUrl } from '@kvart/domain/spaces';

/** An operation of the client whose answer is written into the page. */
export interface PageOperation {
  name: string;
  variables: Record<string, unknown>;
}

/** A page of the client, as far as the server has to know it. */
export interface PageRoute {
  /** The client's route file, for its scripts (`preload.json`). */
  file: string;
  /** What the page would ask for; only public pages have any. */
  operations: (params: Record<string, string>, query: URLSearchParams) => PageOperation[];
  /** Search engines may list it. */
  indexed: boolean;
  /** The page is there although there is nothing to show on it yet. */
  standsEmpty?: true;
  /** Where the page stands now, if what it shows has moved to another address. */
  moved?: (params: Record<string, string>, data: Record<string, unknown>) => string | null;
}

const none = (): PageOperation[] => [];
const page = (file: string): PageRoute => ({ file, operations: none, indexed: false });

/** What the installation published, as it holds or held on the day in the address. */
const publishedText = (file: string, kind: string): PageRoute => ({
  file,
  operations: (_, query) => {
    const on = query.get('on') ?? '';
    const isDay = /^\d{4}-\d{2}-\d{2}$/.test(on) && !Number.isNaN(Date.parse(on));
    return [{ name: 'PublishedText', variables: { kind, on: isDay ? on : null } }];
  },
  indexed: true,
  standsEmpty: true,
});

/** Public pages by path; `:name` takes one segment. The first that fits is taken. */
const routes: [pattern: string, route: PageRoute][] = [
  ['/', { file: 'index', operations: () => [{ name: 'VisitorHome', variables: {} }], indexed: true }],
  [
    '/spaces',
    {
      file: 'spaces',
      operations: (_, query) => [{ name: 'SpacesPage', variables: { ...spaceSearchFromUrl(query) } }],
      indexed: true,
    },
  ],
  ['/projects/:slug/work', page('projects.$slug.work')],
  ['/projects/:slug/timeline', page('projects.$slug.timeline')],
  ['/projects/:slug/money', page('projects.$slug.money')],
  ['/projects/:slug/decisions', page('projects.$slug.decisions')],
  ['/projects/:slug/meetings', page('projects.$slug.meetings')],
  ['/projects/:slug/files', page('projects.$slug.files')],
  ['/projects/:slug/updates', page('projects.$slug.updates')],
  ['/projects/:slug/talk', page('projects.$slug.talk')],
  ['/projects/:slug/story', page('projects.$slug.story')],
  [
    '/projects/:slug/effect',
    {
      file: 'projects.$slug.effect',
      operations: ({ slug }) => [{ name: 'ProjectEffect', variables: { slug } }],
      indexed: true,
    },
  ],
  ['/tasks', page('tasks')],
  ['/spaces/new', page('spaces.new')],
  ['/spaces/duplicates', page('spaces.duplicates')],
  ['/spaces/merge', page('spaces.merge')],
  ['/spaces/:slug/edit', page('spaces.$slug.edit')],
  [
    '/spaces/:slug',
    {
      file: 'spaces.$slug',
      operations: ({ slug }) => [{ name: 'SpacePage', variables: { slug } }],
      indexed: true,
      // An entry that was merged into another one.
      moved: ({ slug }, data) => {
        const now = (data.SpacePage as { space?: { slug: string } | null } | undefined)?.space?.slug;
        return now && now !== slug ? `/spaces/${now}` : null;
      },
    },
  ],
  [
    '/actors',
    {
      file: 'actors',
      operations: (_, query) => [{ name: 'ActorsPage', variables: { ...actorSearchFromUrl(query) } }],
      indexed: true,
    },
  ],
  ['/actors/:slug/edit', page('actors.$slug.edit')],
  ['/actors/:slug/claim', page('actors.$slug.claim')],
  ['/actors/:slug/members', page('actors.$slug.members')],
  ['/actors/:slug/book', page('actors.$slug.book')],
  ['/appointments', page('appointments')],
  ['/appointments/:id', page('appointments.$id')],
  ['/actors/:slug/verification', page('actors.$slug.verification')],
  [
    '/actors/:slug/services',
    {
      file: 'actors.$slug.services',
      operations: ({ slug }) => [{ name: 'CentreServices', variables: { slug } }],
      indexed: true,
    },
  ],
  [
    '/actors/:slug',
    {
      file: 'actors.$slug',
      operations: ({ slug }) => [{ name: 'ActorPage', variables: { slug } }],
      indexed: true,
    },
  ],
  [
    '/space-requests',
    {
      file: 'space-requests',
      operations: (_, query) => [
        { name: 'SpaceRequestsPage', variables: { ...spaceRequestsFromUrl(query) } },
      ],
      indexed: true,
    },
  ],
  ['/space-requests/new', page('space-requests.new')],
  ['/space-requests/:slug/edit', page('space-requests.$slug.edit')],
  [
    '/space-requests/:slug',
    {
      file: 'space-requests.$slug',
      operations: ({ slug }) => [{ name: 'SpaceRequestPage', variables: { slug } }],
      indexed: true,
    },
  ],
  [
    '/projects',
    {
      file: 'projects',
      operations: (_, query) => [{ name: 'ProjectsPage', variables: { ...projectsFromUrl(query) } }],
      indexed: true,
    },
  ],
  ['/projects/new', page('projects.new')],
  ['/projects/templates', page('projects.templates')],
  ['/projects/templates/:id/edit', page('projects.templates.$id.edit')],
  ['/projects/:slug/edit', page('projects.$slug.edit')],
  [
    '/projects/:slug',
    {
      file: 'projects.$slug',
      operations: ({ slug }) => [{ name: 'ProjectPage', variables: { slug } }],
      indexed: true,
    },
  ],
  ['/renew-request', page('renew-request')],
  ['/home', page('home')],
  ['/for-you', page('for-you')],
  ['/introduce', page('introduce')],
  ['/introductions', page('introductions')],
  ['/suggestion-numbers', page('suggestion-numbers')],
  ['/claims', page('claims')],
  ['/claims/prove', page('claims.prove')],
  ['/claims/:id', page('claims.$id')],
  ['/imports', page('imports')],
  ['/imports/new', page('imports.new')],
  ['/imports/:id', page('imports.$id')],
  ['/messages', page('messages')],
  ['/messages/:id', page('messages')],
  ['/interests', page('interests')],
  ['/interests/:id', page('interests.$id')],
  ['/notifications', page('notifications')],
  ['/saved-searches', page('saved-searches')],
  ['/unsubscribe/:key', page('unsubscribe')],
  ['/report-vacancy', { ...page('report-vacancy'), indexed: true }],
  ['/confirm-space', page('confirm-space')],
  ['/my-report', page('my-report')],
  ['/vacancy-reports', page('vacancy-reports')],
  ['/vacancy-reports/:id', page('vacancy-reports.$id')],
  ['/notice', page('notice')],
  ['/decisions/:id', page('decisions.$id')],
  ['/desk', page('desk')],
  ['/desk/log', page('desk.log')],
  ['/desk/dashboard', page('desk.dashboard')],
  ['/desk/advice', page('desk.advice')],
  ['/desk/services', page('desk.services')],
  ['/desk/appointments', page('desk.appointments')],
  ['/desk/hours', page('desk.hours')],
  ['/desk/notices/:id', page('desk.notices.$id')],
  ['/desk/verifications/:id', page('desk.verifications.$id')],
  ['/admin', page('admin')],
  ['/admin/territories', page('admin.territories')],
  ['/admin/levels', page('admin.levels')],
  [
    '/transparency',
    {
      file: 'transparency',
      operations: (_, query) => [
        {
          name: 'TransparencyPage',
          variables: {
            period: query.get('period'),
            country: query.get('country'),
            centre: query.get('centre'),
          },
        },
      ],
      indexed: true,
    },
  ],
  ['/desk/duplicates/:id', page('desk.duplicates.$id')],
  ['/admin/identity', page('admin.identity')],
  ['/admin/roles', page('admin.roles')],
  ['/admin/features', page('admin.features')],
  ['/admin/retention', page('admin.retention')],
  ['/admin/health', page('admin.health')],
  ['/admin/rules', page('admin.rules')],
  ['/admin/privacy', page('admin.privacy')],
  ['/admin/vocabulary', page('admin.vocabulary')],
  ['/admin/mails', page('admin.mails')],
  ['/admin/mails/:name', page('admin.mails.$name')],
  ['/sign-in', { ...page('sign-in'), indexed: true }],
  ['/sign-up', { ...page('sign-up'), indexed: true }],
  ['/confirm-email', page('confirm-email')],
  ['/forgot-password', page('forgot-password')],
  ['/reset-password', page('reset-password')],
  ['/invitation', page('invitation')],
  ['/onboarding', page('onboarding')],
  ['/setup', page('setup')],
  ['/settings', page('settings')],
  ['/settings/:section', page('settings')],
  ['/accessibility', { ...page('accessibility'), indexed: true }],
  ['/rules', publishedText('rules', 'RULES')],
  ['/imprint', { ...page('imprint'), indexed: true }],
  ['/privacy', publishedText('privacy', 'PRIVACY')],
];

/** Where a request goes. What stands at its beginning never counts as another host (`//elsewhere`). */
export const addressOf = (requestUrl: string, origin = 'http://kvart'): URL =>
  new URL(origin + (requestUrl.startsWith('/') ? requestUrl : '/'));

const segmentsOf = (path: string): string[] => path.split('/').filter(Boolean);

function match(pattern: string, path: string): Record<string, string> | null {
  const wanted = segmentsOf(pattern);
  const given = segmentsOf(path);
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [index, value] of given.entries()) {
    const segment = wanted[index];
    if (segment?.startsWith(':')) params[segment.slice(1)] = value;
    else if (segment !== value) return null;
  }
  return params;
}

/** The page at a path, with what its `:name` segments hold; null where there is none. */
export function findPage(path: string): { route: PageRoute; params: Record<string, string> } | null {
  for (const [pattern, route] of routes) {
    const params = match(pattern, path);
    if (params) return { route, params };
  }
  return null;
}
