import type { Viewer } from '@kvart/domain/shared';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access, Public } from '../../platform/access/index.ts';
import { done } from '../../platform/errors/index.ts';
import { Asking, Ctx, type RequestContext } from '../../platform/graphql/index.ts';
import {
  CentreService,
  CentreServiceInput,
  CentreServices,
  OrderCentreServicesResult,
  RestCentreServiceResult,
  SaveCentreServiceResult,
} from './service.model.ts';
import { CentreCatalogue } from './services.service.ts';

const advisers = 'owners and editors of the verified support organisation';
const id = { type: () => ID } as const;
const version = { type: () => Int } as const;

@Resolver(() => CentreService)
export class CentreServicesResolver {
  constructor(private readonly catalogue: CentreCatalogue) {}

  @Public('what a verified centre offers')
  @Query(() => CentreServices, {
    nullable: true,
    description: 'Null where the actor is no verified support centre.',
  })
  centreServices(
    @Ctx() { locale }: RequestContext,
    @Asking() viewer: Viewer | null,
    @Args('slug') slug: string,
  ): Promise<CentreServices | null> {
    return this.catalogue.offered(viewer, slug, locale);
  }

  @Access('confirmed', advisers)
  @Query(() => CentreServices, { description: 'All of them, also those that rest.' })
  keptCentreServices(
    @Ctx() { locale }: RequestContext,
    @Asking() viewer: Viewer,
    @Args('centreId', id) centreId: string,
  ): Promise<CentreServices> {
    return this.catalogue.kept(viewer, centreId, locale);
  }

  @Access('confirmed', advisers)
  @Mutation(() => SaveCentreServiceResult, {
    description: 'A new one has version 0 and an id made by the client.',
  })
  saveCentreService(
    @Ctx() { locale }: RequestContext,
    @Asking() viewer: Viewer,
    @Args('centreId', id) centreId: string,
    @Args('id', id) key: string,
    @Args('version', version) seen: number,
    @Args('service') service: CentreServiceInput,
  ): Promise<CentreService> {
    const given = { ...service, price: service.price ?? null, currency: service.currency ?? null };
    return this.catalogue.save(viewer, { id: key, centreId, version: seen, service: given }, locale);
  }

  @Access('confirmed', advisers)
  @Mutation(() => RestCentreServiceResult, { description: 'Appointments that stand are kept.' })
  restCentreService(
    @Ctx() { locale }: RequestContext,
    @Asking() viewer: Viewer,
    @Args('id', id) key: string,
    @Args('version', version) seen: number,
    @Args('isActive') isActive: boolean,
  ): Promise<CentreService> {
    return this.catalogue.rest(viewer, { id: key, version: seen, isActive }, locale);
  }

  @Access('confirmed', advisers)
  @Mutation(() => OrderCentreServicesResult)
  async orderCentreServices(
    @Asking() viewer: Viewer,
    @Args('centreId', id) centreId: string,
    @Args('ids', { type: () => [ID] }) ids: string[],
  ) {
    await this.catalogue.order(viewer, { centreId, ids });
    return done;
  }
}
