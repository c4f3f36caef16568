import { chmod, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { migrate, recreateDatabase, startPostgres, stopLeftover, withDatabase } from '@kvart/local-stack';
import pg from 'pg';

/** Names the template's URL to the processes that run the specs. */
export const templateVariable = 'KVART_TEST_TEMPLATE';

const templateName = 'kvart_template';
const root = join(import.meta.dirname, '../../../..');

/** Adds to the template what every test of a project needs, for example the tables of the job queue. */
export type Prepare = (pool: pg.Pool) => Promise<void>;

/** A server with the template on it. */
export interface TemplateDatabase {
  url: string;
  stop: () => Promise<void>;
}

/**
 * Starts a server for one test run (or takes the one of TEST_DATABASE_URL) and fills a template with tables,
 * vocabulary and places. A second call in the same run adds to the template that is there.
 */
export async function templateDatabase(prepare?: Prepare): Promise<TemplateDatabase> {
  const known = process.env[templateVariable];
  if (known) {
    await prepareTemplate(known, prepare);
    return { url: known, stop: () => Promise.resolve() };
  }
  const given = process.env.TEST_DATABASE_URL;
  const server = given ? { url: given, stop: () => Promise.resolve() } : await startServer();
  try {
    const url = withDatabase(server.url, templateName);
    await recreateDatabase(url);
    await migrate({ url, prismaDir: join(root, 'prisma') });
    await prepareTemplate(url, seed);
    await prepareTemplate(url, prepare);
    process.env[templateVariable] = url;
    const stop = async () => {
      Reflect.deleteProperty(process.env, templateVariable);
      await server.stop();
    };
    return { url, stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** Nothing in a test outlives it, so the server need not wait for the disk. */
const careless = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' };
const folderPrefix = 'kvart-test-';

async function startServer() {
  await removeLeftovers();
  const dataDir = await mkdtemp(join(tmpdir(), folderPrefix));
  // Started by root, the server runs as somebody else, who has to get in.
  await chmod(dataDir, 0o711);
  const server = await startPostgres({ dataDir, settings: careless });
  const stop = async () => {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  return { url: server.url, stop };
}

/** Servers and folders of test runs that were killed; one just being started is left alone. */
async function removeLeftovers(): Promise<void> {
  const folders = (await readdir(tmpdir())).filter((name) => name.startsWith(folderPrefix));
  for (const folder of folders.map((name) => join(tmpdir(), name))) {
    try {
      const isOld = Date.now() - (await stat(folder)).mtimeMs > 60_000;
      if (isOld && (await stopLeftover(folder))) await rm(folder, { recursive: true, force: true });
    } catch {
      // Somebody else's, or just removed by another run.
    }
  }
}

/** The same vocabulary, places and templates that a start loads; they belong to the repository, not to a package. */
const seed: Prepare = async (pool) => {
  const file = pathToFileURL(join(root, 'prisma/seed/index.ts')).href;
  const { loadTaxonomy, loadPlaces, loadTemplates } = (await import(file)) as Record<
    'loadTaxonomy' | 'loadPlaces' | 'loadTemplates',
    Prepare
  >;
  await loadTaxonomy(pool);
  await loadPlaces(pool);
  await loadTemplates(pool);
};

/** A database can be copied only while nobody is connected to it, so the pool is closed at once. */
async function prepareTemplate(url: string, prepare: Prepare | undefined): Promise<void> {
  if (!prepare) return;
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  // The server may stop while the last connection is still closing.
  pool.on('error', () => undefined);
  try {
    await prepare(pool);
  } finally {
    await pool.end();
  }
}
