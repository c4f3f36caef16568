import { randomUUID } from 'node:crypto';
import { buildMembership, insert } from '@kvart/testing/builders';
import { signedInClient } from '@kvart/testing';
import type { Locator, Page } from '@playwright/test';
import { stage } from '../../setup/stage.ts';
import { onDatabase, settle, type Townsperson } from './town.ts';

const clientOf = ({ session, actor }: Townsperson) =>
  signedInClient(stage().town.url, session).actingAs(actor.id);

interface Answer {
  result: { __typename: string; id?: string; version?: number };
}
const start = `mutation ($input: StartConversationInput!) { result: startConversation(input: $input) {
  __typename ... on Conversation { id version } } }`;
const accept = `mutation ($input: AnswerIntroductionInput!) { result: answerIntroduction(input: $input) { __typename } }`;
const send = `mutation ($input: SendMessageInput!) { result: sendMessage(input: $input) { __typename } }`;
const end = `mutation ($actorId: ID!, $personId: ID!) {
  result: removeMember(actorId: $actorId, personId: $personId) { __typename } }`;

/** Two actors that know each other already; their conversation begins with one message of the first. */
export async function acquainted(from: Townsperson, to: Townsperson, text = 'Dober dan!'): Promise<string> {
  const id = randomUUID();
  const { result } = await clientOf(from).data<Answer>(start, {
    input: {
      ...{ id, asActorId: from.actor.id, withActorIds: [to.actor.id], kind: 'DIRECT' },
      message: { id: randomUUID(), text },
    },
  });
  await clientOf(to).data<Answer>(accept, {
    input: {
      ...{ conversationId: id, asActorId: to.actor.id, answer: 'ACCEPTED' },
      expectedVersion: result.version ?? 1,
    },
  });
  return id;
}

/** Says something without a browser. */
export const say = (who: Townsperson, conversationId: string, text: string): Promise<Answer> =>
  clientOf(who).data<Answer>(send, {
    input: { id: randomUUID(), conversationId, asActorId: who.actor.id, text },
  });

/** Somebody else who answers for the same actor. */
export async function colleagueOf({ actor }: Townsperson, name: string): Promise<Townsperson> {
  const own = await settle(name, { name: `Own actor of ${name}` });
  await onDatabase(stage().town.database, (town) =>
    insert(town, 'memberships', {
      ...buildMembership({ actorId: actor.id, personId: own.person.id, role: 'editor' }),
      id: randomUUID(),
    }),
  );
  return { ...own, actor };
}

/** Ends somebody's membership, as an owner does on the page of the members. */
export const remove = (by: Townsperson, { person, actor }: Townsperson): Promise<Answer> =>
  clientOf(by).data<Answer>(end, { actorId: actor.id, personId: person.id });

/** What is stored of a conversation, in order. */
export const stored = (conversationId: string): Promise<string[]> =>
  onDatabase(stage().town.database, async (town) => {
    const { rows } = await town.query<{ text: string }>(
      `SELECT text FROM messages WHERE conversation_id = $1 AND kind = 'text' ORDER BY seq`,
      [conversationId],
    );
    return rows.map(({ text }) => text);
  });

export const history = (page: Page): Locator => page.getByRole('log');
/** One message in the history, by its words. */
export const messageWith = (page: Page, text: string): Locator =>
  history(page).getByRole('article').filter({ hasText: text });
