import { refusals, type Viewer } from '@kvart/domain/shared';
import { Args, ID, Info, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Access } from '../../platform/access/index.ts';
import { Refused } from '../../platform/errors/index.ts';
import { Asking, Ctx, type RequestContext } from '../../platform/graphql/index.ts';
import { Conversation, ConversationConnection } from './conversation.model.ts';
import { ConversationReads, standing } from './conversation-reads.service.ts';
import { conversationRequest } from './conversation-request.ts';
import type { Standing } from './messages.repository.ts';
import {
  ConversationFilter,
  MarkConversationReadInput,
  SaveDraftInput,
  StartConversationInput,
} from './messaging.inputs.ts';
import * as results from './messaging.results.ts';
import { UnreadConversations } from './message-pages.model.ts';
import { Seats } from './seats.service.ts';
import { StartConversation } from './start-conversation.service.ts';

const members = 'members of the actor named, where it takes part and is not shut out';
const id = { type: () => ID } as const;

@Resolver(() => Conversation)
export class ConversationsResolver {
  constructor(
    private readonly reads: ConversationReads,
    private readonly starting: StartConversation,
    private readonly seats: Seats,
  ) {}

  @Access('signed_in', members)
  @Query(() => ConversationConnection)
  conversations(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Asking() viewer: Viewer,
    @Args('asActorId', id) asActorId: string,
    @Args('filter', { type: () => ConversationFilter, nullable: true }) filter: ConversationFilter | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<ConversationConnection> {
    const reader = { ...context, viewer };
    const page = { first: first ?? 20, after };
    return this.reads.list(
      reader,
      asActorId,
      filter && { ...filter },
      page,
      conversationRequest(info, 'nodes'),
    );
  }

  @Access('signed_in', members)
  @Query(() => Conversation, { nullable: true })
  conversation(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Asking() viewer: Viewer,
    @Args('id', id) conversationId: string,
    @Args('asActorId', id) asActorId: string,
  ): Promise<Conversation | null> {
    const at = standing(viewer, conversationId, asActorId);
    return this.reads.one({ ...context, viewer }, at, conversationRequest(info));
  }

  @Access('signed_in', 'of all actors of the person')
  @Query(() => UnreadConversations)
  unreadConversations(@Asking() viewer: Viewer): Promise<UnreadConversations> {
    return this.reads.unread(viewer);
  }

  @Access('confirmed', 'owners and editors of the actor named; nobody who blocks or is blocked')
  @Mutation(() => results.StartConversationResult)
  async startConversation(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Asking() viewer: Viewer,
    @Args('input') input: StartConversationInput,
  ): Promise<Conversation> {
    const at = await this.starting.start(viewer, { ...input }, context.req.ip);
    return this.answerWith(context, viewer, info, at);
  }

  @Access('signed_in', members)
  @Mutation(() => results.MarkConversationReadResult)
  async markConversationRead(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Asking() viewer: Viewer,
    @Args('input') input: MarkConversationReadInput,
  ): Promise<Conversation> {
    return this.answerWith(context, viewer, info, await this.seats.markRead(viewer, { ...input }));
  }

  @Access('signed_in', members)
  @Mutation(() => results.SaveDraftResult)
  async saveDraft(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Asking() viewer: Viewer,
    @Args('input') input: SaveDraftInput,
  ): Promise<Conversation> {
    return this.answerWith(context, viewer, info, await this.seats.saveDraft(viewer, { ...input }));
  }

  private async answerWith(
    context: RequestContext,
    viewer: Viewer,
    info: GraphQLResolveInfo,
    at: Standing,
  ): Promise<Conversation> {
    const conversation = await this.reads.one({ ...context, viewer }, at, conversationRequest(info));
    if (!conversation) throw new Refused(refusals.notFound());
    return conversation;
  }
}
