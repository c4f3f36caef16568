export { MessagingModule } from './messaging.module.ts';
export { Conversation } from './conversation.model.ts';
export { ProjectConversations } from './project-conversations.ts';
export { StartConversation } from './start-conversation.service.ts';
