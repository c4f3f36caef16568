import { spaceStates } from '@kvart/domain/spaces';
import type { OnModuleInit } from '@nestjs/common';
import { Args, Info, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Public } from '../../platform/access/index.ts';
import { Ctx, type RequestContext } from '../../platform/graphql/index.ts';
import { Actor, ActorParts, type ShownActor } from '../actors/index.ts';
import { SpaceReads } from './space-reads.service.ts';
import { nodeRequest } from './space-request.ts';
import type { SearchResult } from './spaces.repository.ts';
import { SpaceConnection } from './space.model.ts';
import { wantsOf } from './spaces.resolver.ts';

/** States an actor's own people see on its page; what is put away for good stays away. */
const shown = spaceStates.filter((state) => state !== 'archived');

@Resolver(() => Actor)
export class ActorSpacesResolver implements OnModuleInit {
  constructor(
    private readonly reads: SpaceReads,
    private readonly parts: ActorParts,
  ) {}

  onModuleInit(): void {
    this.parts.register('spaces', ({ args, info }, context) => {
      const { first, after } = args as { first?: number | null; after?: string | null };
      return this.reads.partOfActor(context, searchOf(info, context, { first, after }));
    });
  }

  @Public('listed spaces are public; others only for those whom the policy shows them')
  @ResolveField(() => SpaceConnection)
  spaces(
    @Parent() actor: ShownActor,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 12 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<SpaceConnection> {
    const search = searchOf(info, context, { first, after });
    const brought = actor.brought?.[info.path.key];
    if (brought) return this.reads.connection(context, search, brought as SearchResult);
    return this.reads.search(context, { ...search, filter: { ...search.filter, actorId: actor.id } });
  }
}

const searchOf = (
  info: GraphQLResolveInfo,
  { viewer }: RequestContext,
  { first, after }: { first?: number | null; after?: string | null },
) => ({
  filter: { states: shown },
  sort: 'newest' as const,
  page: { first: first ?? 12, after: after ?? null },
  wants: wantsOf(info),
  node: nodeRequest(info, viewer, 'nodes'),
});
