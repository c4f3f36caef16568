import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../shared/parse.ts';
import type { MemberRole } from '../shared/viewer.ts';
import { codesOf, issuesOf, outcome, someone, valueOf } from '../spec-helpers.ts';
import { canSeeField, visibleContact } from './contact.ts';
import { actorFilterInput, actorInput, changeRoleInput, inviteInput, newActorInput } from './inputs.ts';
import { actorKinds, defaultSector, sectors, visibilities } from './kinds.ts';
import {
  actorAbilities,
  canExpressInterest,
  canLeave,
  canSeeInvitations,
  canSeeMember,
  canViewActor,
  guardCreateActor,
  guardLeave,
  guardVerify,
  requireActing,
} from './policy.ts';
import { checkVerificationEnd, proposedVerificationEnd, verificationState } from './verification.ts';

const actor = { id: 'a' };
const as = (role: MemberRole, over = {}) => someone({ memberships: { a: role }, actingAs: 'a', ...over });
const members = [
  { personId: 'p-1', role: 'owner' },
  { personId: 'p-2', role: 'owner' },
] as const;

describe('kinds', () => {
  it('each stand on one side', () => {
    for (const kind of actorKinds) expect(sectors).toContain(defaultSector[kind]);
  });
});

describe('abilities', () => {
  const none = {
    edit: false,
    manageMembers: false,
    transfer: false,
    leave: false,
    verify: false,
    createSpace: false,
    expressInterest: false,
  };
  const write = { edit: true, createSpace: true, expressInterest: true };

  it.each([
    ['visitor', null, none],
    ['stranger', someone(), none],
    ['member', as('member'), { ...none, leave: true }],
    ['editor', as('editor'), { ...none, ...write, leave: true }],
    ['owner', as('owner'), { ...none, ...write, manageMembers: true, transfer: true, leave: true }],
    ['suspended owner', as('owner', { suspended: true }), none],
    [
      'unconfirmed owner',
      as('owner', { emailConfirmed: false }),
      { ...none, edit: true, createSpace: true, transfer: true, leave: true },
    ],
    ['adviser', someone({ platformRole: 'adviser' }), { ...none, verify: true }],
    ['adviser in the actor', as('member', { platformRole: 'adviser' }), { ...none, leave: true }],
    ['admin', someone({ platformRole: 'admin' }), { ...none, verify: true }],
    ['admin in the actor', as('member', { platformRole: 'admin' }), { ...none, leave: true, verify: true }],
  ])('of a %s', (_who, viewer, expected) => {
    expect(actorAbilities(viewer, actor, members)).toEqual(expected);
  });

  it('end when the actor is archived, except leaving', () => {
    const archived = { id: 'a', archivedAt: new Date() };
    expect(actorAbilities(as('owner'), archived, members)).toEqual({ ...none, leave: true });
    expect(outcome(guardVerify(someone({ platformRole: 'admin' }), archived))).toBe('actor_archived');
  });

  it('let the last owner not leave', () => {
    expect(canLeave(as('owner'), actor, [{ personId: 'p-1', role: 'owner' }])).toBe(false);
    expect(outcome(guardLeave(as('owner'), actor))).toBe('ok');
    expect(outcome(guardLeave(someone(), actor))).toBe('not_a_member');
    expect(outcome(guardLeave(null, actor))).toBe('sign_in_required');
  });

  it('say why not', () => {
    expect(outcome(guardVerify(null, actor))).toBe('sign_in_required');
    expect(outcome(guardVerify(someone(), actor))).toBe('adviser_only');
    expect(outcome(guardVerify(as('member', { platformRole: 'adviser' }), actor))).toBe('own_actor');
    const unclaimed = { ...actor, isUnclaimed: true };
    expect(outcome(guardVerify(someone({ platformRole: 'admin' }), unclaimed))).toBe('actor_unclaimed');
    expect(outcome(guardCreateActor(someone({ emailConfirmed: false })))).toBe('email_unconfirmed');
    expect(canExpressInterest(as('member'), actor)).toBe(false);
  });
});

describe('what is seen of an actor', () => {
  it('depends on its being archived', () => {
    const archived = { id: 'a', archivedAt: new Date() };
    expect(canViewActor(null, actor)).toBe(true);
    expect(canViewActor(someone(), archived)).toBe(false);
    expect(canViewActor(as('member'), archived)).toBe(true);
    expect(canViewActor(someone({ platformRole: 'admin' }), archived)).toBe(true);
  });

  it('shows the owners to signed-in people and all members to members', () => {
    expect(canSeeMember(null, actor, { role: 'owner' })).toBe(false);
    expect(canSeeMember(someone(), actor, { role: 'owner' })).toBe(true);
    expect(canSeeMember(someone(), actor, { role: 'editor' })).toBe(false);
    expect(canSeeMember(as('member'), actor, { role: 'member' })).toBe(true);
  });

  it('keeps invitations to those who write for it', () => {
    expect(
      [null, someone(), as('member'), as('editor'), as('owner')].map((viewer) =>
        canSeeInvitations(viewer, actor),
      ),
    ).toEqual([false, false, false, true, true]);
  });

  it('keeps each field to its readers', () => {
    const readers = [
      null,
      someone({ emailConfirmed: false }),
      someone(),
      as('member'),
      as('member', { suspended: true }),
    ];
    const seen = (visibility: (typeof visibilities)[number]) =>
      readers.map((viewer) => canSeeField(viewer, 'a', visibility));
    expect(seen('public')).toEqual([true, true, true, true, true]);
    expect(seen('members')).toEqual([false, false, true, true, false]);
    expect(seen('nobody')).toEqual([false, false, false, true, false]);
  });

  it('leaves out what one may not read', () => {
    const contact = {
      id: 'a',
      email: 'e',
      phone: 'p',
      address: 'ad',
      emailVisibility: 'members',
      phoneVisibility: 'nobody',
      addressVisibility: 'public',
    } as const;
    expect(visibleContact(null, contact)).toEqual({ email: null, phone: null, address: 'ad' });
    expect(visibleContact(null, { ...contact, addressVisibility: 'members' }).address).toBeNull();
    expect(visibleContact(someone(), contact)).toEqual({ email: 'e', phone: null, address: 'ad' });
    expect(visibleContact(as('member'), contact)).toEqual({ email: 'e', phone: 'p', address: 'ad' });
  });

  it('is never more for a visitor than for a member', () => {
    fc.assert(
      fc.property(fc.constantFrom(...visibilities), (visibility) => {
        if (canSeeField(null, 'a', visibility)) expect(canSeeField(someone(), 'a', visibility)).toBe(true);
        if (canSeeField(someone(), 'a', visibility))
          expect(canSeeField(as('member'), 'a', visibility)).toBe(true);
      }),
    );
  });
});

describe('acting as an actor', () => {
  it('is asked for', () => {
    expect(outcome(requireActing(null))).toBe('sign_in_required');
    expect(outcome(requireActing(someone()))).toBe('actor_required');
    expect(valueOf(requireActing(as('member'))).actorId).toBe('a');
  });
});

describe('verification', () => {
  const verifiedAt = new Date('2026-01-01');

  it.each([
    [null, null, 'unverified'],
    [null, '2030-01-01', 'unverified'],
    [verifiedAt, null, 'verified'],
    [verifiedAt, '2026-05-01', 'verified'],
    [verifiedAt, '2026-04-30', 'expired'],
  ] as const)('%# at %s until %s is %s', (at, verifiedUntil, state) => {
    expect(verificationState({ verifiedAt: at, verifiedUntil }, '2026-05-01')).toBe(state);
  });

  it('ends after today and within five years', () => {
    expect(codesOf(checkVerificationEnd('2026-05-01', '2026-05-01'))).toEqual(['until too_early']);
    expect(codesOf(checkVerificationEnd('2031-05-02', '2026-05-01'))).toEqual(['until too_late']);
    expect(valueOf(checkVerificationEnd('2031-05-01', '2026-05-01'))).toBe('2031-05-01');
    for (const kind of actorKinds) {
      expect(checkVerificationEnd(proposedVerificationEnd(kind, '2026-05-01'), '2026-05-01').ok).toBe(true);
    }
  });
});

describe('inputs of actors', () => {
  const id = '0190a6e2-7c3a-7000-8000-000000000001';

  it('take a full profile and clean it', () => {
    const cleaned = valueOf(
      parse(newActorInput, {
        name: ' Studio  Šutna ',
        kind: 'creative_firm',
        placeId: 'gn:1',
        about: [{ locale: 'sl', text: 'Oblikujemo.' }],
        website: 'studio.example.org',
        languages: ['sl', 'de'],
        sectorIds: ['sector.design'],
        offers: [{ conceptId: 'cap.design', note: '  ' }],
        needs: [],
        email: '',
        emailVisibility: 'nobody',
      }),
    );
    expect(cleaned).toMatchObject({
      name: 'Studio Šutna',
      about: { sl: 'Oblikujemo.' },
      website: 'https://studio.example.org/',
      offers: [{ conceptId: 'cap.design', note: null }],
      email: null,
    });
    expect('phone' in cleaned).toBe(false);
  });

  it('tell absent from emptied in a change', () => {
    expect(valueOf(parse(actorInput, { website: null }))).toEqual({ website: null });
    expect(valueOf(parse(actorInput, {}))).toEqual({});
  });

  it.each([
    [newActorInput, { kind: 'ngo' }, ['name required']],
    [newActorInput, { name: 'A', kind: 'circus' }, ['name too_short', 'kind invalid_choice']],
    [actorInput, { name: null }, ['name required']],
    [actorInput, { languages: ['slovene'] }, ['languages.0 unknown_locale']],
    [actorInput, { needs: [{ conceptId: 'a' }, { conceptId: 'a' }] }, ['needs duplicate']],
    [
      actorInput,
      { offers: Array.from({ length: 31 }, (_, n) => ({ conceptId: `c${n}` })) },
      ['offers too_many'],
    ],
    [actorInput, { website: 'javascript:alert(1)' }, ['website invalid_url']],
    [
      inviteInput,
      { actorId: 'x', email: 'x', role: 'boss' },
      ['actorId invalid_id', 'email invalid_email', 'role invalid_choice'],
    ],
    [changeRoleInput, { actorId: id, personId: id, role: 'owner' }, []],
    [actorFilterInput, { radiusKm: 501 }, ['radiusKm too_large']],
    [actorFilterInput, { kinds: ['x'] }, ['kinds.0 invalid_choice']],
  ])('%# names what is wrong', (schema, raw, expected) => {
    expect(codesOf(parse(schema, raw))).toEqual(expected);
  });

  it('drop empty filters', () => {
    expect(
      valueOf(parse(actorFilterInput, { text: ' ', kinds: [], verified: false, country: 'si' })),
    ).toEqual({
      verified: false,
      country: 'SI',
    });
    expect(issuesOf(parse(actorFilterInput, { text: 'x'.repeat(300) }))[0]?.params).toEqual({ max: 200 });
  });
});
