import { join } from 'node:path';
import pg from 'pg';
import { Problem } from './problem.ts';

/** Whether this start shows the demo network: on a developer's machine yes, unless it is told otherwise. */
export function wantsDemo(env: NodeJS.ProcessEnv, options: string[] = process.argv): boolean {
  if (options.includes('--empty')) return false;
  const isWanted = env.KVART_DEMO ?? (env.KVART_MODE === 'production' || env.S3_ENDPOINT ? '0' : '1');
  if (!['0', '1', 'true', 'false'].includes(isWanted)) throw new Problem('KVART_DEMO must be 1 or 0.');
  if (isWanted === '0' || isWanted === 'false') return false;
  if (env.S3_ENDPOINT) {
    throw new Problem(
      'The pictures of the demo network are kept in KVART_DATA_DIR: set KVART_DEMO=0 or no S3_ENDPOINT.',
    );
  }
  return true;
}

/** Puts the demo network into a database that nobody has used yet; any other is left as it is. */
export async function fillWithDemo(url: string, dataDir: string, log: (line: string) => void): Promise<void> {
  const pool = new pg.Pool({ connectionString: url, max: 4 });
  try {
    const used = await pool.query('SELECT 1 FROM persons LIMIT 1');
    if (used.rowCount !== 0) return;
    log('Drawing the demo network; this happens once …');
    // Its builders and pictures are needed this once, and not in every start.
    const { loadDemo } = await import('../../prisma/seed/demo/index.ts');
    const { loaded, actors, spaces } = await loadDemo({ pool, filesDir: join(dataDir, 'files') });
    if (loaded) log(`Demo network: ${actors} actors, ${spaces} spaces.`);
  } finally {
    await pool.end();
  }
}
