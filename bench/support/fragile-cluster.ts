import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { migrate, startPostgres } from '@kvart/local-stack';
import pg from 'pg';
import { probePort } from '../../tools/house/port.ts';
import { root } from '../../tools/house/root.ts';
import { type Server, startProduct } from './servers.ts';

/** An API node that is started again whenever it ends, under the same address, as a container would be. */
export interface FragileNode {
  url: string;
  /** Ends it without a word, at whatever it does just now. False where it was not up. */
  kill: () => boolean;
  /** Settles when it serves. */
  up: () => Promise<void>;
}

/** Several nodes on one database, all of which can be made to fail. */
export interface FragileCluster {
  /** The origin all nodes answer to. */
  origin: string;
  nodes: FragileNode[];
  databaseUrl: string;
  pool: pg.Pool;
  restartPostgres: (how: 'fast' | 'immediate') => Promise<void>;
  /** Nobody can write or read conversations for so many milliseconds; whoever tries holds a connection and waits. */
  jam: (ms: number) => Promise<void>;
  stop: () => Promise<void>;
}

/** Starts in a row that may fail, while the database is away. */
const mostFailures = 60;

/** Starts an empty Kvart of that many nodes. The database keeps its usual settings: what it has acknowledged is on disk. */
export async function startCluster(count: number, env: Record<string, string> = {}): Promise<FragileCluster> {
  const dataDir = mkdtempSync(join(tmpdir(), 'kvart-faults-'));
  chmodSync(dataDir, 0o711);
  const port = await probePort('127.0.0.1', 0);
  let server = await startPostgres({ dataDir, port });
  const { url } = server;
  const pool = new pg.Pool({ connectionString: url, max: 4 });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  let stopping = false;
  const keepers: { node: FragileNode; stop: () => Promise<void> }[] = [];
  const origin = 'http://kvart.bench';

  const stop = async () => {
    stopping = true;
    await Promise.all(keepers.map((keeper) => keeper.stop()));
    await pool.end().catch(() => undefined);
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await migrate({ url, prismaDir: join(root, 'prisma') });
    for (let n = 0; n < count; n += 1) keepers.push(await keepRunning());
    await Promise.all(keepers.map(({ node }) => node.up()));
  } catch (error) {
    await stop();
    throw error;
  }

  async function keepRunning() {
    const nodePort = await probePort('127.0.0.1', 0);
    let running: Server | null = null;
    let failures = 0;
    let wasUp = false;
    const life = (async () => {
      while (!stopping) {
        try {
          const settings = { PUBLIC_URL: origin, ...env };
          running = await startProduct(url, { dataDir, port: nodePort, env: settings, quiet: wasUp });
          failures = 0;
          wasUp = true;
          const { process: child } = running;
          // It was on its way up when all was to end.
          if (stopping) await running.stop();
          if (child.exitCode === null && child.signalCode === null)
            await new Promise((resolve) => child.once('exit', resolve));
        } catch (error) {
          // The database may be away just now.
          failures += wasUp ? 1 : mostFailures;
          if (failures >= mostFailures) throw error;
          await pause(300);
        }
        running = null;
      }
    })();
    life.catch((error: unknown) => console.error(error));
    const node: FragileNode = {
      url: `http://127.0.0.1:${nodePort}`,
      kill: () => running?.process.kill('SIGKILL') ?? false,
      up: async () => {
        while (!stopping && !running) {
          if (failures >= mostFailures) throw new Error('A node does not start');
          await pause(50);
        }
      },
    };
    return {
      node,
      stop: async () => {
        await running?.stop();
        await life.catch(() => undefined);
      },
    };
  }

  return {
    origin,
    nodes: keepers.map(({ node }) => node),
    databaseUrl: url,
    pool,
    stop,
    jam: async (ms) => {
      const client = await pool.connect();
      try {
        await client.query('BEGIN; LOCK TABLE conversations IN ACCESS EXCLUSIVE MODE');
        await pause(ms);
      } finally {
        // Ends the transaction as well.
        client.release(true);
      }
    },
    restartPostgres: async (how) => {
      await server.stop(how);
      server = await startPostgres({ dataDir, port });
    },
  };
}
