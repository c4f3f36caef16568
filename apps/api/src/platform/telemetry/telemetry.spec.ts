import { Controller, Get, Module, Post } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Public } from '../access/index.ts';
import { createTestDatabase, type TestDatabase } from '@kvart/testing';
import { type PlatformApp, startPlatform } from '../testing/platform-app.ts';
import { currentRequestId, Draining, Metrics } from './index.ts';

@Controller('spec')
class SpecController {
  @Get('id/:secret')
  @Public('for this spec')
  async id(): Promise<{ id: string | undefined }> {
    await new Promise((resolve) => setTimeout(resolve, 5));
    return { id: currentRequestId() };
  }
}

@Controller('graphql')
class GraphqlController {
  @Post()
  @Public('for this spec')
  answer(): object {
    return { data: {} };
  }
}

@Module({ controllers: [SpecController, GraphqlController] })
class SpecModule {}

describe('what a process tells about itself', () => {
  let database: TestDatabase;
  let platform: PlatformApp;

  beforeAll(async () => {
    database = await createTestDatabase();
    platform = await startPlatform(database.url, {
      modules: [SpecModule],
      env: { METRICS_TOKEN: 'a-token-of-some-length', TRUST_PROXY: '0' },
    });
  });

  afterAll(async () => {
    await platform?.close();
    await database?.drop();
  });

  const ask = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${platform.url}${path}`, { headers });

  it('is alive and ready', async () => {
    expect((await ask('/healthz')).status).toBe(200);
    const ready = await ask('/readyz');
    expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready' }]);
  });

  it('is not ready while a migration is half done', async () => {
    await database.pool.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('half', '', 'half')`,
    );
    expect((await ask('/readyz')).status).toBe(503);
    await database.pool.query(`DELETE FROM _prisma_migrations WHERE id = 'half'`);
    expect((await ask('/readyz')).status).toBe(200);
  });

  it('knows the request id deep inside, and answers with it', async () => {
    const answer = await ask('/spec/id/42');
    const { id } = (await answer.json()) as { id: string };
    expect(id).toBeTruthy();
    expect(answer.headers.get('x-request-id')).toBe(id);
  });

  it('measures by route, not by address', async () => {
    await ask('/spec/id/canary?token=canary');
    const text = await (await ask('/metrics')).text();
    expect(text).toContain(
      'http_request_duration_seconds_count{method="GET",route="/spec/id/:secret",status="200"}',
    );
    expect(text).not.toContain('canary');
    expect(text).toContain('process_cpu_seconds_total');
  });

  it('tells GraphQL operations apart by name', async () => {
    const send = (body: object) =>
      fetch(`${platform.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    await send({ operationName: 'SignIn', query: 'mutation SignIn { done }' });
    const text = await (await ask('/metrics')).text();
    expect(text).toContain('graphql_operation_duration_seconds_count{operation="SignIn",type="mutation"} 1');
  });

  it('bounds the names of GraphQL operations', async () => {
    const metrics = platform.get(Metrics);
    for (let n = 0; n < 300; n += 1) metrics.observeOperation(`Made${n}`, 'query', 0.01);
    metrics.observeOperation('"} injected 1', 'query', 0.01);
    metrics.observeOperation(undefined, 'mutation', 0.01);
    const text = await metrics.registry.metrics();
    const names = new Set(
      [...text.matchAll(/graphql_operation\w+count\{operation="(\w+)"/g)].map((hit) => hit[1]),
    );
    // Two hundred, "unnamed" and "other".
    expect(names.size).toBe(202);
    expect(names).toContain('other');
    expect(names).toContain('unnamed');
    expect(text).not.toContain('injected');
  });

  it('shows its figures to neighbours and to those who know the token only', async () => {
    const proxied = { 'x-forwarded-for': '203.0.113.9' };
    expect((await ask('/metrics')).status).toBe(200);
    expect((await ask('/metrics', proxied)).status).toBe(404);
    expect((await ask('/metrics', { ...proxied, authorization: 'Bearer wrong' })).status).toBe(404);
    expect(
      (await ask('/metrics', { ...proxied, authorization: 'Bearer a-token-of-some-length' })).status,
    ).toBe(200);
  });

  it('says that it is going, once it is', async () => {
    platform.get(Draining).begin();
    const ready = await ask('/readyz');
    expect([ready.status, ready.headers.get('retry-after')]).toEqual([503, '5']);
    expect((await ask('/healthz')).status).toBe(200);
  });
});
