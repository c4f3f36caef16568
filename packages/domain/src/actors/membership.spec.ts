import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Result } from '../shared/result.ts';
import { outcome, valueOf } from '../spec-helpers.ts';
import {
  acceptInvitation,
  changeRole,
  invitationState,
  invite,
  leave,
  type Member,
  removeMember,
  transferOwnership,
} from './membership.ts';

const now = new Date('2026-05-01T12:00:00Z');
const later = new Date('2026-05-10T12:00:00Z');
const earlier = new Date('2026-04-10T12:00:00Z');
const invitation = {
  email: 'eva@example.org',
  role: 'editor',
  expiresAt: later,
  acceptedAt: null,
  revokedAt: null,
} as const;

const owner: Member = { personId: 'o', role: 'owner' };
const second: Member = { personId: 'o2', role: 'owner' };
const editor: Member = { personId: 'e', role: 'editor' };
const team = [owner, editor];

describe('an invitation', () => {
  it.each([
    [invitation, 'open'],
    [{ ...invitation, expiresAt: now }, 'expired'],
    [{ ...invitation, acceptedAt: earlier, revokedAt: earlier }, 'accepted'],
    [{ ...invitation, revokedAt: earlier, expiresAt: earlier }, 'revoked'],
  ] as const)('%# is %s', (given, state) => {
    expect(invitationState(given, now)).toBe(state);
  });

  it('goes to an address once, and not to members', () => {
    expect(invite(' Eva@Example.org', [], [], now)).toEqual({ ok: true, value: 'eva@example.org' });
    expect(outcome(invite('eva@example.org', ['EVA@example.org'], [], now))).toBe('already_member');
    expect(outcome(invite('eva@example.org', [], [invitation], now))).toBe('invitation_open');
    expect(outcome(invite('eva@example.org', [], [{ ...invitation, revokedAt: earlier }], now))).toBe('ok');
    expect(outcome(invite('ivo@example.org', ['a@b.cc'], [invitation], now))).toBe('ok');
  });

  const eva = { personId: 'x', email: 'Eva@example.org' };

  it('makes a member with its role', () => {
    expect(valueOf(acceptInvitation(team, invitation, eva, now))).toEqual([
      ...team,
      { personId: 'x', role: 'editor' },
    ]);
  });

  it.each([
    [{ ...invitation, acceptedAt: earlier }, eva, 'invitation_accepted'],
    [{ ...invitation, revokedAt: earlier }, eva, 'invitation_revoked'],
    [{ ...invitation, expiresAt: earlier }, eva, 'invitation_expired'],
    [invitation, { ...eva, email: 'other@example.org' }, 'invitation_other_address'],
    [invitation, { ...eva, personId: 'e' }, 'already_member'],
  ] as const)('%# is refused as it should be', (given, person, code) => {
    expect(outcome(acceptInvitation(team, given, person, now))).toBe(code);
  });
});

describe('members', () => {
  it('change roles, but the last owner keeps theirs', () => {
    expect(valueOf(changeRole(team, 'e', 'owner'))).toEqual([owner, { personId: 'e', role: 'owner' }]);
    expect(outcome(changeRole(team, 'o', 'editor'))).toBe('last_owner');
    expect(outcome(changeRole(team, 'o', 'owner'))).toBe('ok');
    expect(outcome(changeRole([owner, second], 'o', 'member'))).toBe('ok');
    expect(outcome(changeRole(team, 'x', 'owner'))).toBe('not_a_member');
  });

  it('are removed and leave, but the last owner stays', () => {
    expect(valueOf(removeMember(team, 'e'))).toEqual([owner]);
    expect(valueOf(leave([owner, second], 'o'))).toEqual([second]);
    expect(outcome(removeMember(team, 'o'))).toBe('last_owner');
    expect(outcome(leave([owner], 'o'))).toBe('last_owner');
    expect(outcome(removeMember(team, 'x'))).toBe('not_a_member');
  });

  it('hand the page over', () => {
    expect(valueOf(transferOwnership(team, 'o', 'e'))).toEqual([
      { personId: 'o', role: 'editor' },
      { personId: 'e', role: 'owner' },
    ]);
    expect(outcome(transferOwnership(team, 'e', 'o'))).toBe('not_owner');
    expect(outcome(transferOwnership(team, 'o', 'o'))).toBe('transfer_to_self');
    expect(outcome(transferOwnership(team, 'o', 'x'))).toBe('not_a_member');
    expect(outcome(transferOwnership(team, 'x', 'o'))).toBe('not_a_member');
  });
});

describe('whatever happens', () => {
  const person = fc.constantFrom('a', 'b', 'c', 'd');
  const role = fc.constantFrom('owner', 'editor', 'member');
  type Step = (members: readonly Member[]) => Result<Member[]>;
  const step: fc.Arbitrary<Step> = fc.oneof(
    fc.tuple(person, role).map(
      ([id, to]): Step =>
        (members) =>
          changeRole(members, id, to),
    ),
    person.map(
      (id): Step =>
        (members) =>
          removeMember(members, id),
    ),
    person.map(
      (id): Step =>
        (members) =>
          leave(members, id),
    ),
    fc.tuple(person, person).map(
      ([from, to]): Step =>
        (members) =>
          transferOwnership(members, from, to),
    ),
    fc.tuple(person, role).map(
      ([id, as]): Step =>
        (members) =>
          acceptInvitation(
            members,
            { ...invitation, email: `${id}@x.yy`, role: as },
            { personId: id, email: `${id}@x.yy` },
            now,
          ),
    ),
  );

  it('there is an owner, and nobody is in twice', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let members: Member[] = [{ personId: 'a', role: 'owner' }];
        for (const take of steps) {
          const before = structuredClone(members);
          const result = take(members);
          expect(members).toEqual(before);
          if (result.ok) members = result.value;
          expect(members.some((member) => member.role === 'owner')).toBe(true);
          expect(new Set(members.map(({ personId }) => personId)).size).toBe(members.length);
        }
      }),
    );
  });
});
