import { SetMetadata } from '@nestjs/common';

export const ON_EVENT = 'kvart:on-event';
export const TASK = 'kvart:task';

/** How a handler is known to the queue. */
export interface HandlerOptions {
  /** Name in the queue; `Class.method` when left out. Keep it when the method is renamed. */
  name?: string;
}

/** How often and when a task runs. */
export interface TaskOptions {
  /** Tries before the job is parked; waits grow from seconds to hours. */
  maxAttempts?: number;
  /** Runs it by itself, in crontab form ("17 * * * *", UTC). */
  cron?: string;
}

/**
 * The method handles each event of the type once, after the transaction that emitted it has committed:
 * `async handle(event: DomainEvent<P>, tx: Tx): Promise<void>`. It runs inside a transaction that also notes
 * the event as handled, so whatever it writes through `tx` happens exactly once. A throw means: try later.
 */
export const OnEvent = (type: string, options: HandlerOptions = {}) =>
  SetMetadata(ON_EVENT, { type, ...options });

/**
 * The method runs the jobs of that name: `async run(payload: P, job: JobInfo): Promise<void>`. It may run
 * more than once for one job (a process can die between the work and the tick), so it must bear that.
 */
export const Task = (name: string, options: TaskOptions = {}) => SetMetadata(TASK, { name, ...options });
