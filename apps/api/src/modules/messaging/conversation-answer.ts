import { refusals, type Viewer } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import { Refused } from '../../platform/errors/index.ts';
import type { RequestContext } from '../../platform/graphql/index.ts';
import type { Conversation } from './conversation.model.ts';
import { ConversationReads } from './conversation-reads.service.ts';
import { conversationRequest } from './conversation-request.ts';
import type { Standing } from './messages.repository.ts';

/** Answers a mutation with the conversation as it is afterwards. */
@Injectable()
export class ConversationAnswer {
  constructor(private readonly reads: ConversationReads) {}

  async of(
    context: RequestContext,
    viewer: Viewer,
    info: GraphQLResolveInfo,
    at: Promise<Standing>,
  ): Promise<Conversation> {
    const conversation = await this.reads.one({ ...context, viewer }, await at, conversationRequest(info));
    if (!conversation) throw new Refused(refusals.notFound());
    return conversation;
  }
}
