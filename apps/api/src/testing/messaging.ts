import type { TestClient } from '@kvart/testing';
import { v7 } from 'uuid';
import type { KvartApp } from './kvart-app.ts';

export type Member = Awaited<ReturnType<KvartApp['member']>>;

const errors = `__typename ... on UserError { code message } ... on InvalidInput { issues { code path } }
  ... on StaleVersion { currentVersion } ... on RateLimited { retryAfterSeconds }`;
export const messageFields = `id conversationId seq change version kind systemEvent text editedAt deletedAt replyToId rootId
  replyCount mentionPersonIds actor { id name } person { id name } aboutActor { id }
  reactions { emoji people { id } } attachments { id name mime url variants { width url } }`;
export const conversationFields = `id asActorId version kind state title unreadCount lastSeq lastChange firstSeq doneAt
  subject { type id path } parties { actor { id name } part answer leftAt } people { id actorId } assignee { id }
  introduction { reason askedBy answer } seat { lastReadSeq muted mutedUntil draft draftVersion }
  lastMessage { id seq text } viewerCan { write answerIntroduction assign rename addParties leave block report }`;

/** A mutation with one input that answers with a conversation. */
export const onConversation = (name: string, input: string): string =>
  `mutation ($input: ${input}!) { result: ${name}(input: $input) { ${errors} ... on Conversation { ${conversationFields} } } }`;
/** A mutation with one input that answers with a message. */
export const onMessage = (name: string, input: string): string =>
  `mutation ($input: ${input}!) { result: ${name}(input: $input) { ${errors} ... on Message { ${messageFields} } } }`;

export const listQuery = `query ($asActorId: ID!, $filter: ConversationFilter, $first: Int, $after: String) {
  conversations(asActorId: $asActorId, filter: $filter, first: $first, after: $after) {
    nodes { ${conversationFields} } pageInfo { hasNextPage endCursor } } }`;
export const oneQuery = `query ($id: ID!, $asActorId: ID!) { conversation(id: $id, asActorId: $asActorId) { ${conversationFields} } }`;
export const pageQuery = `query ($conversationId: ID!, $asActorId: ID!, $around: Int, $after: Int, $before: Int, $first: Int) {
  messages(conversationId: $conversationId, asActorId: $asActorId, around: $around, after: $after, before: $before, first: $first) {
    hasOlder hasNewer lastSeq lastChange firstUnreadSeq messages { ${messageFields} } } }`;
export const changesQuery = `query ($conversationId: ID!, $asActorId: ID!, $afterChange: Int!, $first: Int) {
  messageChanges(conversationId: $conversationId, asActorId: $asActorId, afterChange: $afterChange, first: $first) {
    complete lastChange messages { ${messageFields} } } }`;

export interface Answer {
  __typename: string;
  id: string;
  code?: string;
  message?: string;
  issues?: { code: string; path: string[] }[];
  version: number;
  [field: string]: unknown;
}

/** Runs a mutation of the above kinds. */
export async function act(client: TestClient, mutation: string, input: object): Promise<Answer> {
  return (await client.data<{ result: Answer }>(mutation, { input })).result;
}

const start = onConversation('startConversation', 'StartConversationInput');
const send = onMessage('sendMessage', 'SendMessageInput');
const answer = onConversation('answerIntroduction', 'AnswerIntroductionInput');

export const startTalk = (from: Member, to: Member[], more: object = {}): Promise<Answer> =>
  act(from.client, start, {
    id: v7(),
    asActorId: from.actor.id,
    withActorIds: to.map(({ actor }) => actor.id),
    kind: 'DIRECT',
    reason: 'We look for rooms.',
    message: { id: v7(), text: 'Good morning!' },
    ...more,
  });

export const say = (from: Member, conversationId: string, text: string, more: object = {}): Promise<Answer> =>
  act(from.client, send, { id: v7(), conversationId, asActorId: from.actor.id, text, ...more });

export const reply = (
  from: Member,
  conversationId: string,
  expectedVersion = 1,
  word = 'ACCEPTED',
): Promise<Answer> =>
  act(from.client, answer, { conversationId, asActorId: from.actor.id, answer: word, expectedVersion });

/** An open conversation of two actors with one message. */
export async function openTalk(kvart: KvartApp, a: Member, b: Member): Promise<string> {
  const { id } = await startTalk(a, [b]);
  await kvart.database.pool.query(`UPDATE conversations SET state = 'open' WHERE id = $1`, [id]);
  await kvart.database.pool.query(
    `UPDATE conversation_parties SET answer = 'accepted' WHERE conversation_id = $1 AND part = 'asked'`,
    [id],
  );
  return id;
}

export const keyOf = (who: Member, conversationId: string) => ({ conversationId, asActorId: who.actor.id });
/** The conversation as one of its members sees it. */
export const talkOf = async (who: Member, id: string) =>
  (await who.client.data<{ conversation: Answer | null }>(oneQuery, { id, asActorId: who.actor.id }))
    .conversation;
/** Ids of an actor's conversations. */
export const listed = async (who: Member, filter: object = {}) =>
  (
    await who.client.data<{ conversations: { nodes: Answer[] } }>(listQuery, {
      asActorId: who.actor.id,
      filter,
    })
  ).conversations.nodes.map(({ id }) => id);
/** What is said in a conversation, as one side reads it. */
export const texts = async (who: Member, conversationId: string) =>
  (
    await who.client.data<{ messages: { messages: { text: string; systemEvent: string | null }[] } }>(
      pageQuery,
      keyOf(who, conversationId),
    )
  ).messages.messages.map(({ text, systemEvent }) => systemEvent ?? text);

export const doing = {
  edit: onMessage('editMessage', 'EditMessageInput'),
  remove: onMessage('deleteMessage', 'MessageKeyInput'),
  react: onMessage('reactToMessage', 'ReactToMessageInput'),
  assign: onConversation('assignConversation', 'AssignConversationInput'),
  done: onConversation('setConversationDone', 'SetConversationDoneInput'),
  mute: onConversation('muteConversation', 'MuteConversationInput'),
  rename: onConversation('renameConversation', 'RenameConversationInput'),
  add: onConversation('addParty', 'AddPartyInput'),
};
export const simple = (name: string, input: string, fields: string) =>
  `mutation ($input: ${input}!) { result: ${name}(input: $input) { __typename ... on UserError { code } ... on ${fields} } }`;
export const leaveTalk = simple(
  'leaveConversation',
  'ConversationKeyInput',
  'ConversationLeft { conversationId }',
);
export const blockActor = simple('blockActor', 'BlockActorInput', 'ActorBlock { blocked }');
export const unblockActor = simple('unblockActor', 'BlockActorInput', 'ActorBlock { blocked }');
export const reportMessage = simple('reportMessage', 'ReportMessageInput', 'MessageReport { id reason }');
