/** How many events a connection may send: a burst, then a steady trickle. */
export class EventBudget {
  private left: number;
  private countedAt: number;

  constructor(
    private readonly burst: number,
    private readonly perSecond: number,
    now: number,
  ) {
    this.left = burst;
    this.countedAt = now;
  }

  /** Takes one from the budget; false where nothing is left. */
  take(now: number): boolean {
    this.left = Math.min(this.burst, this.left + ((now - this.countedAt) / 1000) * this.perSecond);
    this.countedAt = now;
    if (this.left < 1) return false;
    this.left -= 1;
    return true;
  }
}
