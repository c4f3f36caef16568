import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startPostgres } from '@kvart/local-stack';
import pg from 'pg';
import { prepareDatabase } from '../../tools/house/database.ts';
import { growNetwork } from './network.ts';

/** A server with a generated network on it. */
export interface BenchDatabase {
  url: string;
  pool: pg.Pool;
  /** For the product's files. */
  dataDir: string;
  stop: () => Promise<void>;
}

/** Nothing here outlives its folder, so the server need not wait for the disk. The rest is what a small city would set. */
export const settings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_wal_size: '8GB',
  shared_buffers: '2GB',
  effective_cache_size: '6GB',
  random_page_cost: '1.1',
  max_connections: '120',
};

/**
 * Opens a database with a network of that size: made anew in a folder that goes afterwards, or kept in `keep`
 * for the next run.
 */
export async function openBenchDatabase(
  actors: number,
  { keep, log }: { keep?: string; log: (line: string) => void },
): Promise<BenchDatabase> {
  const dataDir = keep ? resolve(keep, String(actors)) : mkdtempSync(join(tmpdir(), 'kvart-bench-'));
  mkdirSync(dataDir, { recursive: true });
  // Started by root, the server runs as somebody else, who has to get in.
  chmodSync(dataDir, 0o711);
  const small = actors < 10_000 ? { shared_buffers: '256MB' } : {};
  const server = await startPostgres({ dataDir, settings: { ...settings, ...small } });
  const pool = new pg.Pool({ connectionString: server.url, max: 4 });
  pool.on('error', () => undefined);
  const stop = async () => {
    await pool.end();
    await server.stop();
    if (!keep) rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await prepareDatabase(server.url);
    const { rows } = await pool.query<{ count: number }>('SELECT count(*)::int AS count FROM actors');
    if (rows[0]?.count === 0) await growNetwork(pool, { actors, seed: 1 }, log);
    else if (rows[0]?.count !== actors) throw new Error(`${dataDir} holds another network; remove it`);
    return { url: server.url, pool, dataDir, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
