import type { Viewer } from '@kvart/domain/shared';
import { Args, ID, Info, Int, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Access } from '../../platform/access/index.ts';
import { Asking, Ctx, type RequestContext } from '../../platform/graphql/index.ts';
import { BuildingInput } from './building.model.ts';
import { BuildingsService } from './buildings.service.ts';
import { SpaceReads } from './space-reads.service.ts';
import { nodeRequest } from './space-request.ts';
import * as results from './space.results.ts';
import type { ShownSpace } from './space-view.ts';

const id = { type: () => ID } as const;
const editors = 'owners and editors of the actor that the spaces belong to';

@Resolver()
export class BuildingsResolver {
  constructor(
    private readonly buildings: BuildingsService,
    private readonly reads: SpaceReads,
  ) {}

  @Access('confirmed', editors)
  @Mutation(() => results.AddUnitResult, { description: 'Begins another unit in the building of this one.' })
  async addUnit(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Asking() viewer: Viewer,
    @Args('spaceId', id) spaceId: string,
  ): Promise<ShownSpace> {
    return this.answer(context, info, await this.buildings.addUnit(viewer, spaceId, context.locale));
  }

  @Access('confirmed', editors)
  @Mutation(() => results.JoinBuildingResult, {
    description: 'Says that two spaces are units of one building.',
  })
  async joinBuilding(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Asking() viewer: Viewer,
    @Args('spaceId', id) spaceId: string,
    @Args('otherId', id) otherId: string,
  ): Promise<ShownSpace> {
    return this.answer(context, info, await this.buildings.join(viewer, spaceId, otherId));
  }

  @Access('confirmed', editors)
  @Mutation(() => results.LeaveBuildingResult, { description: 'Takes a space out of its building.' })
  async leaveBuilding(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Asking() viewer: Viewer,
    @Args('spaceId', id) spaceId: string,
  ): Promise<ShownSpace> {
    return this.answer(context, info, await this.buildings.leave(viewer, spaceId));
  }

  @Access('confirmed', editors)
  @Mutation(() => results.SaveBuildingResult, {
    description: 'Changes the building of a space, and with it all units that do not say otherwise.',
  })
  async saveBuilding(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Asking() viewer: Viewer,
    @Args('spaceId', id) spaceId: string,
    @Args('version', { type: () => Int, description: 'Of the building.' }) version: number,
    @Args('input') input: BuildingInput,
  ): Promise<ShownSpace> {
    return this.answer(context, info, await this.buildings.save(viewer, spaceId, version, { ...input }));
  }

  private answer(context: RequestContext, info: GraphQLResolveInfo, spaceId: string): Promise<ShownSpace> {
    return this.reads.existing(context, spaceId, nodeRequest(info, context.viewer));
  }
}
