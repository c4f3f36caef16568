import { Args, Query, Resolver } from '@nestjs/graphql';
import { Public } from '../../platform/access/index.ts';
import { Ctx, type RequestContext } from '../../platform/graphql/index.ts';
import { TransparencyReport } from './transparency.model.ts';
import { Transparency } from './transparency.service.ts';

@Resolver(() => TransparencyReport)
export class TransparencyResolver {
  constructor(private readonly transparency: Transparency) {}

  @Public('numbers without names; those of an area with very few notices are for its desk')
  @Query(() => TransparencyReport)
  transparencyReport(
    @Ctx() { viewer }: RequestContext,
    @Args('period', { type: () => String, nullable: true }) period: string | null,
    @Args('country', { type: () => String, nullable: true }) country: string | null,
    @Args('centre', {
      type: () => String,
      nullable: true,
      description: 'Slug of a support centre: its territory.',
    })
    centre: string | null,
  ): Promise<TransparencyReport> {
    return this.transparency.report(viewer, { period, country, centre });
  }
}
