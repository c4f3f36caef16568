// Brings the database that DATABASE_URL names up to date: tables, vocabulary, places. The step before a new
// version serves; running it again changes nothing.
import { openDatabase, prepareDatabase } from './house/database.ts';
import { loadEnvironment } from './house/environment.ts';
import { Problem, runTool } from './house/problem.ts';

await runTool(async () => {
  const env = loadEnvironment();
  if (!env.DATABASE_URL)
    throw new Problem('Set DATABASE_URL: this step prepares a database that runs elsewhere.');
  const database = await openDatabase(env);
  const applied = await prepareDatabase(database.url);
  console.log(applied.length > 0 ? `Applied ${applied.join(', ')}.` : 'The database is up to date.');
});
