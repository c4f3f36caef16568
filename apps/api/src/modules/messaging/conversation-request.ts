import type { GraphQLResolveInfo } from 'graphql';
import { selectedFields } from '../../platform/graphql/index.ts';
import type { ConversationRequest } from './conversation-json.sql.ts';

/** What a request reads of conversations below the resolved field. */
export const conversationRequest = (info: GraphQLResolveInfo, ...path: string[]): ConversationRequest => ({
  fields: selectedFields(info, ...path),
  actorFields: selectedFields(info, ...path, 'parties', 'actor'),
  messageFields: selectedFields(info, ...path, 'lastMessage'),
});
