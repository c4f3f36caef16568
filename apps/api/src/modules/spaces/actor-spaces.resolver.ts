import { spaceStates } from '@kvart/domain/spaces';
import { Args, Info, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Public } from '../../platform/access/index.ts';
import { Ctx, type RequestContext } from '../../platform/graphql/index.ts';
import { Actor } from '../actors/index.ts';
import { SpaceReads } from './space-reads.service.ts';
import { nodeRequest } from './space-request.ts';
import { SpaceConnection } from './space.model.ts';
import { wantsOf } from './spaces.resolver.ts';

/** States an actor's own people see on its page; what is put away for good stays away. */
const shown = spaceStates.filter((state) => state !== 'archived');

@Resolver(() => Actor)
export class ActorSpacesResolver {
  constructor(private readonly reads: SpaceReads) {}

  @Public('listed spaces are public; others only for those whom the policy shows them')
  @ResolveField(() => SpaceConnection)
  spaces(
    @Parent() actor: Actor,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 12 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<SpaceConnection> {
    return this.reads.search(context, {
      filter: { actorId: actor.id, states: shown },
      sort: 'newest',
      page: { first: first ?? 12, after },
      wants: wantsOf(info),
      node: nodeRequest(info, context.viewer, 'nodes'),
    });
  }
}
