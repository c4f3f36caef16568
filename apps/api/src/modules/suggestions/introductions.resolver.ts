import type { Viewer } from '@kvart/domain/shared';
import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Access, Public } from '../../platform/access/index.ts';
import { Asking, Ctx, type RequestContext } from '../../platform/graphql/index.ts';
import { Conversation } from '../messaging/index.ts';
import { IntroducedPair, ProposeIntroductionInput, ProposeIntroductionResult } from './choices.model.ts';
import { ProposeIntroduction } from './introductions.service.ts';

@Resolver(() => Conversation)
export class IntroductionsResolver {
  constructor(private readonly introductions: ProposeIntroduction) {}

  @Access('confirmed', 'owners and editors of a verified support organisation')
  @Mutation(() => ProposeIntroductionResult, { description: 'Brings two actors together in a conversation.' })
  async proposeIntroduction(
    @Ctx() context: RequestContext,
    @Asking() viewer: Viewer,
    @Args('input') input: ProposeIntroductionInput,
  ) {
    const conversationId = await this.introductions.propose(viewer, { ...input }, context.req.ip);
    return { __typename: 'ProposedIntroduction', conversationId };
  }

  @Public('conversations are there for those in them alone')
  @ResolveField(() => IntroducedPair, { nullable: true, description: 'Where an adviser proposed it.' })
  introducedPair(
    @Parent() conversation: Conversation,
    @Ctx() { locale }: RequestContext,
  ): Promise<IntroducedPair | null> {
    return this.introductions.of(conversation.id, locale);
  }
}
