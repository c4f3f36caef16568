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
const freshMs = 60_000;
/** An order may still be gone by for this long while a new one is made, so that nobody waits who asks again and again. */
const lifetimeMs = 120_000;
const most = 500;
/** New ones that are made at once without anybody waiting for them; what is left out, the next asker sets off. */
const mostAside = 2;

type Make = () => Promise<KeptOrder | null>;

/**
 * Orders found just now, so that the next page goes on where the last one ended and a reader who comes back does not
 * have everything weighed again. Whoever uses one compares the stamp, and reads anew what may be shown and why.
 */
@Injectable()
export class KeptOrders {
  private readonly orders = new Map<string, { order: KeptOrder; at: number }>();
  private readonly making = new Map<string, Promise<KeptOrder | null>>();
  private aside = 0;

  of(actorId: string): KeptOrder | null {
    const kept = this.orders.get(actorId);
    return kept && Date.now() < kept.at + lifetimeMs ? kept.order : null;
  }

  /** The order, made once for all who ask for it at the same time. */
  made(actorId: string, make: Make): Promise<KeptOrder | null> {
    const running = this.making.get(actorId);
    if (running) return running;
    const started = make()
      .then((order) => {
        if (order) this.keep(actorId, order);
        return order;
      })
      .finally(() => this.making.delete(actorId));
    this.making.set(actorId, started);
    return started;
  }

  /** Has an order that is no longer fresh made anew, while it is still gone by. */
  renew(actorId: string, make: Make): void {
    const kept = this.orders.get(actorId);
    if (!kept || Date.now() < kept.at + freshMs) return;
    if (this.aside >= mostAside || this.making.has(actorId)) return;
    this.aside += 1;
    this.made(actorId, make)
      // Nobody waits for it: whoever asks once the old one has run out is told what stands in the way.
      .catch(() => null)
      .finally(() => (this.aside -= 1));
  }

  keep(actorId: string, order: KeptOrder): void {
    this.orders.delete(actorId);
    const [oldest] = this.orders.keys();
    if (this.orders.size >= most && oldest !== undefined) this.orders.delete(oldest);
    this.orders.set(actorId, { order, at: Date.now() });
  }

  forget(): void {
    this.orders.clear();
  }
}
