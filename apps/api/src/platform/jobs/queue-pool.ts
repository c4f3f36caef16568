import { Client, type ClientConfig, Pool, type PoolClient, type PoolConfig } from 'pg';

type Connected = (
  error: Error | undefined,
  client: PoolClient | undefined,
  done: (release?: unknown) => void,
) => void;

/** A pool for the queue's own work. Connections that break are replaced, not reported as crashes. */
export function queuePool(options: PoolConfig): Pool {
  const pool = new QueuePool({ ...options, Client: QueueClient });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/**
 * The queue does not look at what becomes of noting a job as done. It tries that again by itself where an error has one
 * of a few codes; any other ends the process, as nobody handles it. So whatever says that the database cannot be reached
 * just now gets such a code, and one that comes after the end has nobody to be told to.
 */
class QueuePool extends Pool {
  override connect(): Promise<PoolClient>;
  override connect(callback: Connected): void;
  override connect(callback?: Connected): Promise<PoolClient> | void {
    if (callback) return super.connect(callback);
    if (this.ending) return new Promise(() => undefined);
    return super.connect().catch((error: unknown) => tryAgain(error));
  }
}

class QueueClient extends Client {
  constructor(options?: string | ClientConfig) {
    super(options);
    const query = this.query.bind(this) as (...given: unknown[]) => unknown;
    this.query = ((...given: unknown[]) => {
      const answer = query(...given);
      return answer instanceof Promise ? answer.catch(whereUnreachable) : answer;
    }) as typeof this.query;
  }
}

/** The connection broke, or the server is going away; its own word about a statement has another code. */
function whereUnreachable(error: unknown): never {
  const code = (error as { code?: unknown }).code;
  if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) && !/^(57P0|08)/.test(code)) throw error;
  return tryAgain(error);
}

function tryAgain(error: unknown): never {
  throw Object.assign(error instanceof Error ? error : new Error(String(error)), { code: 'ETIMEDOUT' });
}
