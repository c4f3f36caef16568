import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../shared/parse.ts';
import { codesOf, outcome, someone } from '../spec-helpers.ts';
import {
  answerIntroductionInput,
  conversationFilter,
  editMessageInput,
  reactInput,
  sendMessageInput,
  startConversationInput,
} from './inputs.ts';
import { pairKey, stateAfter, toldAnswer } from './introductions.ts';
import { conversationStates, introductionAnswers } from './kinds.ts';
import {
  canDeleteMessage,
  canEditMessage,
  conversationAbilities,
  type ConversationFacts,
  guardAnswerIntroduction,
  guardBlock,
  guardLeaveConversation,
  guardReadConversation,
  guardShapeGroup,
  guardTouchMessage,
  guardWrite,
  type PartyFacts,
} from './policy.ts';
import { checkKind, firstState, guardSubjectInterest, guardTargets } from './starting.ts';

const party = (actorId: string, more: Partial<PartyFacts> = {}): PartyFacts => ({
  ...{ actorId, part: actorId === 'a' ? 'asker' : 'asked', answer: actorId === 'a' ? null : 'accepted' },
  ...{ hasLeft: false, isShut: false },
  ...more,
});
const talk = (more: Partial<ConversationFacts> = {}): ConversationFacts => ({
  ...{
    kind: 'direct',
    state: 'open',
    version: 1,
    lastSeq: 3,
    isOfProject: false,
    parties: [party('a'), party('b')],
  },
  ...more,
});
const asA = someone({ memberships: { a: 'editor' } });
const asB = someone({ memberships: { b: 'owner' } });
const reader = someone({ memberships: { a: 'member' } });

describe('reading', () => {
  it.each([
    [null, 'a', talk(), 'not_found'],
    [someone({ platformRole: 'admin' }), 'a', talk(), 'not_found'],
    [asB, 'a', talk(), 'not_found'],
    [asA, 'a', talk(), 'ok'],
    [reader, 'a', talk(), 'ok'],
    [{ ...asA, suspended: true }, 'a', talk(), 'not_found'],
    [asA, 'a', talk({ parties: [party('a', { hasLeft: true }), party('b')] }), 'not_found'],
    [asA, 'a', talk({ parties: [party('a', { isShut: true }), party('b')] }), 'not_found'],
    [asA, 'a', talk({ parties: [party('b'), party('c')] }), 'not_found'],
  ] as const)('%# is answered rightly', (viewer, actor, conversation, code) => {
    expect(outcome(guardReadConversation(viewer, actor, conversation))).toBe(code);
  });
});

describe('writing', () => {
  const introduced = (answer: PartyFacts['answer'], lastSeq: number) =>
    talk({ state: 'introduced', lastSeq, parties: [party('a'), party('b', { answer })] });

  it.each([
    [asA, 'a', talk(), 'ok'],
    [asB, 'b', talk(), 'ok'],
    [reader, 'a', talk(), 'not_editor'],
    [{ ...asA, emailConfirmed: false }, 'a', talk(), 'email_unconfirmed'],
    [asB, 'a', talk(), 'not_found'],
    [asA, 'a', introduced(null, 0), 'ok'],
    [asA, 'a', introduced(null, 1), 'introduction_pending'],
    [asB, 'b', introduced(null, 1), 'introduction_unanswered'],
    [asB, 'b', introduced('ignored', 1), 'introduction_unanswered'],
    [asA, 'a', talk({ state: 'declined' }), 'introduction_declined'],
    [asA, 'a', talk({ parties: [party('a'), party('b', { isShut: true })] }), 'nobody_there'],
    [asA, 'a', talk({ parties: [party('a'), party('b', { hasLeft: true }), party('c')] }), 'ok'],
  ] as const)('%# is answered rightly', (viewer, actor, conversation, code) => {
    expect(outcome(guardWrite(viewer, actor, conversation))).toBe(code);
  });

  it('follows reading, whatever the rows say', () => {
    const anyParty = fc.record({
      actorId: fc.constantFrom('a', 'b', 'c'),
      part: fc.constantFrom('asker' as const, 'asked' as const),
      answer: fc.constantFrom(null, ...introductionAnswers),
      hasLeft: fc.boolean(),
      isShut: fc.boolean(),
    });
    const anyTalk = fc.record({
      kind: fc.constantFrom('direct' as const, 'group' as const),
      state: fc.constantFrom(...conversationStates),
      version: fc.constant(1),
      lastSeq: fc.integer({ min: 0, max: 2 }),
      isOfProject: fc.boolean(),
      parties: fc.uniqueArray(anyParty, { selector: ({ actorId }) => actorId, maxLength: 3 }),
    });
    fc.assert(
      fc.property(anyTalk, (conversation) => {
        const able = conversationAbilities(asA, 'a', conversation);
        if (Object.values(able).some(Boolean)) expect(able.report).toBe(true);
        if (able.write)
          expect(conversation.parties.some(({ actorId, hasLeft }) => actorId !== 'a' && !hasLeft)).toBe(true);
        expect(conversationAbilities(someone(), 'a', conversation)).toMatchObject({
          write: false,
          report: false,
        });
      }),
    );
  });
});

describe('an introduction', () => {
  it('moves by the answers of those who were asked', () => {
    const after = (...answers: PartyFacts['answer'][]) =>
      stateAfter([party('a'), ...answers.map((answer) => party('x', { answer }))]);
    expect([after(null), after('accepted'), after('declined'), after('ignored')]).toEqual([
      'introduced',
      'open',
      'declined',
      'introduced',
    ]);
    expect([after(null, 'accepted'), after('declined', null), after('declined', 'declined')]).toEqual([
      'open',
      'introduced',
      'declined',
    ]);
  });

  it('is answered by those who were asked, until they accept', () => {
    const at = (answer: PartyFacts['answer']) =>
      talk({ state: 'introduced', parties: [party('a'), party('b', { answer })] });
    const codes = [null, 'ignored', 'declined', 'accepted'] as const;
    expect(codes.map((answer) => outcome(guardAnswerIntroduction(asB, 'b', at(answer))))).toEqual([
      'ok',
      'ok',
      'ok',
      'wrong_state',
    ]);
    expect(outcome(guardAnswerIntroduction(asA, 'a', at(null)))).toBe('wrong_state');
    expect([
      toldAnswer('ignored', false),
      toldAnswer('ignored', true),
      toldAnswer('declined', false),
    ]).toEqual([null, 'ignored', 'declined']);
  });

  it('begins where actors do not know each other', () => {
    const target = { actorId: 'b', isReachable: true, isBlocked: false, blocks: false, isAcquainted: false };
    const interest = (state: 'sent' | 'in_talks' | 'declined') => ({
      state,
      actorId: 'b',
      spaceActorId: 'a',
    });
    expect(firstState('a', [target], null)).toBe('introduced');
    expect(firstState('a', [{ ...target, isAcquainted: true }], null)).toBe('open');
    expect(firstState('a', [target], interest('sent'))).toBe('open');
    expect(firstState('b', [target], interest('sent'))).toBe('introduced');
    expect(firstState('b', [target], interest('in_talks'))).toBe('open');
    expect(firstState('a', [target], interest('declined'))).toBe('introduced');
    expect(outcome(guardTargets(['b'], [target]))).toBe('ok');
    expect(outcome(guardTargets(['b', 'c'], [target]))).toBe('not_found');
    expect(outcome(guardTargets(['b'], [{ ...target, isBlocked: true }]))).toBe('actor_blocked');
    expect(outcome(guardTargets(['b'], [{ ...target, blocks: true }]))).toBe('not_reachable');
    expect(outcome(guardTargets(['b'], [{ ...target, isReachable: false }]))).toBe('not_reachable');
    const sides = { asActorId: 'a', withActorIds: ['b'] };
    expect(outcome(guardSubjectInterest(asA, sides, interest('sent')))).toBe('ok');
    expect(outcome(guardSubjectInterest(asA, { ...sides, withActorIds: ['c'] }, interest('sent')))).toBe(
      'not_found',
    );
    expect(outcome(guardSubjectInterest(someone(), sides, interest('sent')))).toBe('not_found');
  });

  it('has one key for two, whoever begins', () => {
    expect(pairKey('b', 'a')).toBe(pairKey('a', 'b'));
    expect(pairKey('a', 'b', { type: 'space', id: 's' })).toBe('a:b:space:s');
  });
});

describe('groups and messages', () => {
  it('are shaped by those who take part in a group that is open', () => {
    const group = talk({ kind: 'group' });
    // A project's conversation follows the project.
    const ofProject = { ...group, isOfProject: true };
    expect(
      [guardShapeGroup, guardLeaveConversation].map((guard) => outcome(guard(asA, 'a', ofProject))),
    ).toEqual(['wrong_state', 'wrong_state']);
    expect([guardShapeGroup(asA, 'a', group), guardShapeGroup(asA, 'a', talk())].map(outcome)).toEqual([
      'ok',
      'wrong_state',
    ]);
    expect(
      outcome(
        guardShapeGroup(
          asB,
          'b',
          talk({ kind: 'group', parties: [party('a'), party('b', { answer: null })] }),
        ),
      ),
    ).toBe('wrong_state');
    expect(
      [guardLeaveConversation(asA, 'a', group), guardLeaveConversation(asA, 'a', talk())].map(outcome),
    ).toEqual(['ok', 'wrong_state']);
    expect(outcome(guardTouchMessage(asA, 'a', talk({ state: 'declined' })))).toBe('ok');
    expect(
      [guardBlock(asA, 'a', 'b'), guardBlock(asA, 'a', 'a'), guardBlock(asB, 'a', 'b')].map(outcome),
    ).toEqual(['ok', 'not_reachable', 'not_found']);
  });

  it('are changed by their writer, and taken back by an owner too', () => {
    const message = { kind: 'text', actorId: 'a', personId: asA.personId, isDeleted: false } as const;
    const owner = { ...someone({ memberships: { a: 'owner' } }), personId: 'o' };
    expect([asA, owner, asB, null].map((viewer) => canEditMessage(viewer, message))).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect([asA, owner, null].map((viewer) => canDeleteMessage(viewer, message))).toEqual([
      true,
      true,
      false,
    ]);
    for (const gone of [
      { ...message, isDeleted: true },
      { ...message, kind: 'system' as const },
    ])
      expect([canEditMessage(asA, gone), canDeleteMessage(owner, gone)]).toEqual([false, false]);
  });
});

describe('inputs', () => {
  const id = '0190a6e2-7c3a-7000-8000-000000000001';
  const other = '0190a6e2-7c3a-7000-8000-000000000002';
  const send = { id, conversationId: id, asActorId: id, text: 'Hello' };
  const start = { id, asActorId: id, withActorIds: [other], kind: 'direct', message: { id, text: 'Hello' } };

  it.each([
    [sendMessageInput, send, []],
    [sendMessageInput, { ...send, text: ' \n ' }, ['text required']],
    [sendMessageInput, { ...send, text: '', attachmentIds: [id] }, []],
    [sendMessageInput, { ...send, text: 'x'.repeat(8001) }, ['text too_long']],
    [sendMessageInput, { ...send, text: 'x'.repeat(1_000_000) }, ['text too_long']],
    [sendMessageInput, { ...send, text: 'a\u0000b' }, ['text invalid_text']],
    [sendMessageInput, { ...send, attachmentIds: [id, id] }, ['attachmentIds duplicate']],
    [editMessageInput, { messageId: id, asActorId: id, text: '', version: 1 }, ['text required']],
    [reactInput, { messageId: id, asActorId: id, emoji: '🦄', on: true }, ['emoji invalid_choice']],
    [
      answerIntroductionInput,
      { conversationId: id, asActorId: 'x', answer: 'maybe', expectedVersion: 0 },
      ['asActorId invalid_id', 'answer invalid_choice', 'expectedVersion too_small'],
    ],
    [conversationFilter, {}, []],
    [startConversationInput, start, []],
    [startConversationInput, { ...start, withActorIds: [] }, ['withActorIds too_few']],
  ])('%# gives its codes', (schema, raw, codes) => {
    expect(codesOf(parse(schema, raw))).toEqual(codes);
  });

  it('fit the kind of conversation', () => {
    const check = (more: object) => codesOf(checkKind(startConversationInput.parse({ ...start, ...more })));
    const third = '0190a6e2-7c3a-7000-8000-000000000003';
    expect(check({})).toEqual([]);
    expect(check({ withActorIds: [other, third] })).toEqual(['withActorIds too_many']);
    expect(check({ withActorIds: [id] })).toEqual(['withActorIds invalid_choice']);
    expect(check({ kind: 'topic' })).toEqual(['subject required']);
    expect(check({ subject: { type: 'space', id } })).toEqual(['subject invalid_choice']);
    expect(check({ kind: 'topic', subject: { type: 'space', id } })).toEqual([]);
  });
});
