import type { Viewer } from '@kvart/domain/shared';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../platform/access/index.ts';
import { Asking } from '../../platform/graphql/index.ts';
import { MessageChangesService } from './message-changes.service.ts';
import { Message } from './message.model.ts';
import { MessageVersion } from './message-pages.model.ts';
import { EditMessageInput, MessageKeyInput, ReactToMessageInput } from './messaging.inputs.ts';
import * as results from './messaging.results.ts';
import { MessageReport, ReportedMessage, ReportMessageInput } from './reports.model.ts';
import { Reports } from './reports.service.ts';

const members = 'members of the actor named, where it takes part and is not shut out';
const id = { type: () => ID } as const;

@Resolver(() => Message)
export class MessageChangesResolver {
  constructor(
    private readonly changes: MessageChangesService,
    private readonly reports: Reports,
  ) {}

  @Access('signed_in', members)
  @Query(() => [MessageVersion], { description: 'What it said before, the latest first; at most 50.' })
  messageVersions(
    @Asking() viewer: Viewer,
    @Args('messageId', id) messageId: string,
    @Args('asActorId', id) asActorId: string,
  ): Promise<MessageVersion[]> {
    return this.changes.versions(viewer, { messageId, asActorId });
  }

  @Access('confirmed', 'the person who wrote it, while writing for that actor')
  @Mutation(() => results.EditMessageResult)
  editMessage(@Asking() viewer: Viewer, @Args('input') input: EditMessageInput): Promise<Message> {
    return this.changes.edit(viewer, { ...input });
  }

  @Access('confirmed', 'the person who wrote it, and owners of the actor it speaks for')
  @Mutation(() => results.DeleteMessageResult)
  deleteMessage(@Asking() viewer: Viewer, @Args('input') input: MessageKeyInput): Promise<Message> {
    return this.changes.remove(viewer, { ...input });
  }

  @Access('confirmed', 'owners and editors of the actor named, where it can be heard')
  @Mutation(() => results.ReactToMessageResult)
  reactToMessage(@Asking() viewer: Viewer, @Args('input') input: ReactToMessageInput): Promise<Message> {
    return this.changes.react(viewer, { ...input });
  }

  @Access('signed_in', members)
  @Mutation(() => results.ReportMessageResult)
  reportMessage(@Asking() viewer: Viewer, @Args('input') input: ReportMessageInput): Promise<MessageReport> {
    return this.reports.report(viewer, { ...input });
  }

  @Access('adviser', 'what somebody has reported and nothing else; each look is logged')
  @Query(() => ReportedMessage, { nullable: true })
  reportedMessage(
    @Asking() viewer: Viewer,
    @Args('reportId', id) reportId: string,
  ): Promise<ReportedMessage | null> {
    return this.reports.look(viewer, reportId);
  }
}
