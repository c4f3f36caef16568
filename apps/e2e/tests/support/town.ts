import { createHash, randomUUID } from 'node:crypto';
import pg from 'pg';
import {
  buildActor,
  buildFile,
  buildMembership,
  buildPerson,
  buildSession,
  buildSpace,
  buildSpacePhoto,
  buildSpaceUse,
  insert,
  type ActorRow,
  type PersonRow,
  type SpaceRow,
} from '@kvart/testing/builders';
import { stage } from '../../setup/stage.ts';
import { storeVariants } from './photo.ts';

/** Somebody with an account in the town. */
export interface Townsperson {
  person: PersonRow;
  actor: ActorRow;
  /** Token of a session that runs. */
  session: string;
  password: string;
}

/** The password of everybody here; its hash is that of the demo people. */
const password = 'kvart-demo-network';

/** Runs some SQL work on one of the databases. */
export async function onDatabase<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Lets somebody live in the town, with an actor of their own; mails speak their language. */
export async function settle(
  name: string,
  kind: Partial<ActorRow>,
  locale: PersonRow['locale'] = 'en',
): Promise<Townsperson> {
  const passwordHash = await onDatabase(stage().demo.database, async (demo) => {
    const { rows } = await demo.query<{ hash: string }>(
      'SELECT password_hash hash FROM persons WHERE password_hash IS NOT NULL LIMIT 1',
    );
    return rows[0]?.hash ?? null;
  });
  return onDatabase(stage().town.database, async (town) => {
    const own = randomUUID().slice(0, 8);
    const email = `${own}@town.example`;
    const person = buildPerson({ id: randomUUID(), name, email, passwordHash, locale });
    const actor = buildActor({ id: randomUUID(), slug: `actor-${own}`, email: null, ...kind });
    await insert(town, 'persons', person);
    await insert(town, 'actors', actor);
    await insert(town, 'memberships', {
      ...buildMembership({ actorId: actor.id, personId: person.id }),
      id: randomUUID(),
    });
    const { row } = buildSession({ personId: person.id });
    const session = `token-${own}`;
    await insert(town, 'sessions', {
      ...row,
      id: randomUUID(),
      tokenHash: createHash('sha256').update(session).digest(),
    });
    return { person, actor, session, password };
  });
}

/** A municipality with its officer. */
export const officer = (name = 'Barbara Kos') =>
  settle(name, { name: `Municipality of ${name}`, kind: 'municipality', sector: 'public' });

/** A studio with its owner. */
export const maker = (name = 'Ana Novak') =>
  settle(name, { name: `Studio ${name}`, kind: 'creative_firm', sector: 'creative' });

/** A space with everything that publishing asks for. */
export const addSpace = (
  { actor, person }: Townsperson,
  state: SpaceRow['state'],
  over: Partial<SpaceRow> = {},
): Promise<SpaceRow> =>
  onDatabase(stage().town.database, async (town) => {
    const id = randomUUID();
    const space = buildSpace({
      id,
      slug: `room-${id.slice(0, 8)}`,
      actorId: actor.id,
      createdById: person.id,
      state,
      ...over,
    });
    const file = buildFile({ id: randomUUID(), uploadedById: person.id });
    await storeVariants(stage().town.files, file.id, file.variants);
    await insert(town, 'spaces', space);
    await insert(town, 'space_uses', buildSpaceUse({ spaceId: id }));
    await insert(town, 'files', file);
    await insert(town, 'space_photos', {
      ...buildSpacePhoto({ spaceId: id, fileId: file.id }),
      id: randomUUID(),
    });
    return space;
  });

/** Enters an actor from a register: nobody acts for it yet. */
export const register = (name: string): Promise<ActorRow> =>
  onDatabase(stage().town.database, (town) =>
    insert(
      town,
      'actors',
      buildActor({
        id: randomUUID(),
        slug: `entry-${randomUUID().slice(0, 8)}`,
        name,
        email: null,
        isUnclaimed: true,
      }),
    ),
  );
