import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Redis } from 'ioredis';
import { Config } from '../config/index.ts';
import { Database, type Tx } from '../database/index.ts';
import { channel, notify, signalText } from './notify.sql.ts';
import type { Signal } from './signal.ts';

type Writer = Pick<Tx, '$queryRawUnsafe'>;

/**
 * The way of signals from node to node: through Postgres, with the commit, or through Redis where one is configured,
 * right after it. While Redis is away Postgres stands in: every node listens there in any case.
 */
@Injectable()
export class Fanout implements OnApplicationShutdown {
  private readonly redis: Redis | null;

  constructor(
    { env }: Config,
    private readonly database: Database,
  ) {
    this.redis = env.REDIS_URL
      ? new Redis(env.REDIS_URL, { enableOfflineQueue: false, maxRetriesPerRequest: 1 })
      : null;
    const log = new Logger('Realtime');
    this.redis?.on('error', ({ message }: Error) => log.warn(`Redis does not answer: ${message}`));
  }

  /** True where signals go with the transaction itself. */
  get byStatement(): boolean {
    return this.redis === null;
  }

  async send(tx: Writer, signal: Signal): Promise<void> {
    const text = signalText(signal);
    if (this.byStatement) await notify(tx, text);
    else await this.database.afterCommit(tx, () => this.forward([text]));
  }

  /** Sends what belongs to something that has been committed. A hint that gets lost here is made up for by reading. */
  async forward(texts: readonly string[]): Promise<void> {
    for (const text of texts) {
      try {
        if (!this.redis) throw new Error('no Redis');
        await this.redis.publish(channel, text);
      } catch {
        await notify(this.database.prisma, text).catch(() => undefined);
      }
    }
  }

  onApplicationShutdown(): void {
    this.redis?.disconnect();
  }
}
