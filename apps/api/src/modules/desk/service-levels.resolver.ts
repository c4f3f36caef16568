import type { Viewer } from '@kvart/domain/shared';
import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../platform/access/index.ts';
import { Asking } from '../../platform/graphql/index.ts';
import {
  ServiceLevelInput,
  ServiceLevels as Levels,
  SetServiceLevelsResult,
} from './service-levels.model.ts';
import { ServiceLevels } from './service-levels.service.ts';

@Resolver()
export class ServiceLevelsResolver {
  constructor(private readonly levels: ServiceLevels) {}

  @Access('admin')
  @Query(() => Levels)
  serviceLevels(): Promise<Levels> {
    return this.levels.read();
  }

  @Access('admin')
  @Mutation(() => SetServiceLevelsResult)
  setServiceLevels(
    @Asking() viewer: Viewer,
    @Args('version', { type: () => Int }) version: number,
    @Args('levels', { type: () => [ServiceLevelInput] }) levels: ServiceLevelInput[],
  ): Promise<Levels> {
    return this.levels.set(viewer, { version, levels });
  }
}
