import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../shared/parse.ts';
import { codesOf, outcome, someone, valueOf } from '../spec-helpers.ts';
import {
  answerInterestInput,
  expressInterestInput,
  interestStatesFilter,
  withdrawInterestInput,
} from './inputs.ts';
import { canExpressInterestIn, canViewInterest, guardExpressInterest } from './policy.ts';
import { type InterestAction, interestActions, type InterestState, interestStates } from './states.ts';
import {
  finalInterestStates,
  findInterestTransition,
  interestAbilities,
  interestTransitions,
  openInterestStates,
  transitionInterest,
} from './transitions.ts';

const ownerSide = someone({ memberships: { a: 'editor' }, actingAs: 'a' });
const applicant = someone({ memberships: { b: 'editor' }, actingAs: 'b' });
const reader = someone({ memberships: { a: 'member' } });
const admin = someone({ platformRole: 'admin' });
const at = (state: InterestState) => ({ state, actorId: 'b', spaceActorId: 'a', version: 2 });

const table: Record<InterestState, Partial<Record<InterestAction, InterestState>>> = {
  sent: {
    shortlist: 'shortlisted',
    accept_for_talks: 'in_talks',
    decline: 'declined',
    withdraw: 'withdrawn',
  },
  shortlisted: { accept_for_talks: 'in_talks', decline: 'declined', withdraw: 'withdrawn' },
  in_talks: { decline: 'declined', withdraw: 'withdrawn' },
  declined: {},
  withdrawn: {},
};
const cases = interestStates.flatMap((from) =>
  interestActions.map((action) => [from, action, table[from][action]] as const),
);

describe('the table of steps', () => {
  it.each(cases)('%s, %s: %s', (from, action, to) => {
    const viewer = action === 'withdraw' ? applicant : ownerSide;
    const result = transitionInterest(at(from), action, { viewer, version: 2, reason: 'taken' });
    if (to)
      expect(valueOf(result)).toMatchObject({
        from,
        state: to,
        reason: 'taken',
        actorId: action === 'withdraw' ? 'b' : 'a',
      });
    else expect(outcome(result)).toBe('wrong_state');
  });

  it('knows open from final', () => {
    expect(openInterestStates).toEqual(['sent', 'shortlisted', 'in_talks']);
    expect(finalInterestStates).toEqual(['declined', 'withdrawn']);
    expect(interestTransitions).toHaveLength(9);
    expect(findInterestTransition('shortlist', 'declined')).toBeUndefined();
  });
});

describe('a step', () => {
  it.each([
    [null, 'decline', 'not_found'],
    [someone(), 'decline', 'not_found'],
    [admin, 'decline', 'not_found'],
    [applicant, 'decline', 'not_editor'],
    [reader, 'decline', 'not_editor'],
    [{ ...ownerSide, emailConfirmed: false }, 'decline', 'email_unconfirmed'],
    [{ ...ownerSide, suspended: true }, 'decline', 'not_found'],
    [ownerSide, 'decline', 'ok'],
    [ownerSide, 'withdraw', 'not_editor'],
    [applicant, 'withdraw', 'ok'],
  ] as const)('%# is answered rightly', (viewer, action, code) => {
    expect(outcome(transitionInterest(at('sent'), action, { viewer, version: 2, reason: 'taken' }))).toBe(
      code,
    );
  });

  it('of declining needs a reason', () => {
    for (const reason of [undefined, null, ' ']) {
      expect(
        codesOf(transitionInterest(at('sent'), 'decline', { viewer: ownerSide, version: 2, reason })),
      ).toEqual(['reason required']);
    }
    expect(outcome(transitionInterest(at('sent'), 'withdraw', { viewer: applicant, version: 2 }))).toBe('ok');
  });

  it('needs the version the person saw', () => {
    expect(outcome(transitionInterest(at('sent'), 'shortlist', { viewer: ownerSide, version: 1 }))).toBe(
      'stale_version',
    );
  });

  it('in any order never skips its guard, and ends for good', () => {
    const attempt = fc.record({
      action: fc.constantFrom(...interestActions),
      viewer: fc.constantFrom(null, ownerSide, applicant, reader, admin),
      reason: fc.option(fc.constant('taken')),
    });
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 20 }), (attempts) => {
        let interest = at('sent');
        for (const { action, viewer, reason } of attempts) {
          const result = transitionInterest(interest, action, { viewer, version: interest.version, reason });
          if (!result.ok) continue;
          expect(viewer).toBe(action === 'withdraw' ? applicant : ownerSide);
          expect(openInterestStates).toContain(interest.state);
          if (result.value.state === 'declined') expect(reason).not.toBeNull();
          interest = { ...interest, state: result.value.state, version: interest.version + 1 };
        }
      }),
    );
  });
});

describe('who sees and may', () => {
  it('is one of the two sides', () => {
    const seen = [null, someone(), admin, ownerSide, reader, applicant].map((viewer) =>
      canViewInterest(viewer, at('sent')),
    );
    expect(seen).toEqual([false, false, false, true, true, true]);
  });

  it('is told by the same guards', () => {
    expect(interestAbilities(ownerSide, at('sent'))).toEqual({ answer: true, withdraw: false });
    expect(interestAbilities(applicant, at('in_talks'))).toEqual({ answer: false, withdraw: true });
    expect(interestAbilities(ownerSide, at('declined'))).toEqual({ answer: false, withdraw: false });
    expect(interestAbilities(applicant, at('withdrawn'))).toEqual({ answer: false, withdraw: false });
    expect(interestAbilities(null, at('sent'))).toEqual({ answer: false, withdraw: false });
  });
});

describe('showing interest', () => {
  const listed = { actorId: 'a', state: 'listed' } as const;

  it.each([
    [applicant, listed, 'ok'],
    [null, listed, 'sign_in_required'],
    [null, { ...listed, state: 'draft' }, 'not_found'],
    [someone(), listed, 'actor_required'],
    [someone({ memberships: { b: 'member' }, actingAs: 'b' }), listed, 'not_editor'],
    [{ ...applicant, emailConfirmed: false }, listed, 'email_unconfirmed'],
    [{ ...applicant, suspended: true }, listed, 'suspended'],
    [ownerSide, listed, 'own_space'],
    [applicant, { ...listed, state: 'withdrawn', viewerHasInterest: true }, 'space_not_listed'],
    [applicant, { ...listed, state: 'withdrawn' }, 'not_found'],
    [applicant, { ...listed, hasOpenInterest: true }, 'interest_open'],
  ] as const)('%# is answered rightly', (viewer, space, code) => {
    expect(outcome(guardExpressInterest(viewer, space))).toBe(code);
    expect(canExpressInterestIn(viewer, space)).toBe(code === 'ok');
  });
});

describe('inputs', () => {
  const id = '0190a6e2-7c3a-7000-8000-000000000001';

  it.each([
    [expressInterestInput, { spaceId: id, message: 'We would like to see it.' }, []],
    [expressInterestInput, { spaceId: id, message: 'Hello' }, ['message too_short']],
    [
      expressInterestInput,
      { spaceId: 'x', message: 'x'.repeat(4001), intendedUseId: 'A' },
      ['spaceId invalid_id', 'message too_long', 'intendedUseId invalid_id'],
    ],
    [answerInterestInput, { id, version: 1, answer: 'decline', reason: '' }, []],
    [answerInterestInput, { id, version: 1, answer: 'maybe' }, ['answer invalid_choice']],
    [withdrawInterestInput, { id, version: 1, reason: null }, []],
    [interestStatesFilter, ['sent', 'gone'], ['1 invalid_choice']],
  ])('%# gives %j', (schema, raw, codes) => {
    expect(codesOf(parse(schema, raw))).toEqual(codes);
  });
});
