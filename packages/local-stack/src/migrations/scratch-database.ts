import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** Makes an empty database on the same server, lends its URL to `work`, and drops it. */
export async function withScratchDatabase<T>(
  url: string,
  work: (scratchUrl: string) => Promise<T>,
): Promise<T> {
  const name = `kvart_scratch_${randomBytes(6).toString('hex')}`;
  await runOn(url, `CREATE DATABASE ${name} TEMPLATE template0`);
  try {
    return await work(withDatabase(url, name));
  } finally {
    await runOn(url, `DROP DATABASE ${name} WITH (FORCE)`);
  }
}

/** Drops the URL's database with everything in it and makes it anew. */
export async function recreateDatabase(url: string): Promise<void> {
  const name = pg.escapeIdentifier(decodeURIComponent(new URL(url).pathname.slice(1)));
  const admin = withDatabase(url, 'postgres');
  await runOn(admin, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await runOn(admin, `CREATE DATABASE ${name}`);
}

/** The same server and role, another database. */
export function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${encodeURIComponent(name)}`;
  return changed.toString();
}

async function runOn(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
