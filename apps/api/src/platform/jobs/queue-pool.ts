import { Pool, type PoolConfig } from 'pg';

/** A pool for the queue's own work. Connections that break are replaced, not reported as crashes. */
export function queuePool(options: PoolConfig): Pool {
  const pool = new Pool(options);
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
