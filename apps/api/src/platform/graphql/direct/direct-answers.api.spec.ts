import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestClient } from '@kvart/testing';
import { type GraphQLSchema, Kind, type OperationDefinitionNode, parse, print } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type KvartApp, startKvart } from '../../../testing/kvart-app.ts';
import { act, onMessage, openTalk, say } from '../../../testing/messaging.ts';
import { addSpace } from '../../../testing/spaces.ts';
import { planOf } from './plan.ts';

const folder = join(import.meta.dirname, '../../../../../web/src');
const definitions = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.graphql'))
  .flatMap((path) => parse(readFileSync(join(folder, path), 'utf8')).definitions);
const fragments = definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
/** What asks for one thing or another by condition is left to the executor. */
const isConditional = (node: OperationDefinitionNode) => / @(include|skip)\(/.test(print(node));
const queries = definitions.filter(
  (node): node is OperationDefinitionNode =>
    node.kind === Kind.OPERATION_DEFINITION && node.operation === 'query' && !isConditional(node),
);

/** An operation with the fragments that it spreads. */
function documentOf(operation: OperationDefinitionNode): string {
  let text = print(operation);
  const missing = new Set(fragments);
  for (let more = true; more;) {
    more = false;
    for (const fragment of missing) {
      if (!new RegExp(`\\.\\.\\.${fragment.name.value}\\b`).test(text)) continue;
      text += `\n${print(fragment)}`;
      missing.delete(fragment);
      more = true;
    }
  }
  return text;
}

let kvart: KvartApp;
let readers: TestClient[];
let values: Record<string, unknown>[];
beforeAll(async () => {
  kvart = await startKvart();
  const owner = await kvart.member();
  const other = await kvart.member();
  const space = await addSpace(kvart, owner);
  const second = await addSpace(kvart, owner);
  const conversationId = await openTalk(kvart, owner, other);
  const { id: messageId } = await say(owner, conversationId, 'Shall we **meet** there?');
  const key = { messageId, asActorId: other.actor.id };
  await act(other.client, onMessage('reactToMessage', 'ReactToMessageInput'), {
    ...key,
    emoji: '👍',
    on: true,
  });
  await other.client.data(
    `mutation ($spaceId: ID!) { expressInterest(input: { spaceId: $spaceId, message: "We would like to see it, and soon." }) { __typename } }`,
    { spaceId: space.id },
  );
  readers = [kvart.visitor(), owner.client, other.client];
  const usual = {
    first: 20,
    id: space.id,
    spaceId: space.id,
    scheme: 'SPACE_USE',
    kind: 'PARTNER',
    caseKind: 'NOTICE',
    type: 'SPACE',
    text: 'a',
    token: 'none',
    lat: 46,
    lon: 14.5,
    conversationId,
    messageId,
    afterChange: 0,
    keep: space.slug,
    other: second.slug,
    input: { lat: 46.2259, lon: 14.6121, usableM2: 80 },
  };
  const pair = { asActorId: owner.actor.id, actorId: other.actor.id };
  values = [
    { ...usual, ...pair, slug: owner.actor.slug, actor: owner.actor.slug },
    { ...usual, ...pair, asActorId: other.actor.id, slug: space.slug, actor: space.slug, after: 'made up' },
  ];
});
afterAll(() => kvart.close());

let times = 0;
const ask = async (client: TestClient, query: string, variables: Record<string, unknown>) => {
  const response = await client.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const headers = [...response.headers].filter(
    ([name]) => !/^(x-request-id|date|content-length)$/.test(name),
  );
  return { status: response.status, headers, text: await response.text() };
};
/** Asks five times more, one after the other. */
const again = async <Answer>(question: () => Promise<Answer>): Promise<Answer[]> => {
  const answers: Answer[] = [];
  for (let time = 0; time < 5; time += 1) answers.push(await question());
  return answers;
};
/** For what a page has to say and this spec says nothing about. */
const anyValue: Record<string, unknown> = {
  'PublishedTextKind!': 'RULES',
  'Boolean!': false,
  'Date!': '2026-06-01',
  'Int!': 5,
  'String!': 'none',
  'ID!': randomUUID(),
};

/** A document that never came before goes the ordinary way. */
const ordinary = (client: TestClient, query: string, variables: Record<string, unknown>) =>
  ask(client, `${query}\n# ${(times += 1)}`, variables);

it('answers each reading of the web client as the executor does, byte by byte, refusals and all', async () => {
  const compared: string[] = [];
  for (const operation of queries) {
    const query = documentOf(operation);
    const names = (operation.variableDefinitions ?? []).map(({ variable }) => variable.name.value);
    const filter = operation.name?.value === 'ImportRows' ? 'WRONG' : {};
    for (const [index, usual] of values.entries()) {
      const all: Record<string, unknown> = { ...usual, filter };
      if (/^(DeskCases|AdviceLog|PublishedText(ToEdit)?)$/.test(operation.name?.value ?? '')) delete all.kind;
      if (/^Conversation(Activity)?$/.test(operation.name?.value ?? '')) all.id = usual.conversationId;
      if (index > 0 && !names.some((name) => /^(slug|after|asActorId)$/.test(name))) continue;
      const variables = Object.fromEntries(
        (operation.variableDefinitions ?? []).flatMap(({ variable: { name }, type }) => {
          if (name.value in all) return [[name.value, all[name.value]]];
          return type.kind === Kind.NON_NULL_TYPE ? [[name.value, anyValue[print(type)]]] : [];
        }),
      );
      for (const client of readers) {
        let usually = await ordinary(client, query, variables);
        await ask(client, query, variables);
        const direct = await ask(client, query, variables);
        // What is different each time has nothing to be compared; of two refusals either may be the first.
        const others =
          direct.text === usually.text ? [] : await again(() => ordinary(client, query, variables));
        usually = others.find(({ text }) => text === direct.text) ?? usually;
        if (direct.text !== usually.text && others.some(({ text }) => text !== usually.text)) continue;
        expect(direct, `${operation.name?.value ?? ''} ${JSON.stringify(variables)}`).toEqual(usually);
        expect(direct.text).not.toContain('"INTERNAL"');
        compared.push(operation.name?.value ?? '');
      }
    }
  }
  const left = queries.flatMap(({ name }) => (name && !compared.includes(name.value) ? [name.value] : []));
  expect(left.toSorted(), 'a challenge is another one each time').toEqual([
    'NoticeChallenge',
    'ReportChallenge',
  ]);
}, 60_000);

it('works every one of them out', () => {
  const { schema } = (kvart.app.getHttpAdapter().getInstance() as { graphql: { schema: GraphQLSchema } })
    .graphql;
  const left = queries.filter((operation) => !planOf(schema, parse(documentOf(operation))));
  expect(left.map(({ name }) => name?.value)).toEqual([]);
});
