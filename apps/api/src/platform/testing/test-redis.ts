import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { connect, createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** Whether this machine has a Redis to test with. */
export const hasRedis = spawnSync('redis-server', ['--version']).status === 0;

/** A Redis of a spec's own. */
export interface TestRedis {
  url: string;
  /** Takes it away while `work` runs, and brings it back empty. */
  restart: (work: () => Promise<void>) => Promise<void>;
  stop: () => void;
}

export async function startRedis(): Promise<TestRedis> {
  const port = await freePort();
  let server = await run(port);
  return {
    url: `redis://127.0.0.1:${port}`,
    restart: async (work) => {
      server.kill('SIGKILL');
      await work();
      server = await run(port);
    },
    stop: () => server.kill('SIGKILL'),
  };
}

async function run(port: number): Promise<ChildProcess> {
  const settings = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const server = spawn('redis-server', settings, { stdio: 'ignore' });
  for (let tries = 0; tries < 100 && !(await answers(port)); tries += 1) await pause(50);
  return server;
}

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(socket.destroy() !== null));
    socket.once('error', () => resolve(false));
  });

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
