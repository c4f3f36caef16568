// npm run db:demo: fills the database with the demo network, once.
import { join } from 'node:path';
import { migrate } from '@kvart/local-stack';
import pg from 'pg';
import { loadDemo } from '../prisma/seed/demo/index.ts';
import { loadPlaces, loadTaxonomy, loadTemplates } from '../prisma/seed/index.ts';
import { prismaDir, withDatabaseUrl } from './db-support.ts';

await withDatabaseUrl(async (url) => {
  await migrate({ url, prismaDir, log: console.log });
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  try {
    await loadTaxonomy(pool);
    await loadPlaces(pool);
    await loadTemplates(pool);
    const dataDir = process.env.KVART_DATA_DIR ?? join(import.meta.dirname, '../.kvart');
    const { loaded, actors, spaces } = await loadDemo({ pool, filesDir: join(dataDir, 'files') });
    console.log(
      loaded
        ? `The demo network is there: ${actors} actors, ${spaces} spaces.`
        : 'The demo network was there already.',
    );
  } finally {
    await pool.end();
  }
});
