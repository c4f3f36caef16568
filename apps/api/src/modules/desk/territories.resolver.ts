import type { Viewer } from '@kvart/domain/shared';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../platform/access/index.ts';
import { Asking } from '../../platform/graphql/index.ts';
import { SetTerritoriesResult } from './notice.results.ts';
import { Territories } from './territories.service.ts';
import { SupportCentre, TerritoryInput } from './territory.model.ts';

@Resolver(() => SupportCentre)
export class TerritoriesResolver {
  constructor(private readonly territories: Territories) {}

  @Access('signed_in', 'administrators; for others there are none')
  @Query(() => [SupportCentre])
  supportCentres(@Asking() viewer: Viewer): Promise<SupportCentre[]> {
    return this.territories.centres(viewer);
  }

  @Access('confirmed', 'administrators')
  @Mutation(() => SetTerritoriesResult)
  setTerritories(
    @Asking() viewer: Viewer,
    @Args('actorId', { type: () => ID }) actorId: string,
    @Args('territories', { type: () => [TerritoryInput] }) territories: TerritoryInput[],
  ): Promise<SupportCentre> {
    return this.territories.set(viewer, { actorId, territories });
  }
}
