import { afterAll, beforeAll, expect, it } from 'vitest';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';
import { acceptInvitation, doProject, projectForm, roleForm, seeProject } from '../../testing/projects.ts';
import { jobsDone } from '../../testing/spaces.ts';

type Member = Awaited<ReturnType<KvartApp['member']>>;
let kvart: KvartApp;
beforeAll(async () => {
  kvart = await startKvart();
});
afterAll(() => kvart.close());

const lines = async (who: Member): Promise<string[][]> => {
  await jobsDone(kvart);
  const { notifications } = await who.client.data<{
    notifications: { nodes: { type: string; text: string; path: string }[] };
  }>('{ notifications(first: 5) { nodes { type text path } } }');
  return notifications.nodes.map(({ type, text, path }) => [type, text, path]);
};

it('tells the other side of an invitation and its answer, of an application and its answer', async () => {
  const city = await kvart.member('owner', { name: 'City', kind: 'municipality', sector: 'public' });
  const band = await kvart.member('owner', { name: 'Band' });
  const choir = await kvart.member('owner', { name: 'Choir' });
  const input = { ...projectForm, partnerIds: [band.actor.id] };
  const begun = await doProject(city.client, 'create', { input });
  const path = `/projects/${begun.slug}`;
  expect(await lines(band)).toEqual([
    ['PROJECT_INVITED', 'City invites you to the project “Night market”', path],
  ]);
  await acceptInvitation(band.client, begun, band.actor.id);
  expect((await lines(city))[0]).toEqual(['PROJECT_NEWS', 'Band takes part in “Night market”', path]);

  const opened = await doProject(city.client, 'openRole', { projectId: begun.id, input: roleForm });
  await doProject(choir.client, 'apply', { roleId: opened.roles[0]?.id, text: 'We sing on the street.' });
  expect((await lines(city))[0]).toEqual(['ROLE_APPLIED', `Choir applies for “${roleForm.title}”`, path]);
  const [application] = (await seeProject(city.client, begun.slug))?.roles[0]?.applications ?? [];
  const key = { id: application?.id, version: application?.version };
  await doProject(city.client, 'answerApplication', { ...key, answer: 'ACCEPT' });
  expect(await lines(choir)).toEqual([
    ['ROLE_ANSWERED', `You are a partner now: “${roleForm.title}” is yours`, path],
  ]);
  const moved = await seeProject(city.client, begun.slug);
  await doProject(city.client, 'step', { id: begun.id, version: moved?.version, action: 'FORM_TEAM' });
  expect((await lines(band))[0]).toEqual(['PROJECT_NEWS', '“Night market” has reached a new state', path]);
});

it('a figure is reported by one partner, confirmed by another, and anew when it changes', async () => {
  const city = await kvart.member('owner', { name: 'Mesto', kind: 'municipality', sector: 'public' });
  const studio = await kvart.member('owner', { name: 'Studio' });
  const stranger = await kvart.member();
  const input = { ...projectForm, title: 'Counted', partnerIds: [studio.actor.id] };
  const begun = await doProject(city.client, 'create', { input });
  await acceptInvitation(studio.client, begun, studio.actor.id);
  const counted = {
    title: 'Visitors',
    unit: '',
    baseline: 0,
    target: 200,
    note: '',
    value: 120,
    valueOn: '2026-11-01',
  };
  const add = (who: Member, over: object = {}) =>
    doProject(who.client, 'addIndicator', { projectId: begun.id, input: { ...counted, ...over } });
  expect(await add(stranger)).toMatchObject({ code: 'no_room_rights' });
  expect(await add(city, { valueOn: null })).toMatchObject({ issues: [{ path: ['valueOn'] }] });
  const [first] = (await add(city)).indicators;
  const key = { id: first?.id, version: first?.version };
  expect(first).toMatchObject({ value: 120, viewerCanConfirm: false });
  expect(await doProject(city.client, 'confirmIndicator', key)).toMatchObject({ code: 'own_result' });
  const confirmed = await doProject(studio.client, 'confirmIndicator', key);
  expect(confirmed.indicators[0]).toMatchObject({ confirmedFor: 'Studio' });
  const changed = (value: number, version = 2) =>
    doProject(city.client, 'saveIndicator', { id: first?.id, version, input: { ...counted, value } });
  expect(await changed(130, 1)).toMatchObject({ __typename: 'StaleVersion' });
  expect((await changed(120)).indicators[0]).toMatchObject({ confirmedFor: 'Studio' });
  expect((await changed(130, 3)).indicators[0]).toMatchObject({ confirmedFor: null, value: 130 });
  expect((await doProject(city.client, 'removeIndicator', { id: first?.id, version: 4 })).indicators).toEqual(
    [],
  );
});
