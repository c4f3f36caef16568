// npm start: the whole of Kvart on this machine, with its own database and a demo network in it.
import { startApi } from './house/api-process.ts';
import { build, isBuildStale } from './house/build.ts';
import { dataDirOf, openDatabase, prepareDatabase } from './house/database.ts';
import { fillWithDemo, wantsDemo } from './house/demo.ts';
import { loadEnvironment } from './house/environment.ts';
import { probePort, readPort } from './house/port.ts';
import { runTool } from './house/problem.ts';
import { Stages } from './house/stages.ts';

await runTool(async () => {
  const began = performance.now();
  const env = loadEnvironment();
  const port = await probePort(env.HOST ?? '127.0.0.1', readPort(env.PORT));
  const stages = new Stages();
  stages.stopOnSignals();
  try {
    const database = await openDatabase(env);
    stages.add('database', database.stop);
    if (isBuildStale()) {
      console.log('Building the web client and the API; this happens once per change …');
      await build();
    }
    const applied = await prepareDatabase(database.url);
    if (applied.length > 0) console.log(`Database ready: ${applied.length} migrations applied.`);
    const demo = wantsDemo(env);
    if (demo) await fillWithDemo(database.url, dataDirOf(env), console.log);

    const api = await startApi({
      LOG_LEVEL: 'warn',
      ...env,
      PORT: String(port),
      KVART_DEMO: demo ? '1' : '0',
      KVART_DATA_DIR: dataDirOf(env),
      DATABASE_URL: database.url,
    });
    stages.add('API', api.stop);
    const address = env.PUBLIC_URL ?? `http://localhost:${port}`;
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`\n  Kvart is open at ${address} (started in ${seconds} s). Ctrl-C stops it.\n`);

    const why = await Promise.race([
      api.ended.then((code) => `The API ended by itself with code ${code}.`),
      database.closed.then(() => 'The database ended by itself.'),
    ]);
    if (stages.isStopping) return await stages.stop();
    console.error(`${why} Start Kvart again; nothing that was saved is lost.`);
    process.exitCode = 1;
  } finally {
    await stages.stop();
  }
});
