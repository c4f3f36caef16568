import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { probePort } from '../../tools/house/port.ts';

/** A Redis server that keeps nothing. */
export interface LocalRedis {
  url: string;
  kill: () => void;
  stop: () => Promise<void>;
}

/** Starts `redis-server` from the PATH on a free port. */
export async function startRedis(port?: number): Promise<LocalRedis> {
  const where = port ?? (await probePort('127.0.0.1', 0));
  const args = ['--port', String(where), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const child = spawn('redis-server', args, { stdio: 'ignore' });
  const failed = once(child, 'error').then(([error]) => {
    throw new Error(`--redis needs redis-server on the PATH: ${String(error)}`);
  });
  failed.catch(() => undefined);
  await Promise.race([failed, untilOpen(where)]);
  const ended = once(child, 'exit');
  return {
    url: `redis://127.0.0.1:${where}`,
    kill: () => void child.kill('SIGKILL'),
    stop: async () => {
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await ended;
    },
  };
}

async function untilOpen(port: number): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => resolve(true)).on('error', () => resolve(false));
      socket.on('connect', () => socket.destroy());
    });
    if (open) return;
    await pause(25);
  }
  throw new Error('redis-server does not answer');
}
