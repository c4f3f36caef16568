import { Logger } from '@nestjs/common';
import { Redis } from 'ioredis';
import { type Ears, hearText } from './listener.ts';
import { channel } from './notify.sql.ts';

/** Listens to Redis, where signals go through it; comes back by itself whenever that breaks. */
export class RedisListener {
  private readonly log = new Logger('Realtime');
  private readonly redis: Redis;

  constructor(url: string, ears: Ears) {
    this.redis = new Redis(url, { maxRetriesPerRequest: null, autoResubscribe: false });
    this.redis.on('error', ({ message }: Error) => this.log.warn(`Redis does not answer: ${message}`));
    this.redis.on('message', (_channel: string, text: string) => hearText(ears, text, this.log));
    let heardBefore = false;
    this.redis.on('ready', () => {
      this.redis.subscribe(channel).then(
        () => {
          if (heardBefore) ears.mayHaveMissed();
          heardBefore = true;
        },
        (error: unknown) => this.log.warn({ msg: 'no subscription at Redis', err: error }),
      );
    });
  }

  close(): void {
    this.redis.disconnect();
  }
}
