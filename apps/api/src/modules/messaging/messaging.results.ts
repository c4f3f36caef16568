import { resultUnion } from '../../platform/errors/index.ts';
import { Conversation } from './conversation.model.ts';
import { Message } from './message.model.ts';
import { ConversationLeft, MessagePreferences } from './message-pages.model.ts';
import { ActorBlock, MessageReport } from './reports.model.ts';

const conversation = () => Conversation;
const message = () => Message;

export const StartConversationResult = resultUnion('StartConversationResult', conversation);
export const SendMessageResult = resultUnion('SendMessageResult', message);
export const MarkConversationReadResult = resultUnion('MarkConversationReadResult', conversation);
export const SaveDraftResult = resultUnion('SaveDraftResult', conversation);
export const AnswerIntroductionResult = resultUnion('AnswerIntroductionResult', conversation);

export const EditMessageResult = resultUnion('EditMessageResult', message);
export const DeleteMessageResult = resultUnion('DeleteMessageResult', message);
export const ReactToMessageResult = resultUnion('ReactToMessageResult', message);
export const AssignConversationResult = resultUnion('AssignConversationResult', conversation);
export const SetConversationDoneResult = resultUnion('SetConversationDoneResult', conversation);
export const MuteConversationResult = resultUnion('MuteConversationResult', conversation);
export const RenameConversationResult = resultUnion('RenameConversationResult', conversation);
export const AddPartyResult = resultUnion('AddPartyResult', conversation);
export const LeaveConversationResult = resultUnion('LeaveConversationResult', () => ConversationLeft);
export const ReportMessageResult = resultUnion('ReportMessageResult', () => MessageReport);
export const BlockActorResult = resultUnion('BlockActorResult', () => ActorBlock);
export const UnblockActorResult = resultUnion('UnblockActorResult', () => ActorBlock);
export const SetMessagePreferencesResult = resultUnion(
  'SetMessagePreferencesResult',
  () => MessagePreferences,
);
