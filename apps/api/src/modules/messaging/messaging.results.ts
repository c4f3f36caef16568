import { resultUnion } from '../../platform/errors/index.ts';
import { Conversation } from './conversation.model.ts';
import { Message } from './message.model.ts';

const conversation = () => Conversation;
const message = () => Message;

export const StartConversationResult = resultUnion('StartConversationResult', conversation);
export const SendMessageResult = resultUnion('SendMessageResult', message);
export const MarkConversationReadResult = resultUnion('MarkConversationReadResult', conversation);
export const SaveDraftResult = resultUnion('SaveDraftResult', conversation);
export const AnswerIntroductionResult = resultUnion('AnswerIntroductionResult', conversation);
