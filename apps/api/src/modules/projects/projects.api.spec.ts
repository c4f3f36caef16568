import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';
import { openTalk } from '../../testing/messaging.ts';
import {
  acceptInvitation,
  doProject,
  isListed,
  listOwnProjects,
  projectForm,
  type ProjectMutation,
  roleForm,
  seeProject,
  type ShownProject,
} from '../../testing/projects.ts';
import { statementsOf } from '../../testing/spaces.ts';

type Member = Awaited<ReturnType<KvartApp['member']>>;
let kvart: KvartApp;
let city: Member;
let studio: Member;
let shop: Member;
let stranger: Member;
let made = 0;
beforeAll(async () => {
  kvart = await startKvart();
  city = await kvart.member('owner', { name: 'Občina', kind: 'municipality', sector: 'public' });
  studio = await kvart.member('editor', { name: 'Studio', kind: 'creative_firm', sector: 'creative' });
  shop = await kvart.member('owner', { name: 'Trgovina', kind: 'small_business', sector: 'small_business' });
  stranger = await kvart.member('owner', { kind: 'ngo', sector: 'civil' });
});
afterAll(() => kvart.close());

// A second one of the same words within seconds would be the first one sent twice.
const create = (over: object = {}, by = city) => {
  made += 1;
  return doProject(by.client, 'create', { input: { ...projectForm, title: `Market ${made}`, ...over } });
};
const partnerOf = (project: ShownProject, who: Member) => {
  const partner = project.partners.find(({ actor }) => actor.id === who.actor.id);
  return { id: partner?.id, version: partner?.version };
};
const step = ({ id, version }: ShownProject, action: string, reason?: string) =>
  doProject(city.client, 'step', { id, version, action, reason });
const fresh = async (project: ShownProject, who = city) => {
  const shown = await seeProject(who.client, project.slug);
  if (!shown) throw new Error('The project is not there.');
  return shown;
};
/** The city leads, the studio takes part. */
const team = async (over: object = {}) => {
  const begun = await create({ partnerIds: [studio.actor.id], ...over });
  await acceptInvitation(studio.client, begun, studio.actor.id);
  return fresh(begun);
};

describe('the life of a project', () => {
  it('begins with a short form, and sending it twice makes one', async () => {
    const input = { ...projectForm, title: 'Twice' };
    const [one, two] = [
      await doProject(city.client, 'create', { input }),
      await doProject(city.client, 'create', { input }),
    ];
    expect(one).toMatchObject({
      state: 'IDEA',
      rights: 'LEAD',
      slug: 'twice',
      partnerCount: 1,
      blockers: ['ONE_SECTOR'],
      conceptsOf: [{ id: 'use.workshop' }],
    });
    expect(two.id).toBe(one.id);
    expect(await create({ title: '' })).toMatchObject({ issues: [{ code: 'required', path: ['title'] }] });
    expect(await create({ conceptIds: ['use.nothing'] })).toMatchObject({
      issues: [{ path: ['conceptIds'] }],
    });
    expect(await create({ placeId: 'gn:1' })).toMatchObject({ issues: [{ path: ['placeId'] }] });
  });

  it('goes from the idea to its end, each step guarded and written down', async () => {
    const begun = await create({ partnerIds: [studio.actor.id] });
    expect(await step(begun, 'FORM_TEAM')).toMatchObject({ code: 'needs_two_sectors' });
    expect(await step(begun, 'PILOT')).toMatchObject({ code: 'wrong_state' });
    await acceptInvitation(studio.client, begun, studio.actor.id);
    const formed = await step(await fresh(begun), 'FORM_TEAM');
    expect(formed).toMatchObject({ state: 'TEAM_FORMED', blockers: ['UNCONFIRMED'] });
    expect(await step(formed, 'AGREE')).toMatchObject({ code: 'partners_unconfirmed' });
    expect(await step(begun, 'AGREE')).toMatchObject({ __typename: 'StaleVersion' });
    await doProject(studio.client, 'confirm', partnerOf(formed, studio));
    // New words are agreed to anew.
    const reworded = await doProject(city.client, 'save', {
      ...{ id: formed.id, version: formed.version },
      input: { ...projectForm, title: formed.title, summary: 'Seven evenings of crafts and music.' },
    });
    expect(await step(reworded, 'AGREE')).toMatchObject({ code: 'partners_unconfirmed' });
    await doProject(studio.client, 'confirm', partnerOf(reworded, studio));
    let project = await step(await fresh(reworded), 'AGREE');
    project = await step(project, 'PILOT');
    project = await step(project, 'EVALUATE');
    expect(await doProject(studio.client, 'leave', partnerOf(project, studio))).toMatchObject({
      code: 'partners_are_history',
    });
    expect(await step(project, 'CLOSE')).toMatchObject({ issues: [{ code: 'required', path: ['reason'] }] });
    project = await step(project, 'CLOSE', 'The hall is let.');
    expect(project).toMatchObject({ state: 'CLOSED', endReason: 'The hall is let.', steps: [] });
    expect(project.events.map(({ kind, state }) => [kind, state])).toEqual([
      ['MOVED', 'CLOSED'],
      ['MOVED', 'EVALUATED'],
      ['MOVED', 'PILOTING'],
      ['MOVED', 'AGREED'],
      ['PARTNER_CONFIRMED', 'TEAM_FORMED'],
      ['PARTNER_CONFIRMED', 'TEAM_FORMED'],
      ['MOVED', 'TEAM_FORMED'],
      ['PARTNER_JOINED', 'IDEA'],
      ['PARTNER_INVITED', 'IDEA'],
      ['CREATED', 'IDEA'],
    ]);
  });

  it('is an idea again when the last partner of a second sector leaves, and takes in a replacement', async () => {
    const formed = await step(await team(), 'FORM_TEAM');
    const left = await doProject(studio.client, 'leave', {
      ...partnerOf(formed, studio),
      reason: 'No time.',
    });
    expect(left).toMatchObject({ __typename: 'ProjectLink', slug: formed.slug });
    const alone = await fresh(formed);
    expect(alone).toMatchObject({ state: 'IDEA', blockers: ['ONE_SECTOR'], partnerCount: 1 });
    const { id: replacesId } = partnerOf(alone, studio);
    const input = { projectId: alone.id, actorId: shop.actor.id, role: 'FUNDER', replacesId };
    const invited = await doProject(city.client, 'invite', { input });
    await acceptInvitation(shop.client, invited, shop.actor.id);
    expect((await fresh(alone)).partners.map(({ role, state, reason }) => [role, state, reason])).toEqual([
      ['LEAD', 'ACTIVE', null],
      ['FUNDER', 'ACTIVE', null],
      ['PARTNER', 'LEFT', 'No time.'],
    ]);
    // Whoever left is outside.
    expect(await seeProject(studio.client, formed.slug)).toMatchObject({ rights: null, events: [] });
  });

  it('hands the lead over, and its rights with it', async () => {
    const project = await team();
    expect(await doProject(city.client, 'leave', partnerOf(project, city))).toMatchObject({
      code: 'lead_hands_over',
    });
    const handed = await doProject(city.client, 'changeRole', {
      ...partnerOf(project, studio),
      role: 'LEAD',
    });
    expect(handed).toMatchObject({ rights: 'EDIT', viewerCan: { lead: false } });
    expect(await seeProject(studio.client, project.slug)).toMatchObject({
      rights: 'LEAD',
      steps: ['FORM_TEAM', 'CLOSE'],
    });
  });
});

describe('where a project comes from', () => {
  it('invites the others of a conversation, and of a copy keeps the link', async () => {
    const talk = await openTalk(kvart, city, studio);
    const begun = await create({ fromConversationId: talk });
    expect(begun.partners.map(({ actor, state }) => [actor.id, state])).toEqual([
      [city.actor.id, 'ACTIVE'],
      [studio.actor.id, 'INVITED'],
    ]);
    expect(await create({ fromConversationId: talk }, stranger)).toMatchObject({ code: 'not_found' });
    expect(await create({ copiedFromId: begun.id }, stranger)).toMatchObject({
      copiedFrom: { slug: begun.slug },
    });
    const secret = await create({ visibility: 'PRIVATE' });
    expect(await create({ copiedFromId: secret.id }, stranger)).toMatchObject({ code: 'not_found' });
  });

  it('refuses whom nobody can answer for, and whoever is in it already', async () => {
    const project = await create();
    const invite = (actorId: string, role = 'PARTNER') =>
      doProject(city.client, 'invite', { input: { projectId: project.id, actorId, role } });
    expect(await invite(city.actor.id)).toMatchObject({ code: 'already_partner' });
    expect(await invite(shop.actor.id, 'LEAD')).toMatchObject({ code: 'one_lead' });
    const { pool } = kvart.database;
    await pool.query('INSERT INTO actor_blocks (actor_id, blocked_id) VALUES ($1, $2)', [
      shop.actor.id,
      city.actor.id,
    ]);
    expect(await invite(shop.actor.id)).toMatchObject({ code: 'not_reachable' });
    await pool.query('DELETE FROM actor_blocks');
  });
});

describe('open roles', () => {
  let project: ShownProject;
  beforeEach(async () => {
    project = await doProject(city.client, 'openRole', { projectId: (await team()).id, input: roleForm });
  });
  const role = () => {
    const [first] = project.roles;
    if (!first) throw new Error('There is no role.');
    return first;
  };
  const apply = (who: Member, text = 'We would love to play there.') =>
    doProject(who.client, 'apply', { roleId: role().id, text });

  it('are applied for, decided with a word to everybody, and filling one makes a partner', async () => {
    expect((await apply(shop)).roles[0]?.applications).toHaveLength(1);
    await apply(stranger, 'We are an association with a brass band.');
    expect(await apply(shop, 'Another text for the same role.')).toMatchObject({ code: 'already_applied' });
    expect(await apply(studio)).toMatchObject({ code: 'already_partner' });
    const seen = await fresh(project);
    const [first, second] = seen.roles[0]?.applications ?? [];
    const answer = (given: string, over: object = {}, by = city) =>
      doProject(by.client, 'answerApplication', {
        id: first?.id,
        version: first?.version,
        answer: given,
        ...over,
      });
    expect(await answer('ACCEPT', {}, studio)).toMatchObject({ code: 'no_room_rights' });
    expect(await answer('ACCEPT', {}, stranger)).toMatchObject({ code: 'not_found' });
    expect(await answer('ACCEPT')).toMatchObject({ issues: [{ path: ['othersReason'] }] });
    const filled = await answer('ACCEPT', { othersReason: 'Another band plays.' });
    expect(filled.roles[0]).toMatchObject({ state: 'FILLED' });
    expect(filled.partners.map(({ actor, role: part, state }) => [actor.id, part, state])).toContainEqual([
      shop.actor.id,
      'ASSOCIATED',
      'ACTIVE',
    ]);
    expect(filled.roles[0]?.applications.find(({ id }) => id === second?.id)).toMatchObject({
      state: 'DECLINED',
      reason: 'Another band plays.',
    });
    expect(await seeProject(shop.client, project.slug)).toMatchObject({ rights: 'EDIT' });
  });

  it('two decisions at the same time leave one', async () => {
    await apply(shop);
    const [application] = (await fresh(project)).roles[0]?.applications ?? [];
    const key = { id: application?.id, version: application?.version };
    const answers = await Promise.all([
      doProject(city.client, 'answerApplication', { ...key, answer: 'ACCEPT' }),
      doProject(city.client, 'answerApplication', { ...key, answer: 'DECLINE', reason: 'No.' }),
    ]);
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['Project', 'StaleVersion']);
  });

  it('can be withdrawn from, and closed with a word to those who wait', async () => {
    const [mine] = (await apply(shop)).roles[0]?.applications ?? [];
    await doProject(shop.client, 'withdrawApplication', { id: mine?.id, version: mine?.version });
    await apply(stranger);
    const { id, version } = role();
    expect(await doProject(city.client, 'closeRole', { id, version })).toMatchObject({
      issues: [{ path: ['reason'] }],
    });
    const closed = await doProject(city.client, 'closeRole', { id, version, reason: 'Moved to spring.' });
    expect(closed.roles[0]?.applications.map(({ state }) => state).sort()).toEqual(['DECLINED', 'WITHDRAWN']);
    expect((await seeProject(stranger.client, project.slug))?.roles).toEqual([]);
    expect(await apply(shop)).toMatchObject({ code: 'not_found' });
  });
});

describe('who may do what', () => {
  it('is the same for every operation: lead, worker, reader, invited, former partner, stranger, visitor', async () => {
    const reader = await kvart.join(studio.actor, 'member');
    const invited = await kvart.member();
    const former = await kvart.member();
    const project = await team({
      visibility: 'PRIVATE',
      partnerIds: [studio.actor.id, invited.actor.id, former.actor.id],
    });
    await acceptInvitation(former.client, project, former.actor.id);
    await doProject(former.client, 'leave', partnerOf(await fresh(project), former));
    const now = await fresh(project);
    const { id: partnerId } = partnerOf(now, studio);
    await doProject(studio.client, 'setPerson', { partnerId, personId: reader.person.id, rights: 'VIEW' });
    const opened = await doProject(city.client, 'openRole', { projectId: now.id, input: roleForm });
    const [role] = opened.roles;
    const stale = { id: now.id, version: 99 };
    const calls: Partial<Record<ProjectMutation, object>> = {
      save: { ...stale, input: projectForm },
      share: {
        ...stale,
        visibility: 'PUBLIC',
        parts: {
          partners: 'PUBLIC',
          roles: 'PUBLIC',
          work: 'PUBLIC',
          money: 'PUBLIC',
          effect: 'PUBLIC',
          updates: 'PUBLIC',
        },
      },
      step: { ...stale, action: 'CLOSE', reason: 'x' },
      invite: { input: { projectId: now.id, actorId: city.actor.id, role: 'PARTNER' } },
      changeRole: { id: partnerId, version: 99, role: 'FUNDER' },
      remove: { id: partnerId, version: 99, reason: 'x' },
      openRole: { projectId: now.id, input: roleForm },
      saveRole: { id: role?.id, version: 99, input: roleForm },
      closeRole: { id: role?.id, version: 99 },
    };
    // A version that is not there is only noticed by whoever may do it: nothing is changed here.
    const passed = { invite: 'already_partner', openRole: undefined };
    const people: [string, { client: Member['client'] }, string][] = [
      ['lead', city, 'stale_version'],
      ['worker', studio, 'no_room_rights'],
      ['reader', reader, 'no_room_rights'],
      ['invited', invited, 'no_room_rights'],
      ['former', former, 'not_found'],
      ['stranger', stranger, 'not_found'],
      ['visitor', { client: kvart.visitor() }, 'sign_in_required'],
    ];
    for (const [who, { client }, expected] of people)
      for (const [name, variables] of Object.entries(calls)) {
        const { code } = await doProject(client, name as ProjectMutation, variables);
        const wanted = who === 'lead' && name in passed ? passed[name as keyof typeof passed] : expected;
        expect.soft([who, name, code]).toEqual([who, name, wanted]);
      }
    const seen = await Promise.all(
      people.map(async ([who, { client }]) => [
        who,
        (await seeProject(client, now.slug))?.viewerCan.see.length ?? 0,
      ]),
    );
    expect(Object.fromEntries(seen)).toEqual({
      lead: 7,
      worker: 7,
      reader: 7,
      invited: 3,
      former: 0,
      stranger: 0,
      visitor: 0,
    });
    expect(await seeProject(reader.client, now.slug)).toMatchObject({ rights: 'VIEW' });
    // The invited see neither the history nor who else was asked.
    const outside = await fresh(now, invited as Member);
    expect(outside.events).toEqual([]);
    expect(outside.partners.map(({ state }) => state)).toEqual(['ACTIVE', 'ACTIVE', 'INVITED']);
  });

  it('keeps hidden parts out of the page, the list and its filters', async () => {
    const project = await team();
    await doProject(city.client, 'openRole', {
      projectId: project.id,
      input: { ...roleForm, title: 'Hidden' },
    });
    const hidden = {
      partners: 'PRIVATE',
      roles: 'NETWORK',
      work: 'PRIVATE',
      money: 'PUBLIC',
      effect: 'PUBLIC',
      updates: 'PUBLIC',
    };
    const { version } = await fresh(project);
    await doProject(city.client, 'share', { id: project.id, version, visibility: 'PUBLIC', parts: hidden });
    expect(await seeProject(kvart.visitor(), project.slug)).toMatchObject({
      partners: [],
      roles: [],
      lead: null,
      partnerCount: 0,
      sectors: [],
      openRoleCount: 0,
      viewerCan: { see: ['ABOUT', 'MONEY', 'EFFECT', 'UPDATES'] },
    });
    const list = (client: Member['client'], filter: object) => isListed(client, project.slug, filter);
    const ofCity = { actorId: city.actor.id };
    expect(await list(kvart.visitor(), {})).toBe(true);
    expect(await list(kvart.visitor(), ofCity)).toBe(false);
    expect(await list(stranger.client, ofCity)).toBe(false);
    expect(await list(kvart.visitor(), { openRoles: true })).toBe(false);
    expect(await list(stranger.client, { openRoles: true })).toBe(true);
    expect(
      await list(kvart.visitor(), { text: project.title, states: ['IDEA'], concepts: ['use.workshop'] }),
    ).toBe(true);
    expect(await list(kvart.visitor(), { states: ['CLOSED'] })).toBe(false);
  });
});

describe('reading', () => {
  it('answers the page and the list with one statement each', async () => {
    const project = await team();
    // One for the session, one for the page.
    expect(
      (await statementsOf(kvart, () => seeProject(city.client, project.slug))).length,
    ).toBeLessThanOrEqual(2);
    const own = () => listOwnProjects(city.client);
    expect((await statementsOf(kvart, own)).length).toBeLessThanOrEqual(2);
  });

  it('pages through without losing or repeating a project', async () => {
    const slugs: string[] = [];
    let page = await listOwnProjects(city.client);
    slugs.push(...page.nodes.map(({ slug }) => slug));
    while (page.pageInfo.hasNextPage) {
      page = await listOwnProjects(city.client, page.pageInfo.endCursor);
      slugs.push(...page.nodes.map(({ slug }) => slug));
    }
    expect(slugs).toHaveLength(page.totalCount);
    expect(new Set(slugs).size).toBe(slugs.length);
  });
});
