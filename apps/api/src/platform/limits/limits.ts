import { createHash } from 'node:crypto';
import { type Limit, type LimitedPath, type PathLimits, rateLimits } from '@kvart/domain/accounts';
import { refusals } from '@kvart/domain/shared';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Redis } from 'ioredis';
import {
  type RateLimiterAbstract,
  RateLimiterPostgres,
  RateLimiterRedis,
  RateLimiterRes,
} from 'rate-limiter-flexible';
import { Config } from '../config/index.ts';
import { Database } from '../database/index.ts';
import { Refused } from '../errors/index.ts';

/**
 * Counts tries per path, by account and by network address, the same on every node: in Postgres, or in Redis
 * where one is configured, with Postgres standing in while Redis is away.
 */
@Injectable()
export class RateLimits implements OnApplicationShutdown {
  private readonly limiters = new Map<string, RateLimiterAbstract>();
  private readonly redis: Redis | null;

  constructor(
    private readonly database: Database,
    { env }: Config,
  ) {
    this.redis = env.REDIS_URL
      ? new Redis(env.REDIS_URL, { lazyConnect: false, enableOfflineQueue: false, maxRetriesPerRequest: 1 })
      : null;
    const log = new Logger('Limits');
    this.redis?.on('error', ({ message }: Error) => log.warn(`Redis does not answer: ${message}`));
  }

  /**
   * Counts one try.
   * @param account person id or mail address; kept as a hash only.
   * @param address the caller's network address; kept as a hash only.
   * @throws Refused `rate_limited` with the seconds to wait.
   */
  async take(path: LimitedPath, { account, address }: { account?: string; address: string }): Promise<void> {
    const limits: PathLimits = rateLimits[path];
    await this.consume(`${path}:address`, address, limits.byAddress);
    if (account && limits.byAccount) await this.consume(`${path}:account`, account, limits.byAccount);
  }

  onApplicationShutdown(): void {
    this.redis?.disconnect();
  }

  private async consume(prefix: string, key: string, limit: Limit): Promise<void> {
    try {
      await this.limiter(prefix, limit).consume(createHash('sha256').update(key).digest('base64url'));
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      throw new Refused(refusals.rateLimited(Math.max(1, Math.ceil(error.msBeforeNext / 1000))));
    }
  }

  private limiter(prefix: string, { points, windowSeconds }: Limit): RateLimiterAbstract {
    let limiter = this.limiters.get(prefix);
    if (!limiter) {
      const shared = { keyPrefix: prefix, points, duration: windowSeconds };
      const inPostgres = new RateLimiterPostgres({
        ...shared,
        storeClient: this.database.pool,
        storeType: 'pool',
        tableName: 'rate_limits',
        tableCreated: true,
        clearExpiredByTimeout: false,
      });
      limiter = this.redis
        ? new RateLimiterRedis({ ...shared, storeClient: this.redis, insuranceLimiter: inPostgres })
        : inPostgres;
      this.limiters.set(prefix, limiter);
    }
    return limiter;
  }
}
