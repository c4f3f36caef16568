import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';

/** The repository's folder. */
export const root = join(import.meta.dirname, '../../..');

/** A running Kvart, as `npm run build` made it. */
export interface Product {
  url: string;
  stop: () => Promise<void>;
}

/** Finds a port that is free now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Starts the built API on a free port; it ends with this process, however that ends. */
export async function startProduct(env: Record<string, string>): Promise<Product> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const preload = join(root, 'tools/house/follow-parent.ts');
  const child = spawn(process.execPath, ['--import', preload, join(root, 'apps/api/dist/main.js')], {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: {
      PATH: process.env.PATH,
      HOST: '127.0.0.1',
      PORT: String(port),
      PUBLIC_URL: url,
      LOG_LEVEL: 'error',
      ...env,
    },
  });
  const ended = once(child, 'exit').then(() => 'ended' as const);
  const first = await Promise.race([once(child, 'message'), ended]);
  if (first === 'ended') throw new Error('The built Kvart did not start; the reason stands above.');
  return {
    url,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await ended;
      clearTimeout(late);
    },
  };
}
