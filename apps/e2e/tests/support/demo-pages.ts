import { stage } from '../../setup/stage.ts';
import type { PageState } from './pages.ts';
import { onDatabase } from './town.ts';
import { words } from './words.ts';

const t = words('en');

/** A thing of the demo network, and a person who looks after it. */
export interface Owned {
  /** The end of its address. */
  key: string;
  /** Name of the owner's session. */
  owner: string;
}

/** Things in the demo network that only its database knows. */
export interface DemoThings {
  listed: Owned;
  draft: Owned;
  withdrawn: Owned;
  /** A unit of a house with several, and a space with something in its calendar. */
  unit: Owned;
  taken: Owned;
  /** Two entries of one room. */
  twins: Owned;
  /** An actor with a logo. */
  actor: Owned;
  /** Two actors that may be one, and an adviser who sees them side by side. */
  pair: Owned;
  /** An actor that nobody has verified, and an adviser who may. */
  unverified: Owned;
  /** An interest that waits for an answer, as its receiver sees it, and one declined, as its sender sees it. */
  waiting: Owned;
  declined: Owned;
  /** An actor nobody has claimed; somebody asks for it, and the adviser of the city is to decide. */
  unclaimed: Owned;
  claim: Owned;
  report: Owned;
  /** A room that is looked for, with a proposal that waits. */
  request: Owned;
  /** A project with partners of several sectors and an application that waits. */
  project: Owned;
  /** A project with work and a budget, and somebody who leads it. */
  room: Owned;
  /** A space by its number, as a notice names it. */
  noticed: Owned;
  /** A conversation about a room, one that is not accepted yet, and one of many, each as its receiver sees it. */
  talk: Owned;
  introduction: Owned;
  group: Owned;
  /** A support centre with services, and an appointment that is to come. */
  centre: Owned;
  appointment: Owned;
}

const owner = (actor: string) => `(SELECT split_part(p.email, '@', 1) FROM memberships m
  JOIN persons p ON p.id = m.person_id WHERE m.actor_id = ${actor} AND m.role = 'owner' AND m.ended_at IS NULL LIMIT 1)`;
const space = (state: string) => `SELECT slug AS key, ${owner('s.actor_id')} AS owner FROM spaces s
  WHERE state = '${state}' AND EXISTS (SELECT 1 FROM space_photos f WHERE f.space_id = s.id) ORDER BY slug LIMIT 1`;
const interest = (
  state: string,
  side: string,
) => `SELECT i.id AS key, ${owner(side)} AS owner FROM interests i
  JOIN spaces s ON s.id = i.space_id WHERE i.state = '${state}' AND s.state = 'listed' ORDER BY i.id LIMIT 1`;
const conversation = (
  where: string,
) => `SELECT c.id AS key, ${owner('side.actor_id')} AS owner FROM conversations c
  JOIN conversation_parties side ON side.conversation_id = c.id AND side.part = 'asked'
  WHERE ${where} ORDER BY c.id, side.actor_id LIMIT 1`;

const questions: Record<keyof DemoThings, string> = {
  listed: space('listed'),
  draft: space('draft'),
  withdrawn: space('withdrawn'),
  unit: `SELECT slug AS key, ${owner('s.actor_id')} AS owner FROM spaces s
    WHERE state = 'listed' AND building_id IS NOT NULL ORDER BY slug LIMIT 1`,
  taken: `SELECT slug AS key, ${owner('s.actor_id')} AS owner FROM spaces s
    WHERE state = 'listed' AND EXISTS (SELECT FROM space_periods p WHERE p.space_id = s.id) ORDER BY slug LIMIT 1`,
  twins: `SELECT 'keep=' || a.slug || '&other=' || b.slug AS key, ${owner('a.actor_id')} AS owner FROM spaces a
    JOIN spaces b ON b.actor_id = a.actor_id AND b.address = a.address AND b.title = a.title AND b.id > a.id
    WHERE a.state <> 'archived' AND b.state <> 'archived' ORDER BY a.slug LIMIT 1`,
  actor: `SELECT slug AS key, ${owner('a.id')} AS owner FROM actors a WHERE logo_id IS NOT NULL ORDER BY slug LIMIT 1`,
  pair: `SELECT p.id::text AS key, 'adviser.kamnik' AS owner FROM actor_pairs p WHERE p.apart_at IS NULL ORDER BY p.id LIMIT 1`,
  unverified: `SELECT a.id::text AS key, 'adviser.kamnik' AS owner FROM actors a WHERE a.is_demo AND a.country = 'SI'
    AND a.verified_at IS NULL AND NOT a.is_unclaimed AND a.archived_at IS NULL ORDER BY a.slug LIMIT 1`,
  waiting: interest('sent', 's.actor_id'),
  declined: interest('declined', 'i.actor_id'),
  unclaimed: `SELECT a.slug AS key, ${owner('c.desk_id')} AS owner FROM claims c JOIN actors a ON a.id = c.actor_id
    ORDER BY a.slug LIMIT 1`,
  claim: `SELECT id AS key, ${owner('desk_id')} AS owner FROM claims ORDER BY id LIMIT 1`,
  report: `SELECT r.id AS key, ${owner('a.id')} AS owner FROM vacancy_reports r
    JOIN actors a ON a.place_id = r.place_id AND a.kind = 'municipality' ORDER BY r.id LIMIT 1`,
  project: `SELECT pr.slug AS key, ${owner('pp.actor_id')} AS owner FROM projects pr
    JOIN project_partners pp ON pp.project_id = pr.id AND pp.role = 'lead' AND pp.state = 'active'
    WHERE EXISTS (SELECT FROM role_applications ra WHERE ra.project_id = pr.id) ORDER BY pr.slug LIMIT 1`,
  room: `SELECT p.slug AS key, ${owner('o.actor_id')} AS owner FROM projects p
    JOIN project_partners o ON o.project_id = p.id AND o.role = 'lead' AND o.state = 'active'
    WHERE EXISTS (SELECT FROM expenses e WHERE e.project_id = p.id) ORDER BY p.slug LIMIT 1`,
  noticed: `SELECT id::text AS key, ${owner('s.actor_id')} AS owner FROM spaces s WHERE state = 'listed' ORDER BY slug LIMIT 1`,
  request: `SELECT slug AS key, ${owner('q.actor_id')} AS owner FROM space_requests q
    WHERE EXISTS (SELECT FROM space_proposals p WHERE p.request_id = q.id) ORDER BY slug LIMIT 1`,
  talk: conversation("c.kind = 'topic'"),
  introduction: conversation("c.state = 'introduced'"),
  group: conversation("c.kind = 'group'"),
  centre: `SELECT a.slug AS key, ${owner('a.id')} AS owner FROM actors a
    WHERE EXISTS (SELECT FROM adviser_hours h WHERE h.centre_id = a.id) ORDER BY a.slug LIMIT 1`,
  appointment: `SELECT x.id AS key, ${owner('x.actor_id')} AS owner FROM appointments x
    WHERE x.state = 'booked' AND x.starts_at > now() + interval '1 day' ORDER BY x.id LIMIT 1`,
};

/** Asks the demo database. */
export const demoThings = (): Promise<DemoThings> =>
  onDatabase(stage().demo.database, async (client) => {
    const found: [string, Owned][] = [];
    for (const [name, sql] of Object.entries(questions)) {
      const { rows } = await client.query<Owned>(sql);
      if (!rows[0]?.owner) throw new Error(`The demo network has no such thing: ${name}`);
      found.push([name, rows[0]]);
    }
    return Object.fromEntries(found) as unknown as DemoThings;
  });

/** Pages about one thing, in the roles of those who come to it. */
export const thingPages: ({ name: string } & Omit<PageState, 'path' | 'as'> & {
    of: keyof DemoThings;
    path: (key: string) => string;
    /** Who looks: its owner, somebody else, or a visitor where nothing is said. */
    by?: 'owner' | 'another';
  })[] = [
  { name: 'space', of: 'listed', path: (key) => `/spaces/${key}` },
  { name: 'space, to somebody else', of: 'listed', path: (key) => `/spaces/${key}`, by: 'another' },
  { name: 'own space', of: 'listed', path: (key) => `/spaces/${key}`, by: 'owner' },
  { name: 'own space, withdrawn', of: 'withdrawn', path: (key) => `/spaces/${key}`, by: 'owner' },
  { name: 'unit of a house', of: 'unit', path: (key) => `/spaces/${key}` },
  { name: 'space with a calendar', of: 'taken', path: (key) => `/spaces/${key}` },
  { name: 'own space with a calendar', of: 'taken', path: (key) => `/spaces/${key}`, by: 'owner' },
  { name: 'likely duplicates', of: 'twins', path: () => '/spaces/duplicates', by: 'owner' },
  { name: 'merging two entries', of: 'twins', path: (key) => `/spaces/merge?${key}`, by: 'owner' },
  { name: 'form of a listed space', of: 'listed', path: (key) => `/spaces/${key}/edit`, by: 'owner' },
  { name: 'form of a draft', of: 'draft', path: (key) => `/spaces/${key}/edit`, by: 'owner' },
  { name: 'actor', of: 'actor', path: (key) => `/actors/${key}` },
  {
    name: 'actor, and how it suits',
    of: 'actor',
    path: (key) => `/actors/${key}`,
    by: 'another',
    act: async (page) => {
      await page.getByText(new RegExp(t('suggestions.explain.title', { actor: '' }).slice(0, 12))).click();
    },
  },
  { name: 'own actor', of: 'actor', path: (key) => `/actors/${key}`, by: 'owner' },
  { name: 'form of an actor', of: 'actor', path: (key) => `/actors/${key}/edit`, by: 'owner' },
  {
    name: 'own verification',
    of: 'actor',
    path: (key) => `/actors/${key}/verification`,
    by: 'owner',
  },
  {
    name: 'verifying an actor',
    of: 'unverified',
    path: (key) => `/desk/verifications/${key}`,
    by: 'owner',
  },
  {
    name: 'two actors that look alike',
    of: 'pair',
    path: (key) => `/desk/duplicates/${key}`,
    by: 'owner',
  },
  { name: 'members of an actor', of: 'actor', path: (key) => `/actors/${key}/members`, by: 'owner' },
  { name: 'interest to answer', of: 'waiting', path: (key) => `/interests/${key}`, by: 'owner' },
  { name: 'unclaimed actor', of: 'unclaimed', path: (key) => `/actors/${key}` },
  { name: 'claiming an actor', of: 'unclaimed', path: (key) => `/actors/${key}/claim`, by: 'another' },
  { name: 'claim to decide', of: 'claim', path: (key) => `/claims/${key}`, by: 'owner' },
  { name: 'report to look at', of: 'report', path: (key) => `/vacancy-reports/${key}`, by: 'owner' },
  { name: 'notice of a space', of: 'noticed', path: (key) => `/notice?type=space&id=${key}` },
  { name: 'request for a room', of: 'request', path: (key) => `/space-requests/${key}` },
  { name: 'own request for a room', of: 'request', path: (key) => `/space-requests/${key}`, by: 'owner' },
  { name: 'form of a request', of: 'request', path: (key) => `/space-requests/${key}/edit`, by: 'owner' },
  { name: 'project', of: 'project', path: (key) => `/projects/${key}` },
  { name: 'project one leads', of: 'project', path: (key) => `/projects/${key}`, by: 'owner' },
  { name: 'form of a project', of: 'project', path: (key) => `/projects/${key}/edit`, by: 'owner' },
  { name: 'project carried over', of: 'project', path: (key) => `/projects/new?from=${key}`, by: 'another' },
  { name: 'work of a project', of: 'room', path: (key) => `/projects/${key}/work`, by: 'owner' },
  {
    name: 'work of a project, a task open',
    of: 'room',
    path: (key) => `/projects/${key}/work`,
    by: 'owner',
    act: async (page) => {
      await page
        .getByRole('button', { name: t('work.addTask') })
        .first()
        .click();
      await page.getByRole('dialog').waitFor();
    },
  },
  { name: 'decisions of a project', of: 'room', path: (key) => `/projects/${key}/decisions`, by: 'owner' },
  { name: 'meetings of a project', of: 'room', path: (key) => `/projects/${key}/meetings`, by: 'owner' },
  { name: 'files of a project', of: 'room', path: (key) => `/projects/${key}/files`, by: 'owner' },
  { name: 'updates of a project', of: 'room', path: (key) => `/projects/${key}/updates`, by: 'owner' },
  { name: 'conversation of a project', of: 'room', path: (key) => `/projects/${key}/talk`, by: 'owner' },
  { name: 'timeline of a project', of: 'room', path: (key) => `/projects/${key}/timeline`, by: 'owner' },
  { name: 'money of a project', of: 'room', path: (key) => `/projects/${key}/money`, by: 'owner' },
  { name: 'story of a project', of: 'room', path: (key) => `/projects/${key}/story`, by: 'owner' },
  { name: 'effect of a project', of: 'room', path: (key) => `/projects/${key}/effect`, by: 'owner' },
  { name: 'own tasks', of: 'room', path: () => '/tasks', by: 'owner' },
  { name: 'interest declined', of: 'declined', path: (key) => `/interests/${key}`, by: 'owner' },
  { name: 'conversation', of: 'talk', path: (key) => `/messages/${key}`, by: 'owner' },
  { name: 'introduction to answer', of: 'introduction', path: (key) => `/messages/${key}`, by: 'owner' },
  { name: 'services of a centre', of: 'centre', path: (key) => `/actors/${key}/services` },
  { name: 'booking with a centre', of: 'centre', path: (key) => `/actors/${key}/book`, by: 'another' },
  { name: 'appointment', of: 'appointment', path: (key) => `/appointments/${key}`, by: 'owner' },
  {
    name: 'appointment to move',
    of: 'appointment',
    path: (key) => `/appointments/${key}`,
    by: 'owner',
    act: async (page) => {
      await page.getByRole('button', { name: t('appointments.move') }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  { name: 'conversation of many', of: 'group', path: (key) => `/messages/${key}`, by: 'owner' },
];

/** The page with its address and its visitor filled in. */
export function pageOf(
  things: DemoThings,
  { of, path, by, ...rest }: (typeof thingPages)[number],
): PageState {
  const { key, owner: own } = things[of];
  const as = by === 'another' ? 'adviser.herrenberg' : by && own;
  return { ...rest, path: path(key), as };
}
