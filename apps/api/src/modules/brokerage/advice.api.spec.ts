import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';

type Member = Awaited<ReturnType<KvartApp['member']>>;
let kvart: KvartApp;
beforeAll(async () => {
  kvart = await startKvart();
});
afterAll(() => kvart.close());

const centreMember = () =>
  kvart.member('owner', {
    ...{ name: 'Center', kind: 'support_organisation', sector: 'support' },
    ...{ verifiedAt: new Date(), verifiedUntil: '2090-01-01' },
  });

const result = `__typename ... on UserError { code } ... on AdviceEntry { id version topic note adviserName actor { name } }`;
const log = `mutation ($centre: ID!, $id: ID!, $advice: AdviceInput!) {
  result: logAdvice(centreId: $centre, id: $id, advice: $advice) { ${result} } }`;
const edit = `mutation ($id: ID!, $version: Int!, $advice: AdviceInput!) {
  result: editAdvice(id: $id, version: $version, advice: $advice) { ${result} } }`;
const remove = `mutation ($id: ID!, $version: Int!) { result: removeAdvice(id: $id, version: $version) {
  __typename ... on UserError { code } } }`;
const list = `query ($centre: ID!, $from: Date!, $until: Date!, $actor: ID, $kind: AdviceKind, $first: Int, $after: String) {
  log: adviceLog(centreId: $centre, from: $from, until: $until, actorId: $actor, kind: $kind, first: $first, after: $after) {
    totalCount actorCount totals { kind count minutes } pageInfo { hasNextPage endCursor } nodes { id heldOn topic } } }`;

const advice = (actorId: string, more: object = {}) => ({
  ...{ actorId, kind: 'VISIT', heldOn: '2026-03-02', minutes: 45, topic: 'Rooms for a workshop' },
  ...{ note: 'Zaupno', ...more },
});
const run = async (who: Member, document: string, variables: Record<string, unknown>) =>
  (await who.client.data<{ result: Record<string, unknown> }>(document, variables)).result;
const read = async (who: Member, centre: string, more: object = {}) => {
  const variables = { centre, from: '2026-01-01', until: '2026-12-31', ...more };
  const answer = await who.client.data<{ log: Record<string, never> }>(list, variables);
  return answer.log as unknown as {
    totalCount: number;
    actorCount: number;
    totals: object[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
    nodes: { id: string; heldOn: string; topic: string }[];
  };
};

it('is written, read and summed by the centre’s own advisers, and by nobody else', async () => {
  const [centre, otherCentre] = [await centreMember(), await centreMember()];
  const [club, firm] = [await kvart.member('owner', { name: 'Klub' }), await kvart.member()];
  const simple = { ...(await kvart.join(centre.actor, 'member')), actor: centre.actor };
  const id = uuid();
  const one = { centre: centre.actor.id, id, advice: advice(club.actor.id) };
  for (let n = 0; n < 2; n += 1)
    expect(await run(centre, log, one)).toMatchObject({ id, version: 1, actor: { name: 'Klub' } });
  expect(await run(centre, log, { ...one, id: uuid(), advice: advice(centre.actor.id) })).toMatchObject({
    code: 'own_actor',
  });
  expect(await run(centre, log, { ...one, id: uuid(), advice: advice(uuid()) })).toMatchObject({
    code: 'not_found',
  });
  expect(
    await run(centre, log, { ...one, id: uuid(), advice: advice(club.actor.id, { minutes: 0 }) }),
  ).toMatchObject({
    __typename: 'InvalidInput',
  });

  for (const [who, code] of [
    [club, 'not_found'],
    [otherCentre, 'not_found'],
    [simple, 'not_editor'],
  ] as const) {
    expect(await run(who, log, { ...one, id: uuid() })).toMatchObject({ code });
    expect(await run(who, edit, { id, version: 1, advice: one.advice })).toMatchObject({ code });
    expect(await run(who, remove, { id, version: 1 })).toMatchObject({ code });
    const span = { centre: centre.actor.id, from: '2026-01-01', until: '2026-12-31' };
    expect(JSON.stringify(await who.client.graphql(list, span))).not.toContain('Rooms');
  }
  // Somebody who has the id of a foreign entry does not make it theirs by writing it again.
  expect(await run(otherCentre, log, { ...one, centre: otherCentre.actor.id })).toMatchObject({
    code: 'not_found',
  });

  await run(centre, log, {
    ...one,
    id: uuid(),
    advice: advice(club.actor.id, { kind: 'CALL', minutes: 15 }),
  });
  await run(centre, log, {
    ...one,
    id: uuid(),
    advice: advice(firm.actor.id, { kind: 'CALL', minutes: 10 }),
  });
  await run(centre, log, { ...one, id: uuid(), advice: advice(firm.actor.id, { heldOn: '2025-12-31' }) });
  const all = await read(centre, centre.actor.id);
  expect(all).toMatchObject({ totalCount: 3, actorCount: 2 });
  expect(all.totals).toEqual([
    { kind: 'VISIT', count: 1, minutes: 45 },
    { kind: 'CALL', count: 2, minutes: 25 },
  ]);
  expect((await read(centre, centre.actor.id, { actor: club.actor.id, kind: 'CALL' })).totalCount).toBe(1);
  const first = await read(centre, centre.actor.id, { first: 2 });
  const next = await read(centre, centre.actor.id, { first: 2, after: first.pageInfo.endCursor });
  expect([...first.nodes, ...next.nodes]).toEqual(all.nodes);

  const changed = advice(club.actor.id, { topic: 'Money for a workshop' });
  expect(await run(centre, edit, { id, version: 1, advice: changed })).toMatchObject({ version: 2 });
  expect(await run(centre, edit, { id, version: 1, advice: changed })).toMatchObject({
    __typename: 'StaleVersion',
  });
  expect(await run(centre, remove, { id, version: 2 })).toEqual({ __typename: 'Done' });
  expect((await read(centre, centre.actor.id)).totalCount).toBe(2);
});
