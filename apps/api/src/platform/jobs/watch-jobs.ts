import { Logger } from '@nestjs/common';
import type { WorkerEvents } from 'graphile-worker';
import type { Counter } from 'prom-client';

/** Reports how jobs end: in the log, without their contents, and as figures. */
export function watchJobs(events: WorkerEvents, ended: Counter<'task' | 'result'>): void {
  const log = new Logger('Jobs');
  events.on('job:success', ({ job }) => ended.inc({ task: job.task_identifier, result: 'done' }));
  events.on('job:error', ({ job, error }) => {
    ended.inc({ task: job.task_identifier, result: 'failed' });
    log.warn({
      msg: 'job failed, will be tried again',
      task: job.task_identifier,
      jobId: job.id,
      attempt: job.attempts,
      err: error,
    });
  });
  events.on('job:failed', ({ job, error }) => {
    ended.inc({ task: job.task_identifier, result: 'parked' });
    log.error({ msg: 'job parked after its last try', task: job.task_identifier, jobId: job.id, err: error });
  });
}
