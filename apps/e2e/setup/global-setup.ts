import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, templateDatabase } from '@kvart/testing';
import { loadDemoNetwork } from './demo-network.ts';
import { startProduct, root } from './product.ts';
import { publish } from './stage.ts';

/**
 * Starts Kvart three times on one database server: with the demo network, for reading; with an empty town, for
 * journeys that write; and never set up. Returns how to end all of it.
 */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const undo: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step().catch((error: unknown) => console.error(error));
  };
  try {
    const folder = await mkdtemp(join(tmpdir(), 'kvart-e2e-'));
    undo.push(() => rm(folder, { recursive: true, force: true }));
    // A build during the run must not take files away from under it.
    const client = join(folder, 'client');
    await cp(join(root, 'apps/web/dist'), client, { recursive: true });

    const template = await templateDatabase();
    undo.push(() => template.stop());
    const open = async (name: string, env: Record<string, string> = {}) => {
      const database = await createTestDatabase();
      undo.push(() => database.drop());
      const data = join(folder, name);
      const start = async () => {
        const product = await startProduct({
          KVART_DATA_DIR: data,
          DATABASE_URL: database.url,
          DATABASE_POOL: '8',
          WEB_DIST: client,
          ...env,
        });
        undo.push(() => product.stop());
        return { url: product.url, database: database.url, files: join(data, 'files') };
      };
      return { database, data, start };
    };

    const demo = await open('demo', { KVART_DEMO: '1' });
    const sessions = await loadDemoNetwork(demo.database.pool, join(demo.data, 'files'));
    const town = await open('town');
    const empty = await open('empty');
    const [demoRuns, townRuns, emptyRuns] = await Promise.all([demo.start(), town.start(), empty.start()]);
    publish({ demo: { ...demoRuns, sessions }, town: townRuns, empty: emptyRuns });
    return stop;
  } catch (error) {
    await stop();
    throw error;
  }
}
