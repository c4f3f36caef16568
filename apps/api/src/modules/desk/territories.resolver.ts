import type { Viewer } from '@kvart/domain/shared';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../platform/access/index.ts';
import { Asking, Ctx, type RequestContext } from '../../platform/graphql/index.ts';
import { SetTerritoriesResult } from './notice.results.ts';
import { Territories } from './territories.service.ts';
import { SupportCentre, TerritoryChoice, TerritoryInput, TerritoryMap } from './territory.model.ts';

@Resolver(() => SupportCentre)
export class TerritoriesResolver {
  constructor(private readonly territories: Territories) {}

  @Access('signed_in', 'administrators; for others there are none')
  @Query(() => [SupportCentre])
  supportCentres(@Asking() viewer: Viewer): Promise<SupportCentre[]> {
    return this.territories.centres(viewer);
  }

  @Access('admin')
  @Query(() => TerritoryMap)
  territoryMap(@Asking() viewer: Viewer): Promise<TerritoryMap> {
    return this.territories.map(viewer);
  }

  @Access('admin')
  @Query(() => [TerritoryChoice])
  territoryChoices(
    @Ctx() { locale }: RequestContext,
    @Args('text') text: string,
  ): Promise<TerritoryChoice[]> {
    return this.territories.choices(text, locale);
  }

  @Access('admin')
  @Mutation(() => SetTerritoriesResult)
  setTerritories(
    @Asking() viewer: Viewer,
    @Args('actorId', { type: () => ID }) actorId: string,
    @Args('version', { type: () => Int, description: 'Of the map.' }) version: number,
    @Args('territories', { type: () => [TerritoryInput] }) territories: TerritoryInput[],
  ): Promise<SupportCentre> {
    return this.territories.set(viewer, { actorId, version, territories });
  }
}
