import { join } from 'node:path';
import { hash } from '@node-rs/argon2';
import type { Pool, PoolClient } from 'pg';
import { insertNetwork } from './insert-network.ts';
import { buildDemoNetwork } from './network.ts';
import { demoPassword } from './sign-ins.ts';
import { storePapers } from './store-papers.ts';
import { storePictures, type PutFile } from './store-pictures.ts';

export interface LoadDemoOptions {
  pool: Pool;
  /** Folder of the local file store. */
  filesDir: string;
  /** Where drawings are kept for the next time; beside the files unless said otherwise. */
  cacheDir?: string;
  /** Another store than the local folder, for example S3. */
  putFile?: PutFile;
  now?: Date;
}

/**
 * Fills an installation with the demo network, once: whoever asks again gets `loaded: false` and nothing changes.
 * Vocabulary and places must be there. All rows come in one transaction; the bytes of the pictures before it.
 */
export async function loadDemo({
  pool,
  filesDir,
  cacheDir = join(filesDir, '..', 'demo-pictures'),
  putFile,
  now = new Date(),
}: LoadDemoOptions): Promise<{ loaded: boolean; actors: number; spaces: number }> {
  if (await isLoaded(pool)) return { loaded: false, actors: 0, spaces: 0 };
  const passwordHash = await hash(demoPassword, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
  const network = buildDemoNetwork({ now, passwordHash });
  const pictures = await storePictures(network.files, { filesDir, cacheDir, putFile });
  const files = [...pictures, ...(await storePapers(network.papers, { filesDir, putFile }))];

  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    // Two starts at the same time: the second waits here and then finds the network loaded.
    await client.query(`SELECT pg_advisory_xact_lock(hashtextextended('kvart demo network', 0))`);
    const loaded = !(await isLoaded(client));
    if (loaded) await insertNetwork(client, network, files);
    await client.query('COMMIT');
    return { loaded, actors: network.actors.length, spaces: network.spaces.length };
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

async function isLoaded(database: Pool | PoolClient): Promise<boolean> {
  const { rowCount } = await database.query(`SELECT 1 FROM settings WHERE key = 'demo'`);
  return rowCount !== 0;
}
