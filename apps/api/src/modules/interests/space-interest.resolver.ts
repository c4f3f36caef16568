import { Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Public } from '../../platform/access/index.ts';
import { Ctx, type RequestContext, selectedFields } from '../../platform/graphql/index.ts';
import { nodeRequest, type ShownSpace, Space } from '../spaces/index.ts';
import { Interest } from './interest.model.ts';
import { InterestReads } from './interest-reads.service.ts';

/** What the space's own statement has brought along: enough for a badge on a card. */
const atHand = new Set(['__typename', 'id', 'version', 'state']);

@Resolver(() => Space)
export class SpaceInterestResolver {
  constructor(private readonly reads: InterestReads) {}

  @Public('null for everybody but members of the actor they act for')
  @ResolveField(() => Interest, { nullable: true, description: 'The latest one of the actor one acts for.' })
  viewerInterest(
    @Parent() space: ShownSpace,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Interest | null> | Pick<Interest, 'id' | 'version' | 'state'> | null {
    const row = space.viewerInterestRow;
    if (!row || !context.viewer) return null;
    const fields = selectedFields(info);
    if ([...fields].every((name) => atHand.has(name))) return row;
    return this.reads.one(context, row.id, {
      fields,
      actorFields: selectedFields(info, 'actor'),
      space: nodeRequest(info, context.viewer, 'space'),
    });
  }
}
