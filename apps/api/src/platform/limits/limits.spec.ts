import { createTestDatabase, hasRedis, startRedis, type TestDatabase } from '@kvart/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../config/index.ts';
import { Database } from '../database/index.ts';
import { RateLimits } from './limits.ts';

let home: TestDatabase;
beforeAll(async () => {
  home = await createTestDatabase();
});
afterAll(() => home.drop());

/** Two nodes of one installation. */
function nodes(env: Record<string, string> = {}) {
  const all = [1, 2].map(() => {
    const database = new Database(home.url, 4);
    const limits = new RateLimits(database, readConfig({ DATABASE_URL: home.url, ...env }));
    const close = async () => {
      limits.onApplicationShutdown();
      await database.close();
    };
    return { limits, close };
  });
  return {
    limits: all.map((node) => node.limits),
    close: () => Promise.all(all.map((node) => node.close())),
  };
}

/** How many of ten tries for one account pass, taken in turn on both nodes. Three are allowed in an hour. */
async function passing([first, second]: RateLimits[], account: string): Promise<number> {
  let passed = 0;
  for (let n = 0; n < 10; n += 1) {
    const node = n % 2 === 0 ? first! : second!;
    await node.take('sign_up', { account, address: `10.0.0.${n}` }).then(
      () => (passed += 1),
      (error: Error) => expect(error.message).toBe('rate_limited'),
    );
  }
  return passed;
}

describe('rate limits', () => {
  it('are counted once for all nodes, and keep no address in clear', async () => {
    const { limits, close } = nodes();
    expect(await passing(limits, 'someone@example.org')).toBe(3);
    const { rows } = await home.pool.query<{ key: string }>('select key from rate_limits');
    expect(rows.map(({ key }) => key).join(' ')).not.toMatch(/example|10\.0\.0/);
    await close();
  });

  it.skipIf(!hasRedis())('go to Redis where there is one, and to Postgres while it is away', async () => {
    const redis = await startRedis();
    const { limits, close } = nodes({ REDIS_URL: redis.url });
    try {
      await new Promise((resolve) => setTimeout(resolve, 800));
      expect(await passing(limits, 'redis@example.org')).toBe(3);
      await redis.stop();
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(await passing(limits, 'fallback@example.org')).toBe(3);
    } finally {
      await redis.stop();
      await close();
    }
  });
});
