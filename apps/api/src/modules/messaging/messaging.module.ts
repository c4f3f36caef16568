import { Module } from '@nestjs/common';
import { ActorsModule } from '../actors/index.ts';
import { ConversationReads } from './conversation-reads.service.ts';
import { ConversationView } from './conversation-view.ts';
import { ConversationsRepository } from './conversations.repository.ts';
import { ConversationsResolver } from './conversations.resolver.ts';
import { MessagesRepository } from './messages.repository.ts';
import { MessagesResolver } from './messages.resolver.ts';
import { Seats } from './seats.service.ts';
import { SendMessage } from './send-message.service.ts';
import { StartConversation } from './start-conversation.service.ts';
import { StartRepository } from './start.repository.ts';

/** Conversations between actors: nothing in them gets lost, and nobody else reads them. */
@Module({
  imports: [ActorsModule],
  providers: [
    ConversationsRepository,
    MessagesRepository,
    StartRepository,
    ConversationView,
    ConversationReads,
    SendMessage,
    StartConversation,
    Seats,
    ConversationsResolver,
    MessagesResolver,
  ],
})
export class MessagingModule {}
