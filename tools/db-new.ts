// npm run db:new <name>: writes a migration from the difference between migrations and models, for review.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { driftBetweenMigrationsAndModels } from '@kvart/local-stack';
import { prismaDir, withDatabaseUrl } from './db-support.ts';

const [name] = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error(
    'Give the migration a name of small letters, digits and underscores: npm run db:new add_calls',
  );
  process.exit(1);
}

await withDatabaseUrl(async (url) => {
  const sql = await driftBetweenMigrationsAndModels({ url, prismaDir });
  if (sql === '' && !process.argv.includes('--empty')) {
    console.log(
      'Models and migrations agree. For SQL written by hand alone: npm run db:new <name> -- --empty',
    );
    return;
  }
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = join(prismaDir, 'migrations', `${stamp}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'migration.sql'), sql);
  console.log(`Written for review: ${join(folder, 'migration.sql')}`);
});
