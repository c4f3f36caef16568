import type { Viewer } from '@kvart/domain/shared';
import { Args, ID, Info, Int, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Access } from '../../platform/access/index.ts';
import { Asking, Ctx, type RequestContext } from '../../platform/graphql/index.ts';
import { EvidenceInput, ProjectIndicatorInput } from './indicator.model.ts';
import { IndicatorsService } from './indicators.service.ts';
import { projectNode } from './nodes.ts';
import { Project } from './project.model.ts';
import { ProjectReads } from './project-reads.service.ts';
import { IndicatorResult } from './project.results.ts';

const id = { type: () => ID } as const;
const int = { type: () => Int } as const;
const workers = 'people with the rights to work in the room, also after the project has ended';

@Resolver(() => Project)
export class IndicatorsResolver {
  constructor(
    private readonly indicators: IndicatorsService,
    private readonly reads: ProjectReads,
  ) {}

  @Access('confirmed', workers)
  @Mutation(() => IndicatorResult)
  async addProjectIndicator(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Asking() viewer: Viewer,
    @Args('projectId', id) projectId: string,
    @Args('input') input: ProjectIndicatorInput,
  ): Promise<Project> {
    const project = await this.indicators.add(viewer, projectId, { ...input });
    return this.reads.existing(context, project, projectNode(info, viewer));
  }

  @Access('confirmed', workers)
  @Mutation(() => IndicatorResult, { description: 'A new value has to be confirmed anew.' })
  async saveProjectIndicator(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Asking() viewer: Viewer,
    @Args('id', id) indicatorId: string,
    @Args('version', int) version: number,
    @Args('input') input: ProjectIndicatorInput,
  ): Promise<Project> {
    const project = await this.indicators.save(viewer, { id: indicatorId, version }, { ...input });
    return this.reads.existing(context, project, projectNode(info, viewer));
  }

  @Access('confirmed', `${workers}, for another partner than the one that reported`)
  @Mutation(() => IndicatorResult)
  async confirmProjectIndicator(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Asking() viewer: Viewer,
    @Args('id', id) indicatorId: string,
    @Args('version', int) version: number,
  ): Promise<Project> {
    const project = await this.indicators.confirm(viewer, { id: indicatorId, version });
    return this.reads.existing(context, project, projectNode(info, viewer));
  }

  @Access('confirmed', workers)
  @Mutation(() => IndicatorResult)
  async removeProjectIndicator(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Asking() viewer: Viewer,
    @Args('id', id) indicatorId: string,
    @Args('version', int) version: number,
  ): Promise<Project> {
    const project = await this.indicators.remove(viewer, { id: indicatorId, version });
    return this.reads.existing(context, project, projectNode(info, viewer));
  }

  @Access('confirmed', workers)
  @Mutation(() => IndicatorResult, { description: 'Says what the value rests on.' })
  async addIndicatorEvidence(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Asking() viewer: Viewer,
    @Args('id', id) indicatorId: string,
    @Args('version', int) version: number,
    @Args('input') input: EvidenceInput,
  ): Promise<Project> {
    const project = await this.indicators.give(viewer, { id: indicatorId, version }, { ...input });
    return this.reads.existing(context, project, projectNode(info, viewer));
  }

  @Access('confirmed', workers)
  @Mutation(() => IndicatorResult, { description: 'A value confirmed on it has to be confirmed anew.' })
  async removeIndicatorEvidence(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Asking() viewer: Viewer,
    @Args('id', id) evidenceId: string,
    @Args('version', { ...int, description: 'Of the indicator.' }) version: number,
  ): Promise<Project> {
    const project = await this.indicators.takeBack(viewer, { id: evidenceId, version });
    return this.reads.existing(context, project, projectNode(info, viewer));
  }
}
