import type { Viewer } from '@kvart/domain/shared';
import { Args, ID, Info, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Access, Public } from '../../platform/access/index.ts';
import { Asking, Ctx, type RequestContext, selects, Text } from '../../platform/graphql/index.ts';
import { nodeRequest } from '../spaces/index.ts';
import { FitReads } from './fit-reads.service.ts';
import { FittingSpaceConnection } from './fit.model.ts';
import { proposalNode, requestNode } from './nodes.ts';
import { type AnswerWord, ProposalAnswer, SpaceProposal, SpaceProposalConnection } from './proposal.model.ts';
import { ProposalsService } from './proposals.service.ts';
import { ProposeSpaceInput } from './space-request.inputs.ts';
import { SpaceRequest } from './space-request.model.ts';
import { SpaceRequestReads } from './space-request-reads.service.ts';
import * as results from './space-request.results.ts';
import type { ShownRequest } from './space-request-view.ts';

const id = { type: () => ID } as const;
const ten = { type: () => Int, nullable: true, defaultValue: 10 } as const;
const text = { type: () => String, nullable: true } as const;

@Resolver(() => SpaceRequest)
export class ProposalsResolver {
  constructor(
    private readonly proposals: ProposalsService,
    private readonly reads: SpaceRequestReads,
    private readonly fit: FitReads,
  ) {}

  @Public('null for everybody but members of the actor that looks')
  @ResolveField(() => FittingSpaceConnection, {
    nullable: true,
    description: 'Spaces on offer that suit it: those that meet everything first, then the newest.',
  })
  fittingSpaces(
    @Parent() { row }: ShownRequest,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args('first', ten) first: number | null,
    @Args('after', text) after: string | null,
  ): Promise<FittingSpaceConnection | null> {
    const page = { first: first ?? 10, after };
    const node = nodeRequest(info, context.viewer, 'nodes', 'space');
    return this.fit.spacesFor(context, row, page, selects(info, 'totalCount'), node);
  }

  @Public('members of the actor that looks see all, others what they proposed themselves')
  @ResolveField(() => SpaceProposalConnection, { name: 'proposals', description: 'Newest first.' })
  list(
    @Parent() { id: requestId, row }: ShownRequest,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args('first', ten) first: number | null,
    @Args('after', text) after: string | null,
  ): Promise<SpaceProposalConnection> {
    const request = { id: requestId, actorId: row.actorId };
    const node = proposalNode(info, context.viewer, 'nodes');
    return this.proposals.list(context, request, { first: first ?? 10, after }, node);
  }

  @Access('confirmed', "the space's editors, advisers for its place, and the platform's advisers")
  @Mutation(() => results.ProposeSpaceResult)
  async proposeSpace(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Asking() viewer: Viewer,
    @Args('input') input: ProposeSpaceInput,
  ): Promise<SpaceProposal> {
    const made = await this.proposals.propose(viewer, { ...input }, context.req.ip);
    return this.proposals.existing(context, made, proposalNode(info, viewer));
  }

  @Access('confirmed', 'owners and editors of the actor that looks')
  @Mutation(() => results.AnswerProposalResult)
  async answerProposal(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Asking() viewer: Viewer,
    @Args('id', id) proposalId: string,
    @Args('version', { type: () => Int }) version: number,
    @Args('answer', { type: () => ProposalAnswer }) answer: AnswerWord,
    @Args('reason', { type: () => Text, nullable: true }) reason: string | null,
  ): Promise<SpaceProposal> {
    const answered = await this.proposals.answer(viewer, { id: proposalId, version, answer, reason });
    return this.proposals.existing(context, answered, proposalNode(info, viewer));
  }

  @Access('signed_in', 'members of the actor that looks')
  @Mutation(() => results.SeeProposalsResult, { description: 'What was proposed has been looked at.' })
  async seeProposals(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Asking() viewer: Viewer,
    @Args('requestId', id) requestId: string,
  ): Promise<SpaceRequest> {
    await this.proposals.see(viewer, requestId);
    return this.reads.existing(context, requestId.toLowerCase(), requestNode(info, viewer));
  }
}
