/** Stops what was started, last first, once; a second Ctrl-C during that ends at once. */
export class Stages {
  #undo: { name: string; stop: () => Promise<void> }[] = [];
  #stopping: Promise<void> | undefined;

  /** True when stopping has begun, so that an ending process is no surprise. */
  get isStopping(): boolean {
    return this.#stopping !== undefined;
  }

  /** Remembers how to end a part that now runs. */
  add(name: string, stop: () => Promise<void>): void {
    this.#undo.push({ name, stop });
  }

  /** Ends all parts in the reverse order of their start. One that fails does not keep the others alive. */
  stop(): Promise<void> {
    this.#stopping ??= this.#stopAll();
    return this.#stopping;
  }

  /** Ends the tool in order on Ctrl-C or when it is asked to terminate. */
  stopOnSignals(): void {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        if (this.isStopping && signal === 'SIGINT') process.exit(130);
        void this.stop().then(() => process.exit(0));
      });
    }
  }

  async #stopAll(): Promise<void> {
    for (const part of this.#undo.reverse()) {
      try {
        await part.stop();
      } catch (error) {
        console.error(`Stopping the ${part.name} failed:`, error);
      }
    }
  }
}
