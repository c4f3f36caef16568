// npm run db:reset: drops everything in the database and makes it anew, empty.
import { migrate, recreateDatabase } from '@kvart/local-stack';
import { prismaDir, withDatabaseUrl } from './db-support.ts';

const isOwnServer = !process.env.DATABASE_URL;
if (!isOwnServer && !process.argv.includes('--yes')) {
  console.error(
    'This deletes everything in the database that DATABASE_URL names. Add -- --yes if you mean it.',
  );
  process.exit(1);
}

await withDatabaseUrl(async (url) => {
  await recreateDatabase(url);
  await migrate({ url, prismaDir, log: console.log });
  console.log('The database is new and empty.');
});
