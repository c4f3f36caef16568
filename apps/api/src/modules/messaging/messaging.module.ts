import { Module } from '@nestjs/common';
import { ActorsModule } from '../actors/index.ts';
import { NotificationsModule } from '../notifications/index.ts';
import { TaxonomyModule } from '../taxonomy/index.ts';
import { Attachments } from './attachments.service.ts';
import { AttachmentsController } from './attachments.controller.ts';
import { Blocks } from './blocks.service.ts';
import { BlocksRepository } from './blocks.repository.ts';
import { ConversationAnswer } from './conversation-answer.ts';
import { ConversationChanges } from './conversation-changes.service.ts';
import { ConversationChangesResolver } from './conversation-changes.resolver.ts';
import { ConversationHints } from './conversation-hints.ts';
import { HeldConversations } from './held-conversation.repository.ts';
import { MessageChangesRepository } from './message-changes.repository.ts';
import { MessageChangesResolver } from './message-changes.resolver.ts';
import { MessageChangesService } from './message-changes.service.ts';
import { PeopleResolver } from './people.resolver.ts';
import { ProjectConversations } from './project-conversations.ts';
import { Receipts } from './receipts.service.ts';
import { Reports } from './reports.service.ts';
import { ConversationNotifications } from './conversation-notifications.ts';
import { ConversationNotificationsRepository } from './conversation-notifications.repository.ts';
import { ConversationReads } from './conversation-reads.service.ts';
import { ConversationView } from './conversation-view.ts';
import { ConversationsRepository } from './conversations.repository.ts';
import { ConversationsResolver } from './conversations.resolver.ts';
import { ConversationExportController } from './export.controller.ts';
import { LiveEvents } from './live.events.ts';
import { MessageSearches } from './message-search.service.ts';
import { MessagesRepository } from './messages.repository.ts';
import { MessagesResolver } from './messages.resolver.ts';
import { Seats } from './seats.service.ts';
import { SendMessage } from './send-message.service.ts';
import { StartConversation } from './start-conversation.service.ts';
import { StartRepository } from './start.repository.ts';

/** Conversations between actors: nothing in them gets lost, and nobody else reads them. */
@Module({
  imports: [ActorsModule, NotificationsModule, TaxonomyModule],
  controllers: [AttachmentsController, ConversationExportController],
  providers: [
    ConversationNotifications,
    ConversationNotificationsRepository,
    Attachments,
    MessageSearches,
    LiveEvents,
    ConversationsRepository,
    MessagesRepository,
    StartRepository,
    ConversationView,
    ConversationReads,
    SendMessage,
    StartConversation,
    Seats,
    Blocks,
    BlocksRepository,
    ConversationAnswer,
    ConversationChanges,
    ConversationChangesResolver,
    ConversationHints,
    HeldConversations,
    MessageChangesRepository,
    MessageChangesResolver,
    MessageChangesService,
    PeopleResolver,
    ProjectConversations,
    Receipts,
    Reports,
    ConversationsResolver,
    MessagesResolver,
  ],
  exports: [StartConversation, ProjectConversations],
})
export class MessagingModule {}
