import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';
import {
  act,
  doing,
  keyOf,
  leaveTalk,
  listed,
  type Member,
  openTalk,
  pageQuery,
  blockActor,
  unblockActor,
  reply,
  say,
  startTalk,
  talkOf,
  texts,
} from '../../testing/messaging.ts';
import { addSpace } from '../../testing/spaces.ts';

let kvart: KvartApp;
let a: Member;
let b: Member;
let c: Member;
beforeAll(async () => {
  kvart = await startKvart();
});
afterAll(() => kvart.close());
beforeEach(async () => {
  [a, b, c] = await Promise.all([kvart.member(), kvart.member(), kvart.member()]);
});

describe('an introduction', () => {
  it('lets one message through, and more once it is accepted', async () => {
    const talk = await startTalk(a, [b]);
    expect(talk).toMatchObject({
      __typename: 'Conversation',
      state: 'INTRODUCED',
      lastSeq: 1,
      introduction: { reason: 'We look for rooms.', askedBy: a.actor.id, answer: null },
      viewerCan: { write: false, answerIntroduction: false },
    });
    expect(await say(a, talk.id, 'Are you there?')).toMatchObject({ code: 'introduction_pending' });
    expect(await say(b, talk.id, 'Yes')).toMatchObject({ code: 'introduction_unanswered' });
    expect([await listed(b), await listed(b, { box: 'INTRODUCTIONS' })]).toEqual([[], [talk.id]]);
    expect(await reply(a, talk.id)).toMatchObject({ code: 'wrong_state' });
    expect(await reply(b, talk.id, 7)).toMatchObject({ __typename: 'StaleVersion', currentVersion: 1 });
    expect(await reply(b, talk.id)).toMatchObject({ state: 'OPEN', version: 2, viewerCan: { write: true } });
    expect(await reply(b, talk.id)).toMatchObject({ state: 'OPEN', version: 2 });
    expect(await say(a, talk.id, 'Good')).toMatchObject({ seq: 3 });
    expect(await texts(b, talk.id)).toEqual(['Good morning!', 'INTRODUCTION_ACCEPTED', 'Good']);
    expect([await listed(b), await listed(b, { box: 'INTRODUCTIONS' })]).toEqual([[talk.id], []]);
  });

  it('that is declined ends there; one that is ignored looks unanswered', async () => {
    const { id } = await startTalk(a, [b]);
    await reply(b, id, 1, 'IGNORED');
    const before = await talkOf(a, id);
    expect(before).toMatchObject({ version: 1, state: 'INTRODUCED' });
    expect((before?.parties as { answer: string | null }[]).map(({ answer }) => answer)).toEqual([
      null,
      null,
    ]);
    expect(await listed(b, { box: 'INTRODUCTIONS' })).toEqual([]);
    expect(await reply(b, id, 1, 'DECLINED')).toMatchObject({ state: 'DECLINED' });
    expect(await say(a, id, 'Please')).toMatchObject({ code: 'introduction_declined' });
    expect(await startTalk(a, [b])).toMatchObject({ code: 'introduction_declined' });
  });

  it('is one per pair, whoever begins, also at the same moment', async () => {
    const started = await Promise.all([startTalk(a, [b]), startTalk(b, [a]), startTalk(a, [b])]);
    const ids = new Set(started.flatMap(({ __typename, id }) => (__typename === 'Conversation' ? [id] : [])));
    expect(ids.size).toBe(1);
    expect(await listed(a, { box: 'ALL' })).toEqual([...ids]);
    const again = { id: v7(), message: { id: v7(), text: 'Twice' } };
    const twice = await Promise.all([startTalk(a, [c], again), startTalk(a, [c], again)]);
    expect(twice.map(({ id, lastSeq }) => [id, lastSeq])).toEqual([
      [again.id, 1],
      [again.id, 1],
    ]);
  });

  it('is not needed for an interest that was sent to the one who writes', async () => {
    const space = await addSpace(kvart, a, { state: 'listed' });
    const express = `mutation ($input: ExpressInterestInput!) { result: expressInterest(input: $input) { ... on Interest { id } } }`;
    const interest = await act(b.client, express, {
      spaceId: space.id,
      message: 'We would bake bread here.',
    });
    const about = { kind: 'TOPIC', subject: { type: 'INTEREST', id: interest.id } };
    expect(await startTalk(c, [a], about)).toMatchObject({ __typename: 'NotFound' });
    expect(await startTalk(a, [c], about)).toMatchObject({ __typename: 'NotFound' });
    expect(await startTalk(a, [b], about)).toMatchObject({
      kind: 'TOPIC',
      state: 'OPEN',
      subject: { type: 'INTEREST', path: `/interests/${interest.id}` },
    });
    const other = { kind: 'TOPIC', subject: { type: 'SPACE', id: space.id } };
    expect(await startTalk(c, [a], other)).toMatchObject({
      state: 'INTRODUCED',
      subject: { type: 'SPACE', id: space.id },
    });
    const draft = await addSpace(kvart, a, { state: 'draft' });
    const hidden = { kind: 'TOPIC', subject: { type: 'SPACE', id: draft.id } };
    expect(await startTalk(c, [a], hidden)).toMatchObject({ __typename: 'NotFound' });
  });

  it('needs actors that exist and can be reached', async () => {
    const nobody = { ...b, actor: { ...b.actor, id: v7() } };
    expect(await startTalk(a, [nobody])).toMatchObject({ __typename: 'NotFound' });
    expect(await startTalk(a, [a])).toMatchObject({ __typename: 'InvalidInput' });
    expect(await startTalk(a, [b, c])).toMatchObject({
      issues: [{ code: 'too_many', path: ['withActorIds'] }],
    });
    expect(await startTalk({ ...a, actor: b.actor }, [c])).toMatchObject({ __typename: 'NotFound' });
    await kvart.database.pool.query('UPDATE actors SET archived_at = now() WHERE id = $1', [c.actor.id]);
    expect(await startTalk(a, [c])).toMatchObject({ code: 'not_reachable' });
  });
});

describe('a group', () => {
  const group = { kind: 'GROUP', title: 'Street festival' };

  it('takes others in, who see what is said from then on', async () => {
    const ab = await openTalk(kvart, a, b);
    await openTalk(kvart, a, c);
    const talk = await startTalk(a, [b], group);
    expect(talk).toMatchObject({ kind: 'GROUP', state: 'OPEN', title: 'Street festival' });
    expect(talk.id).not.toBe(ab);
    expect(await talkOf(c, talk.id)).toBeNull();
    expect(await act(b.client, doing.add, { ...keyOf(b, talk.id), actorId: c.actor.id })).toMatchObject({
      version: 2,
    });
    expect(await act(b.client, doing.add, { ...keyOf(b, talk.id), actorId: c.actor.id })).toMatchObject({
      version: 2,
    });
    expect(await texts(c, talk.id)).toEqual(['PARTY_ADDED']);
    expect(await say(c, talk.id, 'Hello')).toMatchObject({ code: 'introduction_unanswered' });
    await reply(c, talk.id, 2);
    await say(c, talk.id, 'Hello');
    expect(await texts(c, talk.id)).toEqual(['PARTY_ADDED', 'INTRODUCTION_ACCEPTED', 'Hello']);
    expect((await texts(a, talk.id)).length).toBe(4);
    expect(await act(a.client, doing.rename, { ...keyOf(a, talk.id), title: 'Winter market' })).toMatchObject(
      {
        title: 'Winter market',
      },
    );
    expect(await act(c.client, leaveTalk, keyOf(c, talk.id))).toMatchObject({
      __typename: 'ConversationLeft',
    });
    expect(await talkOf(c, talk.id)).toBeNull();
    expect(await say(c, talk.id, 'Wait')).toMatchObject({ __typename: 'NotFound' });
    expect(await say(a, talk.id, 'Gone')).toMatchObject({ __typename: 'Message' });
  });

  it('is not left or renamed where two talk alone', async () => {
    const talk = await openTalk(kvart, a, b);
    expect(await act(a.client, leaveTalk, keyOf(a, talk))).toMatchObject({ code: 'wrong_state' });
    expect(await act(a.client, doing.rename, { ...keyOf(a, talk), title: 'Us' })).toMatchObject({
      code: 'wrong_state',
    });
  });
});

describe('blocking', () => {
  it('takes the history from the blocked side and silences both, until it is lifted', async () => {
    const talk = await openTalk(kvart, a, b);
    const input = { asActorId: a.actor.id, actorId: b.actor.id };
    expect(await act(c.client, blockActor, input)).toMatchObject({ __typename: 'NotFound' });
    expect(await act(a.client, blockActor, input)).toMatchObject({ blocked: true });
    expect(await talkOf(b, talk)).toBeNull();
    expect([await listed(b, { box: 'ALL' }), await listed(a, { box: 'ALL' })]).toEqual([[], [talk]]);
    expect((await b.client.graphql(pageQuery, keyOf(b, talk))).errors).toHaveLength(1);
    expect(await say(b, talk, 'Hey')).toMatchObject({ __typename: 'NotFound' });
    expect(await say(a, talk, 'Hey')).toMatchObject({ code: 'nobody_there' });
    expect(await startTalk(b, [a])).toMatchObject({ __typename: 'NotFound' });
    expect(await startTalk(b, [a], { kind: 'GROUP' })).toMatchObject({ code: 'not_reachable' });
    expect(await startTalk(a, [b], { kind: 'GROUP' })).toMatchObject({ code: 'actor_blocked' });
    await openTalk(kvart, c, a);
    const group = await startTalk(c, [a], { kind: 'GROUP' });
    expect(await act(c.client, doing.add, { ...keyOf(c, group.id), actorId: b.actor.id })).toMatchObject({
      code: 'not_reachable',
    });
    expect(await act(a.client, unblockActor, input)).toMatchObject({ blocked: false });
    expect(await talkOf(b, talk)).toMatchObject({ id: talk });
    expect(await say(b, talk, 'Hey')).toMatchObject({ __typename: 'Message' });
  });
});
