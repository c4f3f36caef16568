// npm run db:migrate: brings the database up to the newest migration.
import { migrate } from '@kvart/local-stack';
import { prismaDir, withDatabaseUrl } from './db-support.ts';

await withDatabaseUrl(async (url) => {
  const applied = await migrate({ url, prismaDir, log: console.log });
  if (applied.length === 0) console.log('The database is up to date.');
});
