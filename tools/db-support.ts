import { join } from 'node:path';
import { LocalStackError, startPostgres } from '@kvart/local-stack';

/** The project's Prisma folder. */
export const prismaDir = join(import.meta.dirname, '../prisma');

/**
 * Lends a database command its database: DATABASE_URL where it is set, else the embedded server of
 * KVART_DATA_DIR, shared with a Kvart that runs. Problems end the command with their sentence.
 */
export async function withDatabaseUrl(work: (url: string) => Promise<void>): Promise<void> {
  try {
    if (process.env.DATABASE_URL) return await work(process.env.DATABASE_URL);
    const dataDir = process.env.KVART_DATA_DIR ?? join(import.meta.dirname, '../.kvart');
    const server = await startPostgres({ dataDir, log: console.log, share: true });
    try {
      await work(server.url);
    } finally {
      await server.stop();
    }
  } catch (error) {
    process.exitCode = 1;
    console.error(error instanceof LocalStackError ? error.message : error);
  }
}
