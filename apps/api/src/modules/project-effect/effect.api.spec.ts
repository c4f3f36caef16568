import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestClient } from '@kvart/testing';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';
import { openTalk } from '../../testing/messaging.ts';
import { addRoom, type TestRoom } from '../../testing/project-rooms.ts';
import { doProject, projectForm, seeProject } from '../../testing/projects.ts';
import { addSpace } from '../../testing/spaces.ts';

let kvart: KvartApp;
let room: TestRoom;
beforeAll(async () => {
  kvart = await startKvart();
  room = await addRoom(kvart, { state: 'piloting', visibility: 'public' });
});
afterAll(() => kvart.close());

const problem = `__typename ... on UserError { code } ... on InvalidInput { issues { code path } }`;
const effect = `slug see viewerCanEdit reuse { spaces areaM2 days }
  spaces { id version state areaM2 startsOn endsOn title slug reason ownerName viewerCan { answer change remove } }`;

interface Use {
  id: string;
  version: number;
  state: string;
  areaM2: number;
  title: string | null;
  viewerCan: { answer: boolean; change: boolean; remove: boolean };
}
interface Effect {
  __typename: string;
  code?: string;
  issues?: { code: string; path: string[] }[];
  reuse: { spaces: number; areaM2: number; days: number };
  spaces: Use[];
}

const change = async (
  client: TestClient,
  name: string,
  types: string,
  variables: object,
): Promise<Effect> => {
  const names = [...types.matchAll(/\$(\w+)/g)].map(([, one]) => `${one}: $${one}`).join(', ');
  const document = `mutation (${types}) { result: ${name}(${names}) { ${problem} ... on ProjectEffect { ${effect} } } }`;
  return (await client.data<{ result: Effect }>(document, { ...variables })).result;
};
const link = (client: TestClient, input: object) =>
  change(client, 'linkSpace', '$projectId: ID!, $input: LinkSpaceInput!', {
    projectId: room.project.id,
    input,
  });
const answer = (client: TestClient, use: Use | undefined, given: string, reason?: string) =>
  change(client, 'answerSpaceUse', '$id: ID!, $version: Int!, $answer: SpaceUseAnswer!, $reason: Text', {
    ...{ id: use?.id, version: use?.version, answer: given, reason },
  });
const see = async (client: TestClient) =>
  (
    await client.data<{ projectEffect: Effect | null }>(
      `query ($slug: String!) { projectEffect(slug: $slug) { ${effect} } }`,
      { slug: room.project.slug },
    )
  ).projectEffect;
const usesOf = async (client: TestClient, spaceId: string) =>
  (
    await client.data<{
      usesOfSpace: { state: string; projectSlug: string; viewerCan: { answer: boolean } }[];
    }>(
      'query ($spaceId: ID!) { usesOfSpace(spaceId: $spaceId) { state projectSlug viewerCan { answer } } }',
      { spaceId },
    )
  ).usesOfSpace;

describe('where a project comes from', () => {
  it('asks the actor that was suggested, and tells whence it came in the room alone', async () => {
    const { lead, editor } = room;
    const create = (over: object) => doProject(lead.client, 'create', { input: { ...projectForm, ...over } });
    const suggested = await create({ suggestedActorId: editor.actor.id });
    expect(suggested.partners.map(({ actor, state }) => [actor.id, state])).toContainEqual([
      editor.actor.id,
      'INVITED',
    ]);
    expect(suggested.origin).toMatchObject({ suggested: { slug: editor.actor.slug } });
    expect((await seeProject(kvart.visitor(), suggested.slug))?.origin).toBeNull();
    const talk = await openTalk(kvart, lead, editor);
    const grown = await create({ title: 'Grown from a talk', fromConversationId: talk });
    expect(grown.origin).toMatchObject({ isFromConversation: true, conversationId: talk });
    const nobody = '018f0000-0000-7000-8000-000000000000';
    expect(await create({ title: 'With nobody', suggestedActorId: nobody })).toMatchObject({
      code: 'not_found',
    });
  });
});

describe('spaces in use', () => {
  it('are agreed to by whoever looks after them, and add up for everybody', async () => {
    const owner = await kvart.member('owner', { sector: 'public' });
    const space = await addSpace(kvart, owner, { usableM2: 120, state: 'listed' });
    const asked = await link(room.editor.client, { spaceId: space.id, startsOn: '2026-01-01', areaM2: 80.5 });
    expect(asked).toMatchObject({
      spaces: [{ state: 'ASKED', areaM2: 80.5, viewerCan: { answer: false, remove: true } }],
      reuse: { spaces: 0, areaM2: 0, days: 0 },
    });
    const [use] = asked.spaces;
    // What is only asked for is between the two.
    expect((await see(kvart.visitor()))?.spaces).toEqual([]);
    expect(await usesOf(kvart.visitor(), space.id)).toEqual([]);
    expect(await usesOf(owner.client, space.id)).toEqual([
      { state: 'ASKED', projectSlug: room.project.slug, viewerCan: { answer: true } },
    ]);
    expect(await answer(room.editor.client, use, 'AGREE')).toMatchObject({ code: 'not_editor' });
    expect(await answer(room.stranger.client, use, 'AGREE')).toMatchObject({ code: 'not_found' });
    expect(await answer(owner.client, use, 'AGREE')).toMatchObject({ spaces: [{ state: 'AGREED' }] });
    expect(await answer(owner.client, use, 'DECLINE')).toMatchObject({ __typename: 'StaleVersion' });
    const shown = await see(kvart.visitor());
    expect(shown?.reuse).toMatchObject({ spaces: 1, areaM2: 80.5 });
    expect(await usesOf(kvart.visitor(), space.id)).toMatchObject([{ state: 'AGREED' }]);
    // The same days once, more area or days only with a new word.
    expect(await link(room.lead.client, { spaceId: space.id, startsOn: '2026-03-01' })).toMatchObject({
      issues: [{ code: 'overlapping', path: ['startsOn'] }],
    });
    const [agreed] = shown?.spaces ?? [];
    const types = '$id: ID!, $version: Int!, $input: SpaceUseInput!';
    const shorter = await change(room.editor.client, 'changeSpaceUse', types, {
      ...{ id: agreed?.id, version: agreed?.version },
      input: { startsOn: '2026-01-01', endsOn: '2026-01-10', areaM2: 80.5 },
    });
    expect(shorter).toMatchObject({ spaces: [{ state: 'AGREED' }], reuse: { days: 10 } });
    const wider = await change(room.editor.client, 'changeSpaceUse', types, {
      ...{ id: agreed?.id, version: shorter.spaces[0]?.version },
      input: { startsOn: '2026-01-01', endsOn: '2026-01-10', areaM2: 100 },
    });
    expect(wider).toMatchObject({ spaces: [{ state: 'ASKED' }] });
    expect(await answer(owner.client, wider.spaces[0], 'DECLINE', 'It is let from May.')).toMatchObject({
      spaces: [{ state: 'DECLINED', reason: 'It is let from May.' }],
    });
  });

  it('are agreed at once where the project looks after them, named by those who work there alone', async () => {
    const space = await addSpace(kvart, room.lead, { usableM2: 60, state: 'withdrawn' });
    const input = { spaceId: space.id, startsOn: '2026-11-01' };
    expect(await link(room.reader.client, input)).toMatchObject({ code: 'no_room_rights' });
    expect(await link(room.stranger.client, input)).toMatchObject({ code: 'no_room_rights' });
    // A space that is not there for somebody cannot be named by them.
    expect(await link(room.editor.client, input)).toMatchObject({ code: 'not_found' });
    expect(await link(room.lead.client, { ...input, areaM2: 61 })).toMatchObject({
      issues: [{ code: 'too_large', path: ['areaM2'] }],
    });
    const linked = await link(room.lead.client, input);
    const own = linked.spaces.find(({ areaM2 }) => areaM2 === 60);
    expect(own).toMatchObject({ state: 'AGREED', viewerCan: { remove: false } });
    // Others see the area, not the space that is not on show.
    const shown = (await see(kvart.visitor()))?.spaces.find(({ areaM2 }) => areaM2 === 60);
    expect(shown).toMatchObject({ title: null, slug: null });
    const search =
      'query ($projectId: ID!, $text: Text!) { nameableSpaces(projectId: $projectId, text: $text) { id } }';
    const variables = { projectId: room.project.id, text: 'xy' };
    expect(await room.lead.client.data(search, variables)).toEqual({ nameableSpaces: [] });
  });
});
