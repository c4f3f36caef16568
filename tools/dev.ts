// npm run dev: both sides, rebuilt while you type. The web client is served by Vite, everything else goes to the API.
import { join } from 'node:path';
import { createServer } from 'vite';
import { watchApi } from './house/api-watch.ts';
import { watchOperations } from './house/codegen-watch.ts';
import { dataDirOf, openDatabase, prepareDatabase } from './house/database.ts';
import { fillWithDemo, wantsDemo } from './house/demo.ts';
import { loadEnvironment } from './house/environment.ts';
import { probePort, readPort } from './house/port.ts';
import { runTool } from './house/problem.ts';
import { root } from './house/root.ts';
import { Stages } from './house/stages.ts';

await runTool(async () => {
  const env = loadEnvironment();
  const host = env.HOST ?? '127.0.0.1';
  const port = await probePort(host, readPort(env.PORT));
  const apiPort = await probePort('127.0.0.1', 0);
  const stages = new Stages();
  stages.stopOnSignals();
  try {
    const database = await openDatabase(env);
    stages.add('database', database.stop);
    await prepareDatabase(database.url);
    const demo = wantsDemo(env);
    if (demo) await fillWithDemo(database.url, dataDirOf(env), console.log);

    const api = await watchApi({
      ...env,
      HOST: '127.0.0.1',
      PORT: String(apiPort),
      PUBLIC_URL: env.PUBLIC_URL ?? `http://localhost:${port}`,
      KVART_DEMO: demo ? '1' : '0',
      KVART_DATA_DIR: dataDirOf(env),
      DATABASE_URL: database.url,
    });
    stages.add('API', api.stop);

    const operations = await watchOperations();
    stages.add('code generator', operations.stop);
    // The client's own Vite configuration hands the API's paths on to this address.
    process.env.KVART_API = `http://127.0.0.1:${apiPort}`;
    const web = await createServer({
      root: join(root, 'apps/web'),
      server: { host, port, strictPort: true },
    });
    await web.listen();
    stages.add('web server', () => web.close());
    console.log(`web  http://localhost:${port} (the API behind it listens on port ${apiPort})`);
    await database.closed;
  } finally {
    await stages.stop();
  }
});
