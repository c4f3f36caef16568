import { Field, ID, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Public } from '../../platform/access/index.ts';
import { Ctx, type RequestContext } from '../../platform/graphql/index.ts';
import { Actor } from '../actors/index.ts';
import { Claim } from './claim.model.ts';
import { ClaimReads } from './claim-reads.service.ts';
import { ClaimsService } from './claims.service.ts';

@ObjectType({ description: 'A support organisation that can vouch for others.' })
export class ClaimDesk {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;
}

@Resolver(() => Actor)
export class ActorClaimResolver {
  constructor(
    private readonly reads: ClaimReads,
    private readonly claims: ClaimsService,
  ) {}

  @Public("the reader's own; null for visitors")
  @ResolveField(() => Claim, { nullable: true, description: "The reader's latest claim on this actor." })
  async viewerClaim(
    @Parent() actor: Actor,
    @Ctx() { viewer, locale }: RequestContext,
  ): Promise<Claim | null> {
    return viewer ? this.reads.ownOn({ viewer, locale }, actor.id) : null;
  }

  @Public('verified support organisations are public; empty for visitors, who cannot claim')
  @ResolveField(() => [ClaimDesk], { description: 'Who can vouch that the reader speaks for this actor.' })
  async claimDesks(@Parent() actor: Actor, @Ctx() { viewer }: RequestContext): Promise<ClaimDesk[]> {
    return viewer && actor.isUnclaimed ? this.claims.desksFor(viewer, actor.id) : [];
  }
}
