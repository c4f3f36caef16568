// npm run import -- <file> --kind spaces|actors --actor <address>: brings a file in, also while Kvart runs.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { withDatabaseUrl } from './db-support.ts';
import { build, isBuildStale } from './house/build.ts';
import { dataDirOf, prepareDatabase } from './house/database.ts';
import { loadEnvironment } from './house/environment.ts';
import { runTool } from './house/problem.ts';
import { root } from './house/root.ts';

await runTool(async () => {
  const env = loadEnvironment();
  if (isBuildStale()) await build();
  await withDatabaseUrl(async (url) => {
    await prepareDatabase(url);
    const script = join(root, 'apps/api/dist/import.js');
    const child = spawn(process.execPath, ['--enable-source-maps', script, ...process.argv.slice(2)], {
      env: { ...env, DATABASE_URL: url, KVART_DATA_DIR: dataDirOf(env) },
      stdio: 'inherit',
    });
    const [code] = (await once(child, 'exit')) as [number | null];
    process.exitCode = code ?? 1;
  });
});
