import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MemberRole } from '@kvart/domain/shared';
import {
  type ActorRow,
  buildActor,
  buildMembership,
  buildPerson,
  buildSession,
  createTestDatabase,
  insert,
  type PersonRow,
  signedInClient,
  type TestClient,
  testClient,
  type TestDatabase,
  testMailbox,
  type TestMailbox,
} from '@kvart/testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../create-app.ts';
import { readConfig } from '../platform/config/index.ts';

/** The whole of Kvart in a test: a database of its own, mails over SMTP, HTTP and sockets on a free port. */
export interface KvartApp {
  url: string;
  app: NestFastifyApplication;
  database: TestDatabase;
  mailbox: TestMailbox;
  /** A browser nobody is signed in with. */
  visitor: () => TestClient;
  /** A person with a running session. */
  person: (overrides?: Partial<PersonRow>) => Promise<{ person: PersonRow; client: TestClient }>;
  /** An actor, and a person who acts as it. */
  member: (
    role?: MemberRole,
    overrides?: Partial<ActorRow>,
  ) => Promise<{ actor: ActorRow; person: PersonRow; client: TestClient }>;
  /** Another person of the same actor. */
  join: (actor: ActorRow, role: MemberRole) => Promise<{ person: PersonRow; client: TestClient }>;
  close: () => Promise<void>;
}

/** Starts Kvart for a spec file. For `beforeAll`; call `close` in `afterAll`. */
export async function startKvart(env: Record<string, string> = {}): Promise<KvartApp> {
  const database = await createTestDatabase();
  const mailbox = await testMailbox();
  const dataDir = await mkdtemp(join(tmpdir(), 'kvart-spec-'));
  const config = readConfig({
    DATABASE_URL: database.url,
    DATABASE_POOL: '8',
    SMTP_URL: mailbox.url,
    KVART_DATA_DIR: dataDir,
    PORT: '0',
    // Faults belong into the test's output; a spec that causes them on purpose says so.
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'error',
    WEB_DIST: join(dataDir, 'no-client'),
    ...env,
  });
  const app = await createApp(config);
  await app.listen(0, '127.0.0.1');
  const url = (await app.getUrl()).replace('[::1]', '127.0.0.1');

  const signIn = async (person: PersonRow): Promise<TestClient> => {
    const { row, token } = buildSession({ personId: person.id });
    await insert(database.pool, 'sessions', row);
    return signedInClient(url, token);
  };
  const person: KvartApp['person'] = async (overrides) => {
    const row = await insert(database.pool, 'persons', buildPerson(overrides));
    return { person: row, client: await signIn(row) };
  };
  const join_: KvartApp['join'] = async (actor, role) => {
    const { person: someone, client } = await person();
    await insert(
      database.pool,
      'memberships',
      buildMembership({ actorId: actor.id, personId: someone.id, role }),
    );
    return { person: someone, client: client.actingAs(actor.id) };
  };
  return {
    url,
    app,
    database,
    mailbox,
    visitor: () => testClient(url),
    person,
    join: join_,
    member: async (role = 'owner', overrides) => {
      const actor = await insert(database.pool, 'actors', buildActor(overrides));
      return { actor, ...(await join_(actor, role)) };
    },
    close: async () => {
      await app.close();
      await mailbox.close();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
