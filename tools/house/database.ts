import { join, resolve } from 'node:path';
import { migrate, startPostgres } from '@kvart/local-stack';
import pg from 'pg';
import { loadPlaces, loadTaxonomy, loadTemplates } from '../../prisma/seed/index.ts';
import { Problem } from './problem.ts';
import { root } from './root.ts';

/** A database that answers, wherever it runs. */
export interface OpenDatabase {
  url: string;
  /** Settles when an embedded server has ended; never for one that is not ours. */
  closed: Promise<void>;
  stop: () => Promise<void>;
}

/** The folder of the embedded database and the uploaded files. */
export const dataDirOf = (env: NodeJS.ProcessEnv): string => resolve(root, env.KVART_DATA_DIR ?? '.kvart');

/** The database that DATABASE_URL names, or the embedded one, started. */
export async function openDatabase(env: NodeJS.ProcessEnv): Promise<OpenDatabase> {
  const url = env.DATABASE_URL;
  if (!url) return startPostgres({ dataDir: dataDirOf(env) });
  await assertReachable(url);
  return { url, closed: new Promise(() => undefined), stop: () => Promise.resolve() };
}

/** Brings tables, vocabulary, places and templates up to date; changes nothing where they are. Returns what it applied. */
export async function prepareDatabase(url: string): Promise<string[]> {
  const applied = await migrate({ url, prismaDir: join(root, 'prisma') });
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  try {
    await loadTaxonomy(pool);
    await loadPlaces(pool);
    await loadTemplates(pool);
  } finally {
    await pool.end();
  }
  return applied;
}

async function assertReachable(url: string): Promise<void> {
  const where = whereIs(url);
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  try {
    await client.connect();
  } catch (error) {
    throw new Problem(
      `The database at ${where} does not answer (${reasonOf(error)}). Is it running? DATABASE_URL names it.`,
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Host and database of the URL; never its password. */
function whereIs(url: string): string {
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) {
    throw new Problem('DATABASE_URL must look like postgres://user:password@host:5432/database.');
  }
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

function reasonOf(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  const known: Record<string, string> = {
    ECONNREFUSED: 'nothing listens there',
    ENOTFOUND: 'no such host',
    '28P01': 'wrong password',
    '3D000': 'no such database',
  };
  return known[code ?? ''] ?? (message || code || 'no reason given');
}
