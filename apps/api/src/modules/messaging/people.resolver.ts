import type { Viewer } from '@kvart/domain/shared';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../platform/access/index.ts';
import { Asking } from '../../platform/graphql/index.ts';
import { Blocks } from './blocks.service.ts';
import { ConversationReads } from './conversation-reads.service.ts';
import { MessagePreferences, ReadReceipt } from './message-pages.model.ts';
import { MessagePreferencesInput } from './messaging.inputs.ts';
import * as results from './messaging.results.ts';
import { Receipts } from './receipts.service.ts';
import { ActorBlock, BlockActorInput, BlockedActor } from './reports.model.ts';

const editors = 'owners and editors of the actor named';
const id = { type: () => ID } as const;

/** Who has read what, and who wants nothing to do with whom. */
@Resolver()
export class PeopleResolver {
  constructor(
    private readonly reads: ConversationReads,
    private readonly receipts: Receipts,
    private readonly blocks: Blocks,
  ) {}

  @Access('signed_in', 'members of the actor named, among people who let each other know')
  @Query(() => [ReadReceipt])
  readReceipts(
    @Asking() viewer: Viewer,
    @Args('conversationId', id) conversationId: string,
    @Args('asActorId', id) asActorId: string,
  ): Promise<ReadReceipt[]> {
    return this.receipts.of(this.reads.at(viewer, conversationId, asActorId));
  }

  @Access('signed_in')
  @Query(() => MessagePreferences)
  messagePreferences(@Asking() viewer: Viewer): Promise<MessagePreferences> {
    return this.receipts.preferences(viewer);
  }

  @Access('signed_in')
  @Mutation(() => results.SetMessagePreferencesResult)
  setMessagePreferences(
    @Asking() viewer: Viewer,
    @Args('input') input: MessagePreferencesInput,
  ): Promise<MessagePreferences> {
    return this.receipts.setPreferences(viewer, input.readReceipts);
  }

  @Access('signed_in', editors)
  @Query(() => [BlockedActor], { description: 'At most 200, the latest first.' })
  blockedActors(@Asking() viewer: Viewer, @Args('asActorId', id) asActorId: string): Promise<BlockedActor[]> {
    return this.blocks.list(viewer, asActorId);
  }

  @Access('confirmed', editors)
  @Mutation(() => results.BlockActorResult)
  blockActor(@Asking() viewer: Viewer, @Args('input') input: BlockActorInput): Promise<ActorBlock> {
    return this.blocks.block(viewer, { ...input });
  }

  @Access('confirmed', editors)
  @Mutation(() => results.UnblockActorResult)
  unblockActor(@Asking() viewer: Viewer, @Args('input') input: BlockActorInput): Promise<ActorBlock> {
    return this.blocks.unblock(viewer, { ...input });
  }
}
