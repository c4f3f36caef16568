import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Global, Injectable, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { MemberRole, Viewer } from '@kvart/domain/shared';
import fastifyCookie from '@fastify/cookie';
import { AccessModule, SessionReader } from '../access/index.ts';
import { ConfigModule, readConfig } from '../config/index.ts';
import { Database, DatabaseModule } from '../database/index.ts';
import { platformModules } from '../index.ts';
import { KvartLogger } from '../telemetry/index.ts';

/** The platform as a running application, for its own specs: no feature modules, real everything else. */
export interface PlatformApp {
  app: NestFastifyApplication;
  url: string;
  dataDir: string;
  get: <T>(type: Type<T>) => T;
  close: () => Promise<void>;
}

/** Reads sessions by their id (`kvart_session=<session id>`), straight from the tables. */
@Injectable()
class SessionsById extends SessionReader {
  constructor(private readonly database: Database) {
    super();
  }

  override async viewerOf(cookieHeader: string | undefined): Promise<Viewer | null> {
    const sessionId = /kvart_session=([0-9a-f-]{36})/.exec(cookieHeader ?? '')?.[1];
    if (!sessionId) return null;
    const { rows } = await this.database.pool.query<{
      personId: string;
      memberships: Record<string, MemberRole>;
    }>(
      `SELECT s.person_id AS "personId",
         coalesce((SELECT json_object_agg(m.actor_id, m.role) FROM memberships m
                   WHERE m.person_id = s.person_id AND m.ended_at IS NULL), '{}') AS memberships
       FROM sessions s WHERE s.id = $1 AND s.revoked_at IS NULL AND s.expires_at > now()`,
      [sessionId],
    );
    const row = rows[0];
    if (!row) return null;
    return {
      ...row,
      sessionId,
      emailConfirmed: true,
      suspended: false,
      platformRole: 'member',
      actingAs: null,
    };
  }
}

@Global()
@Module({ providers: [{ provide: SessionReader, useClass: SessionsById }], exports: [SessionReader] })
class SpecSessions {}

/** Starts the platform on a free port, with the modules a spec adds. */
export async function startPlatform(
  databaseUrl: string,
  { env = {}, modules = [] }: { env?: NodeJS.ProcessEnv; modules?: Type[] } = {},
): Promise<PlatformApp> {
  const dataDir = await mkdtemp(join(tmpdir(), 'kvart-spec-'));
  const config = readConfig({
    DATABASE_URL: databaseUrl,
    DATABASE_POOL: '4',
    KVART_DATA_DIR: dataDir,
    PUBLIC_URL: 'http://kvart.test',
    LOG_LEVEL: 'silent',
    ...env,
  });
  @Module({
    imports: [
      ConfigModule.with(config),
      DatabaseModule,
      AccessModule,
      SpecSessions,
      ...platformModules,
      ...modules,
    ],
  })
  class SpecModule {}
  const app = await NestFactory.create<NestFastifyApplication>(SpecModule, new FastifyAdapter(), {
    bufferLogs: true,
    abortOnError: false,
  });
  app.useLogger(app.get(KvartLogger));
  await app.register(fastifyCookie);
  await app.listen(0, '127.0.0.1');
  return {
    app,
    url: (await app.getUrl()).replace('[::1]', '127.0.0.1'),
    dataDir,
    get: (type) => app.get(type),
    close: async () => {
      await app.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Asks again and again until the answer is there. */
export async function until<T>(
  ask: () => Promise<T | null | undefined | false> | T | null | undefined | false,
  ms = 8_000,
): Promise<T> {
  const end = Date.now() + ms;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error('It did not happen in time.');
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
