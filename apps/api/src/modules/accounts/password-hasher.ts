import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { Refused } from '../../platform/errors/index.ts';

/** argon2id is the library's default; figures after the OWASP password storage cheat sheet: 19 MiB, two passes. */
const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const AT_ONCE = 2;
const WAITING = 50;

/**
 * argon2id in a bounded queue: hashing is expensive on purpose, so a flood of sign-ins must neither take
 * all memory nor all cores.
 */
@Injectable()
export class PasswordHasher {
  private running = 0;
  private readonly queue: (() => void)[] = [];
  private readonly decoy = this.hash('nobody has this password, it only takes the same time');

  hash(password: string): Promise<string> {
    return this.inTurn(() => hash(password, options));
  }

  /** Takes the same time whether there is a hash to compare with or not. */
  async matches(stored: string | null | undefined, password: string): Promise<boolean> {
    const decoy = await this.decoy;
    const same = await this.inTurn(() => verify(stored ?? decoy, password));
    return same && !!stored;
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= AT_ONCE) {
      if (this.queue.length >= WAITING) {
        throw new Refused({ kind: 'rate_limited', code: 'rate_limited', retryAfterSeconds: 5 });
      }
      await new Promise<void>((go) => this.queue.push(go));
    } else {
      this.running += 1;
    }
    try {
      return await work();
    } finally {
      const next = this.queue.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}
