import { Logger as NestLogger } from '@nestjs/common';
import { Logger } from 'graphile-worker';

/** The queue's own lines, in our log. Its warnings about single jobs are left to {@link watchJobs}. */
export const workerLogger = new Logger((scope) => {
  const log = new NestLogger('Jobs');
  return (level, message) => {
    if (scope.jobId) return;
    if (level === 'error') log.error(message);
    else if (level === 'warning') log.warn(message);
    else log.debug(message);
  };
});
