import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Database } from '../database/index.ts';
import { Metrics } from '../telemetry/metrics.ts';
import { CleanupTask } from './cleanup.task.ts';
import { Events } from './events.ts';
import { HandlerRegistry } from './handler-registry.ts';
import { installJobs } from './install-jobs.ts';
import { countJobs } from './job-counts.sql.ts';
import { JobWorker } from './job-worker.ts';
import { Jobs } from './jobs.ts';
import { Tasks } from './task-list.ts';

@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [HandlerRegistry, Tasks, Events, Jobs, JobWorker, CleanupTask],
  exports: [Events, Jobs],
})
export class JobsModule implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly metrics: Metrics,
  ) {}

  async onModuleInit(): Promise<void> {
    await installJobs(this.database.pool);
    this.metrics.gauge('kvart_jobs', 'Jobs in the queue', ['task', 'state'], async (gauge) => {
      for (const { jobs, ...labels } of await countJobs(this.database)) gauge.set(labels, jobs);
    });
  }
}
