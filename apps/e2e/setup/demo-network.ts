import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildSession, insert } from '@kvart/testing/builders';
import type { TestDatabase } from '@kvart/testing';
import { root } from './product.ts';

type Pool = TestDatabase['pool'];
interface DemoSeed {
  loadDemo: (options: { pool: Pool; filesDir: string; cacheDir: string }) => Promise<unknown>;
}

/** Fills the database as a first start does, and signs its people in. Returns their session tokens. */
export async function loadDemoNetwork(pool: Pool, filesDir: string): Promise<Record<string, string>> {
  // The network belongs to the repository, not to a package.
  const seed = (await import(pathToFileURL(join(root, 'prisma/seed/demo/index.ts')).href)) as DemoSeed;
  // Drawn once on a machine, not once in every run.
  const cacheDir = join(root, 'node_modules/.cache/kvart/demo-pictures');
  await seed.loadDemo({ pool, filesDir, cacheDir });

  const { rows } = await pool.query<{ id: string; email: string }>(
    `SELECT id, email FROM persons WHERE email LIKE '%@demo.kvart.example'`,
  );
  const sessions: Record<string, string> = {};
  for (const { id, email } of rows) {
    const { row, token } = buildSession({ id: randomUUID(), personId: id });
    await insert(pool, 'sessions', row);
    sessions[email] = token;
  }
  return sessions;
}
