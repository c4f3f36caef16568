import { Injectable } from '@nestjs/common';
import type { Known } from './pair-view.ts';

/** Partners for an actor in their order, without anything that could be shown: that is read anew each time. */
export interface KeptOrder {
  /** What the actor itself has done up to then, in short. */
  stamp: string;
  partners: readonly { actorId: string; known: Known }[];
  /** Words that the order went by, those that say most first. */
  words: readonly string[];
}

/** What others have done since comes in after this long. */
const lifetimeMs = 60_000;
const most = 500;

/**
 * Orders found just now, so that the next page goes on where the last one ended and a reader who comes back does not
 * have everything weighed again. Whoever uses one compares the stamp, and reads anew what may be shown and why.
 */
@Injectable()
export class KeptOrders {
  private readonly orders = new Map<string, { order: KeptOrder; until: number }>();

  of(actorId: string): KeptOrder | null {
    const kept = this.orders.get(actorId);
    return kept && Date.now() < kept.until ? kept.order : null;
  }

  keep(actorId: string, order: KeptOrder): void {
    this.orders.delete(actorId);
    const [oldest] = this.orders.keys();
    if (this.orders.size >= most && oldest !== undefined) this.orders.delete(oldest);
    this.orders.set(actorId, { order, until: Date.now() + lifetimeMs });
  }

  forget(): void {
    this.orders.clear();
  }
}
