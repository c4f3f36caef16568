// npm run bench -- start: how long `npm start` takes to the first answer of /readyz and to the first page.
// cold: nothing built, no data; npm ci is not counted. warm: built, with data. --smoke: one start on an empty folder.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { probePort } from '../tools/house/port.ts';
import { root } from '../tools/house/root.ts';
import { machine, spread } from './support/machine.ts';

const smoke = process.argv.includes('--smoke');
const rounds = smoke ? 0 : 5;
const dataDir = mkdtempSync(join(tmpdir(), 'kvart-bench-'));

/** Starts Kvart, waits for its first page, stops it; the times in milliseconds. */
async function startOnce(): Promise<{ ready: number; page: number; stop: number }> {
  const port = await probePort('127.0.0.1', 0);
  const began = performance.now();
  const child = spawn(process.execPath, [join(root, 'tools/start.ts')], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      PORT: String(port),
      KVART_DATA_DIR: dataDir,
      ...(smoke ? { KVART_DEMO: '0' } : {}),
    },
  });
  try {
    await answers(`http://127.0.0.1:${port}/readyz`, child);
    const ready = performance.now() - began;
    await answers(`http://127.0.0.1:${port}/`, child);
    const page = performance.now() - began;
    const asked = performance.now();
    child.kill('SIGINT');
    const [code] = (await once(child, 'exit')) as [number | null];
    if (code !== 0) throw new Error(`npm start ended with ${code ?? 'a signal'} when asked to stop`);
    return { ready, page, stop: performance.now() - asked };
  } finally {
    child.kill('SIGTERM');
  }
}

/** Waits until an address answers 200; gives up when the program ends or after three minutes. */
async function answers(url: string, child: ChildProcess): Promise<void> {
  const until = performance.now() + 180_000;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`npm start ended with ${child.exitCode} before it served`);
    if (performance.now() > until) throw new Error(`${url} does not answer 200`);
    const status = await fetch(url).then(
      (response) => response.status,
      () => 0,
    );
    if (status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

try {
  if (!smoke) {
    for (const side of ['api', 'web'])
      rmSync(join(root, `apps/${side}/dist`), { recursive: true, force: true });
    process.env.NX_SKIP_NX_CACHE = 'true';
  }
  const cold = await startOnce();
  const warm: (typeof cold)[] = [];
  while (warm.length < rounds) warm.push(await startOnce());
  const figures = {
    bench: 'start',
    machine: machine(),
    unit: 'ms',
    cold,
    warm: smoke
      ? undefined
      : {
          ready: spread(warm.map((one) => one.ready)),
          page: spread(warm.map((one) => one.page)),
          stop: spread(warm.map((one) => one.stop)),
        },
  };
  console.log(JSON.stringify(figures, null, 2));
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}
