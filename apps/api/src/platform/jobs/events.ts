import { Injectable } from '@nestjs/common';
import { v5, v7 } from 'uuid';
import type { Tx } from '../database/index.ts';
import { currentRequestId } from '../telemetry/request-context.ts';
import { addJobs, type JobSpec } from './add-jobs.sql.ts';
import type { DomainEvent, EventToEmit } from './event.ts';
import { HandlerRegistry } from './handler-registry.ts';

/** Namespace of event ids that are made from a key. */
const keyed = '5c0f2c4e-6f0b-5d3a-9a53-0c8c6d1d7f11';
const eventAttempts = 12;

/** The outbox: events are written with the change that caused them and handled after it has committed. */
@Injectable()
export class Events {
  constructor(private readonly handlers: HandlerRegistry) {}

  /**
   * Emits an event in the caller's transaction: one job for each handler of its type.
   * @returns the event's id.
   */
  async emit(tx: Pick<Tx, '$queryRawUnsafe'>, event: EventToEmit): Promise<string> {
    const { id, jobs } = this.jobsOf(event);
    await addJobs(tx, jobs);
    return id;
  }

  /** The jobs that emitting an event means, for statements that write them along with everything else. */
  jobsOf({ type, payload, key }: EventToEmit): { id: string; jobs: JobSpec[] } {
    const id = key ? v5(`${type}\n${key}`, keyed) : v7();
    const event: DomainEvent<object> = { id, type, at: new Date().toISOString(), payload };
    const requestId = currentRequestId();
    if (requestId) event.requestId = requestId;
    const jobs = this.handlers.namesFor(type).map((task) => ({
      task,
      payload: event,
      maxAttempts: eventAttempts,
      ...(key && { key: `${id}:${task}` }),
    }));
    return { id, jobs };
  }
}
