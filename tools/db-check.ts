// npm run db:check: fails when the migrations make other tables than the models say.
import { driftBetweenMigrationsAndModels } from '@kvart/local-stack';
import { prismaDir, withDatabaseUrl } from './db-support.ts';

await withDatabaseUrl(async (url) => {
  const drift = await driftBetweenMigrationsAndModels({ url, prismaDir });
  if (drift === '') {
    console.log('Models and migrations agree.');
    return;
  }
  process.exitCode = 1;
  console.error(`The migrations lack this (npm run db:new <name> writes it for review):\n\n${drift}`);
});
