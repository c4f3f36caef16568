import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 as uuid } from 'uuid';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';
import { explained, suggested } from '../../testing/suggestions.ts';

type Member = Awaited<ReturnType<KvartApp['member']>>;

let kvart: KvartApp;
beforeAll(async () => {
  kvart = await startKvart();
});
afterAll(() => kvart.close());

describe('choices', () => {
  const dismiss = `mutation ($actorId: ID!, $id: ID!, $reason: DismissalReason) {
    result: dismissSuggestion(actorId: $actorId, id: $id, reason: $reason) {
      __typename ... on UserError { code } ... on DismissedSuggestion { id } } }`;
  const restore = `mutation ($actorId: ID!, $id: ID!) {
    result: restoreSuggestion(actorId: $actorId, id: $id) { __typename ... on UserError { code } } }`;
  const dismissed = `query ($actorId: ID!) { dismissals(actorId: $actorId) { nodes { id kind reason target { name } } } }`;
  const note = `mutation ($actorId: ID!, $id: ID!) { noteSuggestion(actorId: $actorId, id: $id) }`;
  const profiling = `mutation ($on: Boolean!) { setProfiling(on: $on) { profiling isSuggested } }`;
  const shown = `mutation ($actorId: ID!, $on: Boolean!) { result: setIsSuggested(actorId: $actorId, on: $on) {
    __typename ... on UserError { code } ... on MatchingSettings { isSuggested } } }`;
  const turns = async (who: Member) =>
    (
      await kvart.database.pool.query<{ outcome: string }>(
        'SELECT outcome FROM suggestion_turns WHERE actor_id = $1 ORDER BY outcome',
        [who.actor.id],
      )
    ).rows.map(({ outcome }) => outcome);

  it('turns away, once, and takes back; for members alone', async () => {
    const me = await kvart.member();
    const other = await kvart.member('owner', { name: 'Društvo', kind: 'ngo', sector: 'civil' });
    const id = `partner:${other.actor.id}`;
    const variables = { actorId: me.actor.id, id, reason: 'TOO_FAR' };
    for (let n = 0; n < 2; n += 1)
      expect(await me.client.data(dismiss, variables)).toEqual({
        result: { __typename: 'DismissedSuggestion', id },
      });
    expect(await me.client.data(dismissed, variables)).toEqual({
      dismissals: { nodes: [{ id, kind: 'PARTNER', reason: 'TOO_FAR', target: { name: 'Društvo' } }] },
    });
    expect((await suggested(me, 'PARTNER')).nodes.map((node) => node.id)).not.toContain(id);
    for (const [who, wrong] of [
      [other, {}],
      [me, { id: `partner:${uuid()}` }],
      [me, { id: `partner:${me.actor.id}` }],
    ] as const)
      expect(await who.client.data(dismiss, { ...variables, ...wrong })).toMatchObject({
        result: { __typename: 'NotFound' },
      });
    expect(await me.client.data(dismiss, { ...variables, id: 'partner' })).toMatchObject({
      result: { __typename: 'InvalidInput' },
    });
    expect(await turns(me)).toEqual(['dismissed']);
    expect(await me.client.data(restore, variables)).toEqual({
      result: { __typename: 'RestoredSuggestion' },
    });
    expect((await suggested(me, 'PARTNER')).nodes.map((node) => node.id)).toContain(id);
    expect(await turns(me)).toEqual([]);
  });

  it('switched off, nothing is suggested and nothing is noted', async () => {
    const me = await kvart.member();
    const other = await kvart.member('owner', { kind: 'ngo', sector: 'civil' });
    const variables = { actorId: me.actor.id, id: `partner:${other.actor.id}` };
    expect(await me.client.data(note, variables)).toEqual({ noteSuggestion: true });
    expect(await me.client.data(note, variables)).toEqual({ noteSuggestion: true });
    expect(await turns(me)).toEqual(['opened']);
    expect(await me.client.data(profiling, { on: false })).toEqual({
      setProfiling: { profiling: false, isSuggested: true },
    });
    const third = await kvart.member('owner', { kind: 'municipality', sector: 'public' });
    await me.client.data(note, { ...variables, id: `partner:${third.actor.id}` });
    expect(await turns(me)).toEqual(['opened']);
    for (const kind of ['PARTNER', 'SPACE', 'NEED'])
      expect(await suggested(me, kind)).toMatchObject({ isOff: true, nodes: [] });
    expect((await explained(me, 'PARTNER', other.actor.id))?.hindrances).toEqual(['PROFILING_OFF']);
    await me.client.data(profiling, { on: true });
    expect((await suggested(me, 'PARTNER')).isOff).toBe(false);

    const editor = await kvart.join(me.actor, 'member');
    const off = { actorId: me.actor.id, on: false };
    expect(await editor.client.data(shown, off)).toMatchObject({ result: { code: 'not_editor' } });
    expect(await other.client.data(shown, off)).toMatchObject({ result: { __typename: 'NotFound' } });
    expect(await me.client.data(shown, off)).toEqual({
      result: { __typename: 'MatchingSettings', isSuggested: false },
    });
    expect((await suggested(other, 'PARTNER')).nodes.map(({ actor }) => actor?.id)).not.toContain(
      me.actor.id,
    );
  });

  it('what was opened is followed, and told without anybody being recognisable', async () => {
    const funnel = `query ($actorId: ID!, $from: Date!, $until: Date!) {
      suggestionFunnel(actorId: $actorId, from: $from, until: $until) { country territories { name } rows { kind opened introduced accepted } } }`;
    const centre = await kvart.member('owner', {
      kind: 'support_organisation',
      sector: 'support',
      placeId: 'gn:2761369',
    });
    const other = await kvart.member('owner', { kind: 'ngo', sector: 'civil', placeId: 'gn:2761369' });
    const askers: Member[] = [];
    for (let n = 0; n < 3; n += 1) askers.push(await kvart.member('owner', { placeId: 'gn:2761369' }));
    const today = new Date().toISOString().slice(0, 10);
    const asked = { actorId: centre.actor.id, from: today, until: today };
    const told = async () =>
      (await centre.client.data<{ suggestionFunnel: { rows: object[] } | null }>(funnel, asked))
        .suggestionFunnel;
    for (const [n, asker] of askers.entries()) {
      await asker.client.data(note, { actorId: asker.actor.id, id: `partner:${other.actor.id}` });
      expect((await told())?.rows[0]).toMatchObject({
        kind: 'PARTNER',
        opened: n < 2 ? null : 3,
        introduced: 0,
      });
    }
    for (const asker of askers) {
      const id = uuid();
      const started = await asker.client.data<{ result: { __typename: string } }>(
        `mutation ($input: StartConversationInput!) { result: startConversation(input: $input) { __typename } }`,
        {
          input: {
            id,
            asActorId: asker.actor.id,
            withActorIds: [other.actor.id],
            kind: 'DIRECT',
            message: { id: uuid(), text: 'Dober dan' },
          },
        },
      );
      expect(started.result.__typename).toBe('Conversation');
      await other.client.data(
        `mutation ($input: AnswerIntroductionInput!) { result: answerIntroduction(input: $input) { __typename } }`,
        { input: { conversationId: id, asActorId: other.actor.id, answer: 'ACCEPTED', expectedVersion: 1 } },
      );
    }
    await expect
      .poll(async () => (await told())?.rows[0], { timeout: 5000 })
      .toMatchObject({ introduced: 3, accepted: 3 });
    expect(await turns(askers[0] ?? other)).toEqual(['opened', 'introduced', 'accepted']);
    const lookAfter = (placeId: string) =>
      kvart.database.pool.query(
        `INSERT INTO territories (id, actor_id, kind, code) VALUES ($1, $2, 'municipality', $3)`,
        [uuid(), centre.actor.id, placeId],
      );
    // Of another test: a single one from here is not told of.
    await lookAfter('gn:3196359');
    expect(await told()).toMatchObject({
      territories: [{ name: 'Ljubljana' }],
      rows: [{ opened: null }, {}, {}, {}],
    });
    await lookAfter('gn:2761369');
    expect((await told())?.rows[0]).toMatchObject({ opened: 4, introduced: 3 });
    expect(
      (await other.client.data<{ suggestionFunnel: null }>(funnel, { ...asked, actorId: other.actor.id }))
        .suggestionFunnel,
    ).toBeNull();
    expect((await other.client.data<{ suggestionFunnel: null }>(funnel, asked)).suggestionFunnel).toBeNull();
    const backwards = await centre.client.graphql(funnel, { ...asked, from: '2027-01-01' });
    expect(JSON.stringify(backwards.errors)).toContain('INVALID_INPUT');
  });
});
