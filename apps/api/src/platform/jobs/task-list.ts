import { Injectable } from '@nestjs/common';
import { type CronItem, type JobHelpers, parseCronItems, type TaskList } from 'graphile-worker';
import { Database } from '../database/index.ts';
import { withRequestId } from '../telemetry/request-context.ts';
import type { DomainEvent, JobInfo } from './event.ts';
import { firstTime } from './handle-once.sql.ts';
import { type EventHandler, HandlerRegistry, type TaskHandler } from './handler-registry.ts';

/** Puts the marked methods into the form the queue's worker calls. */
@Injectable()
export class Tasks {
  constructor(
    private readonly handlers: HandlerRegistry,
    private readonly database: Database,
  ) {}

  list(): TaskList {
    const list: TaskList = {};
    for (const handler of this.handlers.events.values()) list[handler.name] = this.forEvent(handler);
    for (const handler of this.handlers.tasks.values()) list[handler.name] = this.forTask(handler);
    return list;
  }

  /** The tasks that run by the clock; a node that was down catches up with at most one run of the last day. */
  schedule() {
    const items: CronItem[] = [];
    for (const { name, cron, maxAttempts = 3 } of this.handlers.tasks.values()) {
      if (cron) items.push({ task: name, match: cron, options: { maxAttempts, jobKey: `cron:${name}` } });
    }
    return parseCronItems(items);
  }

  private forEvent(handler: EventHandler) {
    return (payload: unknown) => {
      const event = payload as DomainEvent;
      return withRequestId(event.requestId ?? event.id, () =>
        this.database.transaction(async (tx) => {
          if (await firstTime(tx, event.id, handler.name)) await handler.run(event, tx);
        }),
      );
    };
  }

  private forTask(handler: TaskHandler) {
    return (payload: unknown, { job, abortSignal }: JobHelpers) => {
      const info: JobInfo = {
        id: String(job.id),
        attempt: job.attempts,
        maxAttempts: job.max_attempts,
        signal: abortSignal,
      };
      return withRequestId(`job-${info.id}`, () => handler.run(payload, info));
    };
  }
}
