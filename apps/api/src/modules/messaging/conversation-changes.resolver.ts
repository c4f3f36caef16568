import type { Viewer } from '@kvart/domain/shared';
import { Args, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Access } from '../../platform/access/index.ts';
import { Asking, Ctx, type RequestContext } from '../../platform/graphql/index.ts';
import { ConversationAnswer } from './conversation-answer.ts';
import { ConversationChanges } from './conversation-changes.service.ts';
import { Conversation } from './conversation.model.ts';
import { ConversationLeft } from './message-pages.model.ts';
import {
  AddPartyInput,
  AnswerIntroductionInput,
  AssignConversationInput,
  ConversationKeyInput,
  MuteConversationInput,
  RenameConversationInput,
  SetConversationDoneInput,
} from './messaging.inputs.ts';
import * as results from './messaging.results.ts';

@Resolver(() => Conversation)
export class ConversationChangesResolver {
  constructor(
    private readonly changes: ConversationChanges,
    private readonly answer: ConversationAnswer,
  ) {}

  @Access('confirmed', 'owners and editors of an actor that was asked')
  @Mutation(() => results.AnswerIntroductionResult)
  answerIntroduction(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Asking() viewer: Viewer,
    @Args('input') input: AnswerIntroductionInput,
  ): Promise<Conversation> {
    return this.answer.of(context, viewer, info, this.changes.answer(viewer, { ...input }));
  }

  @Access('confirmed', 'owners and editors of the actor named, for its own desk')
  @Mutation(() => results.AssignConversationResult)
  assignConversation(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Asking() viewer: Viewer,
    @Args('input') input: AssignConversationInput,
  ): Promise<Conversation> {
    return this.answer.of(context, viewer, info, this.changes.assign(viewer, { ...input }));
  }

  @Access('confirmed', 'owners and editors of the actor named, for its own desk')
  @Mutation(() => results.SetConversationDoneResult)
  setConversationDone(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Asking() viewer: Viewer,
    @Args('input') input: SetConversationDoneInput,
  ): Promise<Conversation> {
    return this.answer.of(context, viewer, info, this.changes.setDone(viewer, { ...input }));
  }

  @Access('signed_in', 'members of the actor named, for themselves')
  @Mutation(() => results.MuteConversationResult)
  muteConversation(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Asking() viewer: Viewer,
    @Args('input') input: MuteConversationInput,
  ): Promise<Conversation> {
    return this.answer.of(context, viewer, info, this.changes.mute(viewer, { ...input }));
  }

  @Access('confirmed', 'owners and editors of a party of a group or topic')
  @Mutation(() => results.RenameConversationResult)
  renameConversation(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Asking() viewer: Viewer,
    @Args('input') input: RenameConversationInput,
  ): Promise<Conversation> {
    return this.answer.of(context, viewer, info, this.changes.rename(viewer, { ...input }));
  }

  @Access('confirmed', 'owners and editors of a party of a group or topic')
  @Mutation(() => results.AddPartyResult)
  addParty(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Asking() viewer: Viewer,
    @Args('input') input: AddPartyInput,
  ): Promise<Conversation> {
    return this.answer.of(context, viewer, info, this.changes.addParty(viewer, { ...input }));
  }

  @Access('confirmed', 'owners and editors of a party of a group or topic')
  @Mutation(() => results.LeaveConversationResult)
  async leaveConversation(
    @Asking() viewer: Viewer,
    @Args('input') input: ConversationKeyInput,
  ): Promise<ConversationLeft> {
    const { conversationId } = await this.changes.leave(viewer, { ...input });
    return { conversationId };
  }
}
