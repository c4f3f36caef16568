import type { Viewer } from '@kvart/domain/shared';
import { Args, ID, Info, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Access } from '../../platform/access/index.ts';
import { Asking, selectedFields, Text } from '../../platform/graphql/index.ts';
import { ConversationReads } from './conversation-reads.service.ts';
import { Message } from './message.model.ts';
import { MessageSearches } from './message-search.service.ts';
import { MessageChanges, MessageHitConnection, MessagePage, MessageThread } from './message-pages.model.ts';
import { SendMessageInput } from './messaging.inputs.ts';
import * as results from './messaging.results.ts';
import { SendMessage } from './send-message.service.ts';

const members = 'members of the actor named, where it takes part and is not shut out';
const id = { type: () => ID } as const;
const seq = { type: () => Int, nullable: true } as const;
const first = (defaultValue: number) => ({ type: () => Int, nullable: true, defaultValue });

@Resolver(() => Message)
export class MessagesResolver {
  constructor(
    private readonly reads: ConversationReads,
    private readonly sending: SendMessage,
    private readonly searches: MessageSearches,
  ) {}

  @Access('signed_in', members)
  @Query(() => MessagePage, {
    description: 'Without around, after or before it opens at the first unread message.',
  })
  messages(
    @Asking() viewer: Viewer,
    @Info() info: GraphQLResolveInfo,
    @Args('conversationId', id) conversationId: string,
    @Args('asActorId', id) asActorId: string,
    @Args('around', seq) around: number | null,
    @Args('after', seq) after: number | null,
    @Args('before', seq) before: number | null,
    @Args('first', first(50)) count: number | null,
  ): Promise<MessagePage> {
    const at = this.reads.at(viewer, conversationId, asActorId);
    return this.reads.page(at, { around, after, before }, count ?? 50, selectedFields(info, 'messages'));
  }

  @Access('signed_in', members)
  @Query(() => MessageChanges)
  messageChanges(
    @Asking() viewer: Viewer,
    @Args('conversationId', id) conversationId: string,
    @Args('asActorId', id) asActorId: string,
    @Args('afterChange', { type: () => Int }) afterChange: number,
    @Args('first', first(200)) count: number | null,
  ): Promise<MessageChanges> {
    const at = this.reads.at(viewer, conversationId, asActorId);
    return this.reads.changes(at, afterChange, count ?? 200);
  }

  @Access('signed_in', members)
  @Query(() => MessageThread)
  thread(
    @Asking() viewer: Viewer,
    @Args('messageId', id) messageId: string,
    @Args('asActorId', id) asActorId: string,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Args('first', first(50)) count: number | null,
  ): Promise<MessageThread> {
    return this.reads.thread(viewer, messageId, asActorId, after, count ?? 50);
  }

  @Access('signed_in', members)
  @Query(() => MessageHitConnection, {
    description: 'All words, each also as a beginning; the latest first.',
  })
  searchMessages(
    @Asking() viewer: Viewer,
    @Args('asActorId', id) asActorId: string,
    @Args('text', { type: () => Text }) text: string,
    @Args('conversationId', { type: () => ID, nullable: true }) conversationId: string | null,
    @Args('first', first(20)) count: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<MessageHitConnection> {
    return this.searches.search(viewer, { asActorId, conversationId, text }, { first: count ?? 20, after });
  }

  @Access('confirmed', 'owners and editors of the actor named, where it may write')
  @Mutation(() => results.SendMessageResult)
  sendMessage(@Asking() viewer: Viewer, @Args('input') input: SendMessageInput): Promise<Message> {
    return this.sending.send(viewer, { ...input });
  }
}
