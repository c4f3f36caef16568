import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Redis } from 'ioredis';
import { Config } from '../config/index.ts';
import { Database, type Tx } from '../database/index.ts';
import { channel, notify, notifyNow, signalText } from './notify.sql.ts';
import type { Signal } from './signal.ts';

type Writer = Pick<Tx, '$queryRawUnsafe'>;

/** Longer than this, and the answer to whoever waits for it would be late for the sake of a hint. */
const patience = 1_000;

/**
 * The way of signals from node to node: through Postgres, with the commit, or through Redis where one is configured,
 * right after it. While Redis is away Postgres stands in: every node listens there in any case.
 */
@Injectable()
export class Fanout implements OnApplicationShutdown {
  private readonly log = new Logger('Realtime');
  private readonly redis: Redis | null;

  constructor(
    { env }: Config,
    private readonly database: Database,
  ) {
    this.redis = env.REDIS_URL
      ? new Redis(env.REDIS_URL, {
          enableOfflineQueue: false,
          maxRetriesPerRequest: 0,
          commandTimeout: patience,
          retryStrategy: (times) => Math.min(2_000, times * 100),
          connectionName: 'kvart-speaker',
        })
      : null;
    this.redis?.on('error', ({ message }: Error) => this.log.warn(`Redis does not answer: ${message}`));
  }

  /** True where signals go with the transaction itself. */
  get byStatement(): boolean {
    return this.redis === null;
  }

  /**
   * Sends who may hear at all. It leaves with the transaction whatever carries the hints, so that no crash in between
   * keeps it back; and beside them, so that none sent later overtakes it. To be told twice changes nothing.
   */
  async order(tx: Writer, signal: Signal): Promise<void> {
    await notify(tx, signalText(signal));
    if (!this.byStatement) await this.send(tx, signal);
  }

  async send(tx: Writer, signal: Signal): Promise<void> {
    const text = signalText(signal);
    if (this.byStatement) await notify(tx, text);
    else await this.database.afterCommit(tx, () => this.forward([text]));
  }

  /** Sends what belongs to something that has been committed; never rejects. Reading makes up for a hint that is lost. */
  async forward(texts: readonly string[]): Promise<void> {
    if (texts.length === 0) return;
    try {
      const results = await this.redis?.pipeline(texts.map((text) => ['publish', channel, text])).exec();
      if (!results || results.some(([error]) => error)) throw new Error('Redis took not all of the hints');
    } catch {
      await notifyNow(this.database, texts).catch((error: unknown) =>
        this.log.warn({ msg: 'hint lost', err: error }),
      );
    }
  }

  onApplicationShutdown(): void {
    this.redis?.disconnect();
  }
}
