import { canViewSpace, type SpaceState, spaceStates } from '@kvart/domain/spaces';
import type { MemberRole, PlatformRole, Viewer } from '@kvart/domain/shared';
import {
  buildActor,
  buildInterest,
  buildPerson,
  buildSpace,
  createTestDatabase,
  insert,
  type TestDatabase,
} from '@kvart/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Values } from '../../platform/database/index.ts';
import { visibleTo } from './visible-to.sql.ts';

let database: TestDatabase;
const people = [buildPerson(), buildPerson()];
const actors = [buildActor(), buildActor(), buildActor()];
const actorIds = actors.map(({ id }) => id);
const spaces = actors.flatMap((actor) =>
  spaceStates.flatMap((state) =>
    [0, 1, 2].map(() => buildSpace({ actorId: actor.id, createdById: people[0]!.id, state })),
  ),
);
/** The second and third space of each state have an interest, in an open or a closed state. */
const interests = spaces.flatMap((space, index) => {
  if (index % 3 === 0) return [];
  const state = index % 3 === 1 ? ('in_talks' as const) : ('withdrawn' as const);
  const actorId = actorIds.find((id) => id !== space.actorId)!;
  return [buildInterest({ spaceId: space.id, actorId, personId: people[1]!.id, state })];
});

beforeAll(async () => {
  database = await createTestDatabase();
  await insert(database.pool, 'persons', people);
  await insert(database.pool, 'actors', actors);
  await insert(database.pool, 'spaces', spaces);
  await insert(database.pool, 'interests', interests);
});
afterAll(() => database.drop());

/** Every kind of viewer: each role in up to two actors, each rank, suspended or not. */
const viewers: (Viewer | null)[] = [null];
const memberships: Record<string, MemberRole>[] = [
  {},
  ...(['owner', 'editor', 'member'] as const).map((role) => ({ [actorIds[0]!]: role })),
  { [actorIds[1]!]: 'member', [actorIds[2]!]: 'owner' },
];
for (const platformRole of ['member', 'adviser', 'admin'] satisfies PlatformRole[]) {
  for (const suspended of [false, true]) {
    for (const roles of memberships) {
      viewers.push({
        personId: people[0]!.id,
        sessionId: people[0]!.id,
        emailConfirmed: true,
        suspended,
        platformRole,
        memberships: roles,
        actingAs: null,
      });
    }
  }
}

/** What the rule in the domain says, asked about every row. */
const byTheRule = (viewer: Viewer | null, states: readonly SpaceState[]): string[] =>
  spaces
    .filter((space) => states.includes(space.state))
    .filter((space) => {
      const mine = (id: string) => viewer !== null && id in viewer.memberships;
      const viewerHasInterest = interests.some((one) => one.spaceId === space.id && mine(one.actorId));
      return canViewSpace(viewer, { actorId: space.actorId, state: space.state, viewerHasInterest });
    })
    .map(({ id }) => id)
    .sort();

const byTheStatement = async (viewer: Viewer | null, states: readonly SpaceState[]): Promise<string[]> => {
  const values = new Values();
  const condition = visibleTo(viewer, states, values);
  const { rows } = await database.pool.query(`SELECT s.id FROM spaces s WHERE ${condition}`, values.list);
  return rows.map(({ id }) => id).sort();
};

describe('the scope of lists and the rule of pages', () => {
  it.each([
    ...spaceStates.map((state) => [state]),
    [...spaceStates],
    ['listed', 'withdrawn'],
  ] as SpaceState[][])('agree for every kind of viewer on %s, %s ...', async (...states) => {
    for (const viewer of viewers) {
      expect(await byTheStatement(viewer, states), JSON.stringify(viewer)).toEqual(byTheRule(viewer, states));
    }
  });

  it('show a visitor the listed ones and nothing else', async () => {
    const listed = spaces.filter(({ state }) => state === 'listed').map(({ id }) => id);
    expect(await byTheStatement(null, spaceStates)).toEqual(listed.sort());
    expect(visibleTo(null, ['listed'], new Values())).toBe(`s.state = 'listed'`);
  });
});
