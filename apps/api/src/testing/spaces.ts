import {
  type ActorRow,
  buildFile,
  buildSpace,
  buildSpacePhoto,
  buildSpaceRevision,
  buildSpaceUse,
  insert,
  type PersonRow,
  type SpaceRow,
} from '@kvart/testing';
import type { KvartApp } from './kvart-app.ts';

/** A space with all that publishing asks for: uses, a picture, and its first line of history. */
export async function addSpace(
  { database: { pool } }: Pick<KvartApp, 'database'>,
  owner: { actor: ActorRow; person: PersonRow },
  { uses = ['use.workshop'], ...overrides }: Partial<SpaceRow> & { uses?: string[] } = {},
): Promise<SpaceRow & { photoId: string; fileId: string }> {
  const written = { actorId: owner.actor.id, personId: owner.person.id };
  const row = buildSpace({ actorId: owner.actor.id, createdById: owner.person.id, ...overrides });
  const space = await insert(pool, 'spaces', row);
  if (uses.length > 0) {
    await insert(
      pool,
      'space_uses',
      uses.map((conceptId) => buildSpaceUse({ spaceId: space.id, conceptId })),
    );
  }
  const file = await insert(pool, 'files', buildFile({ isPublic: space.state === 'listed' }));
  const photo = await insert(pool, 'space_photos', buildSpacePhoto({ spaceId: space.id, fileId: file.id }));
  await insert(pool, 'space_revisions', buildSpaceRevision({ spaceId: space.id, ...written }));
  return { ...space, photoId: photo.id, fileId: file.id };
}

/** Waits until no job is left to do: what runs in the background would be counted as well. */
export async function jobsDone({ database }: KvartApp): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const { rows } = await database.pool.query(
      'SELECT 1 FROM graphile_worker.jobs WHERE run_at <= now() AND attempts < max_attempts LIMIT 1',
    );
    if (rows.length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

/** Counts the statements that reach the database while `work` runs, those of transactions included. */
export async function statementsOf(kvart: KvartApp, work: () => Promise<unknown>): Promise<string[]> {
  await jobsDone(kvart);
  const { Database } = await import('../platform/database/index.ts');
  const pool = kvart.app.get(Database).pool;
  const seen: string[] = [];
  const original = pool.query.bind(pool) as (...given: unknown[]) => unknown;
  const spy = (...given: unknown[]): unknown => {
    const [query] = given as [string | { text: string }];
    seen.push(typeof query === 'string' ? query : query.text);
    return original(...given);
  };
  Object.assign(pool, { query: spy });
  try {
    await work();
  } finally {
    Reflect.deleteProperty(pool, 'query');
  }
  return seen;
}
