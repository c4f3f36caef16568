import { Logger } from '@nestjs/common';
import { Redis } from 'ioredis';
import { type Ears, hearText } from './listener.ts';
import { channel } from './notify.sql.ts';

const heartbeat = 5_000;

/** Listens to Redis, where hints go through it; comes back by itself whenever that breaks. */
export class RedisListener {
  private readonly log = new Logger('Realtime');
  private readonly redis: Redis;
  private readonly timer: NodeJS.Timeout;
  private heardBefore = false;

  constructor(
    url: string,
    private readonly ears: Ears,
  ) {
    this.redis = new Redis(url, {
      // Done by hand: only then is it known from when on everything is heard.
      autoResubscribe: false,
      enableOfflineQueue: false,
      maxRetriesPerRequest: 0,
      connectTimeout: heartbeat,
      commandTimeout: heartbeat,
      // Nodes that lost it together should not all come back at once.
      retryStrategy: (times) => Math.min(5_000, times * 100) * (0.5 + Math.random()),
      connectionName: 'kvart-listener',
    });
    this.redis.on('error', ({ message }: Error) => this.log.warn(`Redis does not answer: ${message}`));
    this.redis.on('message', (_channel: string, text: string) => hearText(this.ears, text, this.log));
    this.redis.on('ready', () => void this.listen());
    // A connection can die without a word; only asking finds out.
    this.timer = setInterval(() => void this.ask(), heartbeat);
    this.timer.unref();
  }

  close(): void {
    clearInterval(this.timer);
    this.redis.disconnect();
  }

  private async listen(): Promise<void> {
    try {
      await this.redis.subscribe(channel);
      if (this.heardBefore) this.ears.mayHaveMissed();
      this.heardBefore = true;
    } catch {
      this.redis.disconnect(true);
    }
  }

  private async ask(): Promise<void> {
    if (this.redis.status !== 'ready') return;
    await this.redis.ping().catch(() => this.redis.disconnect(true));
  }
}
