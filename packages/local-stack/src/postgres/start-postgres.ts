import pg from 'pg';
import { LocalStackError } from '../local-stack-error.ts';
import { findBinaries } from './binaries.ts';
import { ensureCluster, role } from './cluster.ts';
import { holderOf, lockFolder } from './folder-lock.ts';
import { clearLeftovers, launch, readPidFile } from './postmaster.ts';
import { openServerHome, readable, type ServerHome } from './server-home.ts';
import { readFileSync } from 'node:fs';

/** How to run the embedded server. */
export interface StartPostgresOptions {
  /** Folder for the data; made when missing. */
  dataDir: string;
  log?: (line: string) => void;
  /** Server settings beside or instead of the usual ones. */
  settings?: Record<string, string>;
  /** Database to make when missing and to name in the URL. */
  database?: string;
  /** Where it listens; any free port when not given. For a server that comes back under the same address. */
  port?: number;
  /** True: when a running Kvart has the folder, use its server instead of refusing. For the db commands. */
  share?: boolean;
}

/** A database server that takes connections. */
export interface LocalPostgres {
  url: string;
  /** Settles when the server has ended, wanted or not. */
  closed: Promise<void>;
  /** Ends sessions and writes everything out; `immediate` ends it as a crash would, to be recovered at the next start. */
  stop: (how?: 'fast' | 'immediate') => Promise<void>;
}

/** Starts the embedded Postgres on a data folder. Problems come as `LocalStackError` with one clear sentence. */
export async function startPostgres(options: StartPostgresOptions): Promise<LocalPostgres> {
  const log = options.log ?? (() => undefined);
  const home = openServerHome(options.dataDir, log);
  const database = options.database ?? 'kvart';
  const lock = take(home, options.dataDir);
  if (!lock.held) {
    if (options.share) return shareServer(home, database);
    throw new LocalStackError(
      `Kvart already runs on the data folder ${options.dataDir} (process ${lock.byPid}). ` +
        'Stop it first, or set KVART_DATA_DIR to another folder.',
    );
  }
  try {
    return await startLocked(home, database, options, log, lock.release);
  } catch (error) {
    lock.release();
    throw error instanceof LocalStackError ? error : readable(error, home.home);
  }
}

/**
 * Ends a server whose Kvart is gone; false when a living one holds the folder. For folders that are to be removed.
 */
export async function stopLeftover(dataDir: string): Promise<boolean> {
  const home = openServerHome(dataDir, () => undefined);
  if (holderOf(home.lock) !== undefined) return false;
  await clearLeftovers(home, () => undefined);
  return true;
}

async function startLocked(
  home: ServerHome,
  database: string,
  { settings = {}, port }: StartPostgresOptions,
  log: (line: string) => void,
  release: () => void,
): Promise<LocalPostgres> {
  const binaries = findBinaries(home.user);
  const password = await ensureCluster(binaries, home);
  await clearLeftovers(home, log);
  const server = await launch(binaries, home, settings, port);
  // Last resort for an exit without stop(): ask the server to end, as there is no time to wait for it.
  const onExit = () => process.kill(server.pid, 'SIGINT');
  process.once('exit', onExit);
  void server.closed.then(() => {
    process.removeListener('exit', onExit);
    release();
  });
  try {
    await ensureDatabase(urlOf(password, server.port, 'postgres'), database);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return {
    url: urlOf(password, server.port, database),
    closed: server.closed,
    stop: async (how) => {
      await server.stop(how);
      await server.closed;
    },
  };
}

function take(home: ServerHome, dataDir: string) {
  try {
    return lockFolder(home.lock);
  } catch (error) {
    throw readable(error, dataDir);
  }
}

/** Uses the server of the Kvart that holds the folder; stopping it is that one's business. */
async function shareServer(home: ServerHome, database: string): Promise<LocalPostgres> {
  const deadline = Date.now() + 30_000;
  while (holderOf(home.lock) !== undefined && Date.now() < deadline) {
    const note = readPidFile(home.cluster);
    if (note?.ready) {
      const password = readFileSync(home.password, 'utf8').trim();
      await ensureDatabase(urlOf(password, note.port, 'postgres'), database);
      return {
        url: urlOf(password, note.port, database),
        closed: new Promise(() => undefined),
        stop: () => Promise.resolve(),
      };
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new LocalStackError('The running Kvart has no database yet. Try again when it serves.');
}

function urlOf(password: string, port: number, database: string): string {
  return `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`;
}

async function ensureDatabase(adminUrl: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`);
  } catch (error) {
    // Made by another command at the same moment.
    if ((error as { code?: string }).code !== '42P04' && (error as { code?: string }).code !== '23505')
      throw error;
  } finally {
    await client.end();
  }
}
