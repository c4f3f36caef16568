import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { nodeOptions } from '../../tools/house/api-process.ts';
import { probePort } from '../../tools/house/port.ts';
import { root } from '../../tools/house/root.ts';

/** A server in a process of its own. */
export interface Server {
  url: string;
  process: ChildProcess;
  /** Seconds of processor time it has used. */
  cpu: () => Promise<number>;
  stop: () => Promise<void>;
}

const pool = '20';

/** What a server has used up to now: seconds of processor time, and bytes of memory that it holds. */
export async function usedBy(url: string): Promise<{ cpu: number; memory: number }> {
  const text = await fetch(`${url}/metrics`).then((answer) => answer.text());
  return {
    cpu: Number(/^process_cpu_seconds_total (\S+)/m.exec(text)?.[1]),
    memory: Number(/^process_resident_memory_bytes (\S+)/m.exec(text)?.[1]),
  };
}

/** Starts a program that says by a message where it listens. */
async function start(args: string[], env: Record<string, string>, quiet = false): Promise<Server> {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', quiet ? 'ignore' : 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  const url = await new Promise<string>((resolve, reject) => {
    child.on('message', (message: { kind?: string; url?: string }) => {
      if (message.kind === 'listening' && message.url) resolve(message.url);
    });
    void ended.then(([code]) =>
      reject(new Error(`${args.at(-1)} ended with ${String(code)} before it listened`)),
    );
  });
  return {
    url,
    process: child,
    cpu: async () => (await usedBy(url)).cpu,
    stop: async () => {
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), 15_000);
      await ended;
      clearTimeout(late);
    },
  };
}

/** The built product as it runs in a city: production mode, one process that serves. */
export async function startProduct(
  databaseUrl: string,
  options: {
    dataDir: string;
    record?: boolean;
    port?: number;
    /** Options of Node itself. */
    node?: string[];
    env?: Record<string, string>;
    /** For a server that is to be killed: what it says about that is not wanted. */
    quiet?: boolean;
  },
): Promise<Server> {
  const port = String(options.port ?? (await probePort('127.0.0.1', 0)));
  const preload = options.record ? ['--import', join(import.meta.dirname, 'record-statements.ts')] : [];
  const env = {
    DATABASE_URL: databaseUrl,
    DATABASE_POOL: pool,
    PORT: port,
    HOST: '127.0.0.1',
    NODE_ENV: 'production',
    KVART_MODE: 'production',
    KVART_ROLE: 'api',
    KVART_DATA_DIR: options.dataDir,
    PUBLIC_URL: `http://localhost:${port}`,
    SMTP_URL: 'smtp://127.0.0.1:9',
    ...options.env,
  };
  const program = join(root, 'apps/api/dist/main.js');
  return start([...nodeOptions, ...(options.node ?? []), ...preload, program], env, options.quiet);
}

/** The least that can answer: `node:http` and `pg`. */
export const startBare = (databaseUrl: string): Promise<Server> =>
  start([join(import.meta.dirname, 'bare-server.ts')], {
    DATABASE_URL: databaseUrl,
    DATABASE_POOL: pool,
    NODE_ENV: 'production',
  });

/** The least that can tell people what happens: `ws` and `pg`. */
export const startBareSockets = (databaseUrl: string): Promise<Server> =>
  start([join(import.meta.dirname, 'bare-sockets.ts')], {
    DATABASE_URL: databaseUrl,
    NODE_ENV: 'production',
  });

export const startPostgraphile = (databaseUrl: string): Promise<Server> =>
  start([join(import.meta.dirname, 'postgraphile-server.ts')], {
    DATABASE_URL: databaseUrl,
    DATABASE_POOL: pool,
    NODE_ENV: 'production',
    GRAPHILE_ENV: 'production',
  });
