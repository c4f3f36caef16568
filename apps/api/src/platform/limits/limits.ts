import { type LimitedPath, type PathLimits, rateLimits } from '@kvart/domain/accounts';
import { refusals } from '@kvart/domain/shared';
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { Database } from '../database/index.ts';
import { Refused } from '../errors/index.ts';

/** Counts tries per path, by account and by network address, in Postgres: the same on every node. */
@Injectable()
export class RateLimits {
  private readonly limiters = new Map<string, RateLimiterPostgres>();

  constructor(private readonly database: Database) {}

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

  private async consume(
    prefix: string,
    key: string,
    limit: { points: number; windowSeconds: number },
  ): Promise<void> {
    try {
      await this.limiter(prefix, limit).consume(createHash('sha256').update(key).digest('base64url'));
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      throw new Refused(refusals.rateLimited(Math.max(1, Math.ceil(error.msBeforeNext / 1000))));
    }
  }

  private limiter(prefix: string, limit: { points: number; windowSeconds: number }): RateLimiterPostgres {
    let limiter = this.limiters.get(prefix);
    if (!limiter) {
      limiter = new RateLimiterPostgres({
        storeClient: this.database.pool,
        storeType: 'pool',
        tableName: 'rate_limits',
        tableCreated: true,
        clearExpiredByTimeout: false,
        keyPrefix: prefix,
        points: limit.points,
        duration: limit.windowSeconds,
      });
      this.limiters.set(prefix, limiter);
    }
    return limiter;
  }
}
