import { z } from 'zod';
import { id, idList } from '../shared/ids.ts';
import { whole } from '../shared/numbers.ts';
import { report } from '../shared/issue.ts';
import { line, prose } from '../shared/text.ts';
import { messageBounds } from './bounds.ts';
import {
  conversationBoxes,
  conversationKinds,
  introductionAnswers,
  messageReportReasons,
  reactionEmojis,
  subjectTypes,
} from './kinds.ts';
import { messageText } from './message-text.ts';

const { attachments, mentions, parties, reason, text, title } = messageBounds;
const optionalReason = prose({ min: 0, max: reason }).nullish();

/** Whose conversation a request is about, and in whose name. */
export const conversationKey = z.object({ conversationId: id, asActorId: id });
export type ConversationKey = z.output<typeof conversationKey>;

export const messageKey = z.object({ messageId: id, asActorId: id });
export type MessageKey = z.output<typeof messageKey>;

/** Beginning a conversation; a direct one that exists already is gone on with. */
export const startConversationInput = z.object({
  id,
  asActorId: id,
  withActorIds: idList(id, parties - 1).min(1),
  kind: z.enum(conversationKinds),
  title: line({ min: 0, max: title }).nullish(),
  subject: z.object({ type: z.enum(subjectTypes), id }).nullish(),
  reason: optionalReason,
  message: z.object({ id, text: messageText({ min: 1 }) }),
});
export type StartConversationInput = z.output<typeof startConversationInput>;

/** A message to send: words, files, or both. */
export const sendMessageInput = conversationKey
  .extend({
    id,
    text: messageText({ min: 0 }),
    replyToId: id.nullish(),
    attachmentIds: idList(id, attachments).nullish(),
    mentionPersonIds: idList(id, mentions).nullish(),
  })
  .check((context) => {
    const { text: words, attachmentIds } = context.value;
    if (words.trim() === '' && !attachmentIds?.length)
      report(context, words, 'required', undefined, ['text']);
  });
export type SendMessageInput = z.output<typeof sendMessageInput>;

export const editMessageInput = messageKey.extend({
  text: messageText({ min: 1 }),
  version: whole({ min: 1, max: 1_000_000 }),
});

export const reactInput = messageKey.extend({ emoji: z.enum(reactionEmojis), on: z.boolean() });

export const markReadInput = conversationKey.extend({ seq: whole({ min: 0, max: 2_000_000_000 }) });

export const saveDraftInput = conversationKey.extend({
  text: messageText({ min: 0, max: text }),
  version: whole({ min: 0, max: 2_000_000_000 }),
});

export const answerIntroductionInput = conversationKey.extend({
  answer: z.enum(introductionAnswers),
  expectedVersion: whole({ min: 1, max: 2_000_000_000 }),
});

export const blockActorInput = z.object({ asActorId: id, actorId: id, reason: optionalReason });

export const reportMessageInput = messageKey.extend({
  reason: z.enum(messageReportReasons),
  text: prose({ min: 0, max: 2000 }).nullish(),
});

export const assignConversationInput = conversationKey.extend({ personId: id.nullish() });
export const setDoneInput = conversationKey.extend({ done: z.boolean() });
export const muteInput = conversationKey.extend({
  until: z.date().nullish(),
  forever: z.boolean().nullish(),
});
export const renameInput = conversationKey.extend({ title: line({ min: 1, max: title }) });
export const addPartyInput = conversationKey.extend({ actorId: id });

/** Which conversations a list shows. */
export const conversationFilter = z.object({
  box: z.enum(conversationBoxes).default('inbox'),
  text: line({ min: 0, max: 100 }).nullish(),
});
export type ConversationFilter = z.output<typeof conversationFilter>;

export const messageSearchInput = z.object({
  asActorId: id,
  conversationId: id.nullish(),
  text: line({ min: 1, max: 200 }),
});
