import { Controller, Get, Module } from '@nestjs/common';
import { createTestDatabase } from '@kvart/testing';
import { expect, it } from 'vitest';
import { Public } from '../access/index.ts';
import { Database } from '../database/index.ts';
import { startPlatform } from '../testing/platform-app.ts';

@Controller()
class SlowController {
  constructor(private readonly database: Database) {}

  @Get('slow')
  @Public('for this spec')
  async slow(): Promise<object> {
    await this.database.read('spec.slow', 'SELECT pg_sleep(0.7)::text');
    return { done: true };
  }
}

@Module({ controllers: [SlowController] })
class SlowModule {}

it('a process that ends finishes what is in hand, then answers no more', async () => {
  const database = await createTestDatabase();
  const platform = await startPlatform(database.url, { modules: [SlowModule] });
  const inHand = fetch(`${platform.url}/slow`);
  await new Promise((resolve) => setTimeout(resolve, 200));
  const ended = platform.close();
  expect(await (await inHand).json()).toEqual({ done: true });
  await ended;
  await expect(fetch(`${platform.url}/healthz`)).rejects.toThrow();
  await database.drop();
});
