import type { Viewer } from '@kvart/domain/shared';
import { Args, ID, Info, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Access } from '../../platform/access/index.ts';
import { Asking, Ctx, type RequestContext } from '../../platform/graphql/index.ts';
import { Conversation, ConversationConnection } from './conversation.model.ts';
import { ConversationAnswer } from './conversation-answer.ts';
import { ConversationReads, standing } from './conversation-reads.service.ts';
import { conversationRequest } from './conversation-request.ts';
import {
  ConversationFilter,
  MarkConversationReadInput,
  SaveDraftInput,
  StartConversationInput,
  SubjectInput,
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
    private readonly answer: ConversationAnswer,
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

  @Access('signed_in', members)
  @Query(() => Conversation, {
    nullable: true,
    description: 'The one that two actors share, be it about nothing or about one thing.',
  })
  async conversationWith(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Asking() viewer: Viewer,
    @Args('asActorId', id) asActorId: string,
    @Args('actorId', id) actorId: string,
    @Args('subject', { type: () => SubjectInput, nullable: true }) subject: SubjectInput | null,
  ): Promise<Conversation | null> {
    const at = await this.reads.between(viewer, asActorId, actorId, subject);
    return this.reads.one({ ...context, viewer }, at, conversationRequest(info));
  }

  @Access('signed_in', 'of all actors of the person')
  @Query(() => UnreadConversations)
  unreadConversations(@Asking() viewer: Viewer): Promise<UnreadConversations> {
    return this.reads.unread(viewer);
  }

  @Access('confirmed', 'owners and editors of the actor named; nobody who blocks or is blocked')
  @Mutation(() => results.StartConversationResult)
  startConversation(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Asking() viewer: Viewer,
    @Args('input') input: StartConversationInput,
  ): Promise<Conversation> {
    const at = this.starting.start(viewer, { ...input }, context.req.ip);
    return this.answer.of(context, viewer, info, at);
  }

  @Access('signed_in', members)
  @Mutation(() => results.MarkConversationReadResult)
  markConversationRead(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Asking() viewer: Viewer,
    @Args('input') input: MarkConversationReadInput,
  ): Promise<Conversation> {
    return this.answer.of(context, viewer, info, this.seats.markRead(viewer, { ...input }));
  }

  @Access('signed_in', members)
  @Mutation(() => results.SaveDraftResult)
  saveDraft(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Asking() viewer: Viewer,
    @Args('input') input: SaveDraftInput,
  ): Promise<Conversation> {
    return this.answer.of(context, viewer, info, this.seats.saveDraft(viewer, { ...input }));
  }
}
