import type { ConversationLineFragment } from './Conversations.gql.ts';

export type Conversation = ConversationLineFragment;
export type Party = Conversation['parties'][number];

/** The other actors, those who have left last. */
export const othersIn = ({ parties }: Conversation, asActorId: string): Party[] =>
  parties
    .filter(({ actor }) => actor.id !== asActorId)
    .sort((a, b) => Number(!!a.leftAt) - Number(!!b.leftAt));

/** What a conversation is called: its own title, or those one talks to. */
export const titleOf = (conversation: Conversation, asActorId: string, list: (names: string[]) => string) =>
  conversation.title ?? list(othersIn(conversation, asActorId).map(({ actor }) => actor.name));

/** The one who sought the contact. */
export const askerOf = ({ parties, introduction }: Conversation) =>
  parties.find(({ actor }) => actor.id === introduction.askedBy)?.actor ?? null;

/** Names by person, for mentions and receipts. */
export const peopleById = ({ people }: Conversation): Map<string, string> =>
  new Map(people.map(({ id, name }) => [id, name]));
