import type { ConversationLineFragment } from '../features/messaging/Conversations.gql.ts';
import type { MessagePartsFragment } from '../lib/outbox/SendMessage.gql.ts';

type Party = ConversationLineFragment['parties'][number];

const party = (id: string, name: string, part: Party['part']): Party => ({
  __typename: 'ConversationParty',
  actor: {
    ...{ __typename: 'Actor', id, slug: `actor-${id}`, name, sector: 'CREATIVE', logo: null },
  },
  part,
  answer: part === 'ASKED' ? 'ACCEPTED' : null,
  leftAt: null,
});

/** A conversation between Studio Breza, which began it, and the viewer's first actor. */
export const makeConversation = (some: Partial<ConversationLineFragment> = {}): ConversationLineFragment => ({
  __typename: 'Conversation',
  id: 'c1',
  asActorId: 'a1',
  kind: 'DIRECT',
  state: 'OPEN',
  title: null,
  version: 3,
  lastSeq: 2,
  lastChange: 2,
  lastMessageAt: '2026-11-20T10:00:00.000Z',
  unreadCount: 0,
  doneAt: null,
  isDemo: false,
  firstSeq: 1,
  subject: null,
  projectSlug: null,
  parties: [party('b1', 'Atelje Lipa', 'ASKER'), party('a1', 'Občina Kamnik', 'ASKED')],
  people: [{ __typename: 'ConversationPerson', id: 'p2', name: 'Jan Hribar', actorId: 'b1' }],
  lastMessage: {
    ...{ __typename: 'Message', id: 'm2', kind: 'TEXT', systemEvent: null, deletedAt: null },
    text: 'Can we **see** it?',
    actor: { __typename: 'MessageActor', id: 'b1', name: 'Atelje Lipa' },
    aboutActor: null,
    person: { __typename: 'PersonCard', id: 'p2', name: 'Jan Hribar' },
    attachments: [],
  },
  seat: {
    ...{ __typename: 'ConversationSeat', lastReadSeq: 2, mutedUntil: null, muted: false },
    ...{ draft: '', draftVersion: 0 },
  },
  assignee: null,
  introduction: { __typename: 'ConversationIntroduction', reason: null, askedBy: 'b1', answer: 'ACCEPTED' },
  viewerCan: {
    ...{ __typename: 'ConversationAbilities', write: true, answerIntroduction: false, assign: true },
    ...{ rename: false, addParties: false, leave: false, block: true, report: true },
  },
  ...some,
});

/** A message of Atelje Lipa. */
export const makeMessage = (seq: number, some: Partial<MessagePartsFragment> = {}): MessagePartsFragment => ({
  ...{ __typename: 'Message', id: `m${seq}`, conversationId: 'c1', seq, change: seq, version: 1 },
  ...{ kind: 'TEXT', systemEvent: null, text: `Message ${seq}`, createdAt: `2026-11-20T10:0${seq}:00.000Z` },
  ...{ editedAt: null, deletedAt: null, replyToId: null, rootId: null, replyCount: 0, mentionPersonIds: [] },
  actor: { __typename: 'MessageActor', id: 'b1', slug: 'actor-b1', name: 'Atelje Lipa' },
  person: { __typename: 'PersonCard', id: 'p2', name: 'Jan Hribar' },
  aboutActor: null,
  ...{ reactions: [], attachments: [] },
  ...some,
});
