import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/index.ts';
import { addJobs } from './add-jobs.sql.ts';
import { HandlerRegistry } from './handler-registry.ts';

/** When and how often a job is tried. */
export interface JobOptions {
  /** A waiting job with the same key is replaced by this one. */
  key?: string;
  /** Not before this moment. */
  runAt?: Date;
  /** Where one with the same key waits, its time stays: many of them are one, and it is not put off for ever. */
  keepTime?: boolean;
}

/** Queues work that is nobody's event: sending a mail, clearing bytes away. */
@Injectable()
export class Jobs {
  constructor(private readonly handlers: HandlerRegistry) {}

  /** Queues a job for the method marked `@Task(task)`, in the caller's transaction. */
  async add(
    tx: Pick<Tx, '$queryRawUnsafe'>,
    task: string,
    payload: object,
    options: JobOptions = {},
  ): Promise<void> {
    await addJobs(tx, [{ task, payload, maxAttempts: this.handlers.maxAttemptsOf(task), ...options }]);
  }

  /** Queues several jobs for one method, in one statement. */
  async addAll(
    tx: Pick<Tx, '$queryRawUnsafe'>,
    task: string,
    jobs: readonly ({ payload: object } & JobOptions)[],
  ): Promise<void> {
    const maxAttempts = this.handlers.maxAttemptsOf(task);
    await addJobs(
      tx,
      jobs.map((job) => ({ task, maxAttempts, ...job })),
    );
  }
}
