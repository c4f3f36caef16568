import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** A Redis server that keeps nothing. */
export interface LocalRedis {
  port: number;
  url: string;
  /** Ends it without a word. */
  stop: () => Promise<void>;
}

/** Whether there is one to start; tests that need it are skipped without. */
export const hasRedis = (): boolean => spawnSync('redis-server', ['--version']).status === 0;

/** Starts `redis-server` from the PATH, on a free port unless one is given, and waits until it answers. */
export async function startRedis(port?: number): Promise<LocalRedis> {
  if (!hasRedis()) throw new Error('There is no redis-server on the PATH');
  const where = port ?? (await freePort());
  const args = ['--port', String(where), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const child = spawn('redis-server', args, { stdio: 'ignore' });
  const ended = once(child, 'exit');
  const stop = async () => {
    child.kill('SIGKILL');
    await ended;
  };
  for (let tries = 0; tries < 200; tries += 1) {
    if (await answers(where)) return { port: where, url: `redis://127.0.0.1:${where}`, stop };
    await pause(25);
  }
  await stop();
  throw new Error('redis-server does not answer');
}

const answers = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
