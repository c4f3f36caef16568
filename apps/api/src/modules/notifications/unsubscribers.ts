import { refusals } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { Refused } from '../../platform/errors/index.ts';

/** Stops the mails that a key is for. @returns what they were about; null where the key is another's. */
type Stop = (key: string) => Promise<string | null>;

/** The keys in mails by which they can be stopped without signing in. Each module knows its own. */
@Injectable()
export class Unsubscribers {
  private readonly all: Stop[] = [];

  register(stop: Stop): void {
    this.all.push(stop);
  }

  /** @throws Refused where nobody knows the key. */
  async stop(key: string): Promise<{ name: string }> {
    for (const stop of this.all) {
      const name = await stop(key);
      if (name !== null) return { name };
    }
    throw new Refused(refusals.notFound('link_expired'));
  }
}
