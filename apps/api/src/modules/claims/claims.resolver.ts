import type { ClaimDecision as Decision, ClaimState as State } from '@kvart/domain/claims';
import type { Viewer } from '@kvart/domain/shared';
import { Args, ID, Info, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Access } from '../../platform/access/index.ts';
import { Asking, Ctx, type RequestContext, selects, Text } from '../../platform/graphql/index.ts';
import { Claim, ClaimConnection, ClaimDecision, ClaimInput, ClaimState } from './claim.model.ts';
import { ClaimReads } from './claim-reads.service.ts';
import * as results from './claim.results.ts';
import { ClaimsService } from './claims.service.ts';

const states = { type: () => [ClaimState], nullable: true } as const;
const nullableInt = { type: () => Int, nullable: true, defaultValue: 20 } as const;
const nullableString = { type: () => String, nullable: true } as const;

@Resolver(() => Claim)
export class ClaimsResolver {
  constructor(
    private readonly claims: ClaimsService,
    private readonly reads: ClaimReads,
  ) {}

  @Access('signed_in', 'whoever made it, and those who decide about it')
  @Query(() => Claim, { nullable: true })
  claim(
    @Ctx() { locale }: RequestContext,
    @Asking() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<Claim | null> {
    return this.reads.open({ viewer, locale }, id);
  }

  @Access('signed_in', "one's own")
  @Query(() => ClaimConnection)
  myClaims(
    @Ctx() { locale }: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Asking() viewer: Viewer,
    @Args('states', states) wanted: State[] | null,
    @Args('first', nullableInt) first: number | null,
    @Args('after', nullableString) after: string | null,
  ): Promise<ClaimConnection> {
    const page = { first: first ?? 20, after };
    return this.reads.list({ viewer, locale }, 'mine', wanted, page, selects(info, 'totalCount'));
  }

  @Access('signed_in', 'those the reader decides about; for most people none')
  @Query(() => ClaimConnection)
  claimsToDecide(
    @Ctx() { locale }: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Asking() viewer: Viewer,
    @Args('states', states) wanted: State[] | null,
    @Args('first', nullableInt) first: number | null,
    @Args('after', nullableString) after: string | null,
  ): Promise<ClaimConnection> {
    const page = { first: first ?? 20, after };
    return this.reads.list({ viewer, locale }, 'to_decide', wanted, page, selects(info, 'totalCount'));
  }

  @Access('confirmed', 'for actors that nobody acts for')
  @Mutation(() => results.ClaimActorResult)
  async claimActor(
    @Ctx() context: RequestContext,
    @Asking() viewer: Viewer,
    @Args('input') input: ClaimInput,
  ): Promise<Claim> {
    return this.answer(context, viewer, await this.claims.claim(context, viewer, { ...input }));
  }

  @Access('confirmed', 'whoever made the claim, with the link that came to the address of the actor')
  @Mutation(() => results.ProveClaimResult)
  async proveClaim(
    @Ctx() context: RequestContext,
    @Asking() viewer: Viewer,
    @Args('token') token: string,
  ): Promise<Claim> {
    return this.answer(context, viewer, await this.claims.prove(context, viewer, token));
  }

  @Access('confirmed', 'support organisations in their country, advisers, administrators; never their own')
  @Mutation(() => results.DecideClaimResult)
  async decideClaim(
    @Ctx() context: RequestContext,
    @Asking() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
    @Args('version', { type: () => Int }) version: number,
    @Args('decision', { type: () => ClaimDecision }) decision: Decision,
    @Args('reason', { type: () => Text }) reason: string,
  ): Promise<Claim> {
    return this.answer(context, viewer, await this.claims.decide(viewer, { id, version, decision, reason }));
  }

  @Access('confirmed', 'whoever made it')
  @Mutation(() => results.WithdrawClaimResult)
  async withdrawClaim(
    @Ctx() context: RequestContext,
    @Asking() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
    @Args('version', { type: () => Int }) version: number,
  ): Promise<Claim> {
    return this.answer(context, viewer, await this.claims.withdraw(viewer, id, version));
  }

  private answer({ locale }: RequestContext, viewer: Viewer, id: string): Promise<Claim> {
    return this.reads.existing({ viewer, locale }, id);
  }
}
