export { jobsSql } from './add-jobs.sql.ts';
export { OnEvent, Task, type HandlerOptions, type TaskOptions } from './decorators.ts';
export type { DomainEvent, EventToEmit, JobInfo } from './event.ts';
export { Events } from './events.ts';
export { installJobs } from './install-jobs.ts';
export { type JobOptions, Jobs } from './jobs.ts';
export { JobsModule } from './jobs.module.ts';
