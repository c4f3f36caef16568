/** Two actors; several; or several about a thing. */
export const conversationKinds = ['direct', 'group', 'topic'] as const;
export type ConversationKind = (typeof conversationKinds)[number];

/** `introduced` until one of those who were asked accepts; `declined` once all of them have declined. */
export const conversationStates = ['introduced', 'open', 'declined'] as const;
export type ConversationState = (typeof conversationStates)[number];

/** Whether an actor sought the contact or was sought. */
export const introductionParts = ['asker', 'asked'] as const;
export type IntroductionPart = (typeof introductionParts)[number];

/** What a side that was asked can say. Ignoring is not told to the other side. */
export const introductionAnswers = ['accepted', 'declined', 'ignored'] as const;
export type IntroductionAnswer = (typeof introductionAnswers)[number];

export const messageKinds = ['text', 'system'] as const;
export type MessageKind = (typeof messageKinds)[number];

/** What a message of the system tells. */
export const systemEvents = ['party_added', 'party_left', 'renamed', 'introduction_accepted'] as const;
export type SystemEvent = (typeof systemEvents)[number];

/** Things a conversation can be about. */
export const subjectTypes = ['space', 'interest'] as const;
export type SubjectType = (typeof subjectTypes)[number];

/** The trays of an actor's inbox. */
export const conversationBoxes = ['inbox', 'unread', 'mine', 'introductions', 'done', 'all'] as const;
export type ConversationBox = (typeof conversationBoxes)[number];

/** Why a message is shown to the advisers. */
export const messageReportReasons = ['spam', 'insult', 'fraud', 'illegal', 'other'] as const;
export type MessageReportReason = (typeof messageReportReasons)[number];

/** All there is to react with: a closed list can be counted, shown and read aloud. */
export const reactionEmojis = [
  '👍',
  '👎',
  '❤️',
  '😀',
  '😂',
  '😮',
  '😢',
  '🎉',
  '🙏',
  '👏',
  '👀',
  '🔥',
  '✅',
  '❌',
  '❓',
  '💡',
] as const;
export type ReactionEmoji = (typeof reactionEmojis)[number];
