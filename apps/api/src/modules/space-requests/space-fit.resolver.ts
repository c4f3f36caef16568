import { Args, Info, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Public } from '../../platform/access/index.ts';
import { Ctx, type RequestContext, selects } from '../../platform/graphql/index.ts';
import { type ShownSpace, Space } from '../spaces/index.ts';
import { FitReads } from './fit-reads.service.ts';
import { FittingRequestConnection } from './fit.model.ts';
import { proposalNode, requestNode } from './nodes.ts';

@Resolver(() => Space)
export class SpaceFitResolver {
  constructor(private readonly fit: FitReads) {}

  @Public('null for everybody but members of its actor and advisers for its place')
  @ResolveField(() => FittingRequestConnection, {
    nullable: true,
    description: 'Open requests that the space suits: those it meets in full first, then the newest.',
  })
  fittingRequests(
    @Parent() space: ShownSpace,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 10 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<FittingRequestConnection | null> {
    const page = { first: first ?? 10, after };
    const { viewer } = context;
    const node = requestNode(info, viewer, 'nodes', 'request');
    const proposal = proposalNode(info, viewer, 'nodes', 'proposal');
    return this.fit.requestsFor(context, space, page, selects(info, 'totalCount'), node, proposal);
  }
}
