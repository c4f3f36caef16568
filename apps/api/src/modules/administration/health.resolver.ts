import type { Viewer } from '@kvart/domain/shared';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../platform/access/index.ts';
import { Asking } from '../../platform/graphql/index.ts';
import { JobsRetried, RetryJobsResult, SystemHealth } from './health.model.ts';
import { Health } from './health.service.ts';

@Resolver()
export class HealthResolver {
  constructor(private readonly health: Health) {}

  @Access('admin', 'noted in the log')
  @Query(() => SystemHealth)
  systemHealth(@Asking() viewer: Viewer): Promise<SystemHealth> {
    return this.health.read(viewer);
  }

  @Access('admin')
  @Mutation(() => RetryJobsResult)
  async retryJobs(
    @Asking() viewer: Viewer,
    @Args('ids', { type: () => [ID] }) ids: string[],
  ): Promise<JobsRetried> {
    return { count: await this.health.retry(viewer, { ids }) };
  }
}
