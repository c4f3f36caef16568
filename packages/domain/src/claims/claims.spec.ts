import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DeskScope } from '../desk/territories.ts';
import { parse } from '../shared/parse.ts';
import { codesOf, outcome, someone, valueOf } from '../spec-helpers.ts';
import {
  canViewClaim,
  claimAbilities,
  claimDomain,
  claimInput,
  type ClaimFacts,
  decideClaim,
  guardClaim,
  isAddressAt,
  isClaimToDecide,
  proveClaim,
  withdrawClaim,
} from './index.ts';

const claim: ClaimFacts & { version: number } = {
  personId: 'p-9',
  way: 'word',
  state: 'submitted',
  ...{ country: 'SI', nuts: 'SI041', placeId: 'gn:3196359' },
  version: 1,
};
const of = (...codes: string[]): DeskScope => ({
  everywhere: false,
  centres: codes.map((code) => ({
    actorId: `desk-${code.toLowerCase()}`,
    territories: [{ kind: 'country', code }],
  })),
});
const desk = of('SI');
const everywhere: DeskScope = { everywhere: true, centres: [] };

describe('asking for an actor', () => {
  it('is for persons with a confirmed address, while it is nobody’s', () => {
    expect(outcome(guardClaim(someone(), { isUnclaimed: true }))).toBe('ok');
    expect(outcome(guardClaim(null, { isUnclaimed: true }))).toBe('sign_in_required');
    expect(outcome(guardClaim(someone({ emailConfirmed: false }), { isUnclaimed: true }))).toBe(
      'email_unconfirmed',
    );
    expect(outcome(guardClaim(someone(), { isUnclaimed: false }))).toBe('actor_claimed');
    expect(outcome(guardClaim(someone(), { isUnclaimed: true, archivedAt: new Date() }))).toBe(
      'actor_archived',
    );
  });

  it('needs what its way needs, and drops the rest', () => {
    const actorId = '01900000-0000-7000-8000-000000000001';
    const ask = (input: object) => parse(claimInput, { actorId, ...input });
    expect(codesOf(ask({ way: 'mail' }))).toEqual(['workEmail required']);
    expect(codesOf(ask({ way: 'document', registerNumber: ' ' }))).toEqual([
      'registerNumber required',
      'documentId required',
    ]);
    expect(codesOf(ask({ way: 'word', deskId: null }))).toEqual(['deskId required']);
    expect(valueOf(ask({ way: 'mail', workEmail: 'Ana@Kamnik.si', deskId: actorId }))).toEqual({
      actorId,
      way: 'mail',
      note: null,
      workEmail: 'ana@kamnik.si',
      registerNumber: null,
      documentId: null,
      deskId: null,
    });
  });
});

describe('an address at the actor’s own domain', () => {
  const domain = (website: string | null, kind: 'ngo' | 'higher_education' = 'ngo') =>
    claimDomain({ website, kind });

  it.each([
    ['https://www.kamnik.si/obcina', 'kamnik.si'],
    ['http://kultura.kamnik.si', 'kultura.kamnik.si'],
    ['https://žabja-vas.si', 'xn--abja-vas-l4b.si'],
    ['https://firma.co.rs:8080/', 'firma.co.rs'],
  ])('%s counts as %s', (website, expected) => {
    expect(domain(website)).toBe(expected);
  });

  it.each([
    null,
    'https://www.facebook.com/drustvo',
    'https://studio.wordpress.com',
    'https://sites.google.com/view/studio',
    'https://gmail.com',
    'https://www.gmx.at',
    'https://mail.yahoo.co.uk',
    'https://seznam.cz/',
    'https://192.168.1.10/',
    'https://[2001:db8::1]/',
    'https://localhost',
    'not an address',
  ])('%s proves nothing', (website) => {
    expect(domain(website)).toBeNull();
  });

  it('proves nothing for a university, where everybody has one', () => {
    expect(domain('https://www.uni-lj.si', 'higher_education')).toBeNull();
  });

  it('is at that very domain, not below, above or beside it', () => {
    expect(isAddressAt('Ana.Novak@KAMNIK.si', 'kamnik.si')).toBe(true);
    expect(isAddressAt('info@žabja-vas.si', 'xn--abja-vas-l4b.si')).toBe(true);
    for (const other of [
      'a@mail.kamnik.si',
      'a@si',
      'a@kamnik.si.example.org',
      'a@xkamnik.si',
      'kamnik.si',
      '',
    ])
      expect(isAddressAt(other, 'kamnik.si'), other).toBe(false);
  });
});

describe('deciding', () => {
  it('is for support organisations of the country, advisers and administrators', () => {
    expect(isClaimToDecide(someone(), claim, desk)).toBe(true);
    expect(isClaimToDecide(someone(), claim, of('AT'))).toBe(false);
    const kranj: DeskScope = {
      ...{ everywhere: false },
      centres: [{ actorId: 'kranj', territories: [{ kind: 'region', code: 'SI042' }] }],
    };
    expect(isClaimToDecide(someone(), claim, kranj)).toBe(false);
    expect(isClaimToDecide(someone(), { ...claim, nuts: 'SI042' }, kranj)).toBe(true);
    expect(isClaimToDecide(someone(), { ...claim, handedTo: 'kranj' }, kranj)).toBe(true);
    expect(isClaimToDecide(someone(), { ...claim, country: null }, desk)).toBe(false);
    expect(isClaimToDecide(someone(), { ...claim, country: null }, everywhere)).toBe(true);
    expect(isClaimToDecide(someone({ suspended: true }), claim, desk)).toBe(false);
    expect(isClaimToDecide(null, claim, desk)).toBe(false);
  });

  it('is never for one’s own claim, nor for one that its mail proves', () => {
    const admin = someone({ personId: 'p-9', platformRole: 'admin' });
    expect(isClaimToDecide(admin, claim, desk)).toBe(false);
    expect(
      outcome(decideClaim(claim, 'grant', { viewer: admin, scope: everywhere, version: 1, reason: 'me' })),
    ).toBe('own_claim');
    expect(isClaimToDecide(someone(), { ...claim, way: 'mail' }, desk)).toBe(false);
  });

  it('happens once, for the version seen, with a reason, in the name of the desk', () => {
    const context = { viewer: someone(), scope: desk, version: 1, reason: ' We know her. ' };
    expect(valueOf(decideClaim(claim, 'grant', context))).toEqual({
      state: 'granted',
      decidedById: 'p-1',
      deskId: 'desk-si',
      reason: 'We know her.',
    });
    expect(valueOf(decideClaim(claim, 'refuse', context)).state).toBe('refused');
    expect(outcome(decideClaim(claim, 'grant', { ...context, version: 2 }))).toBe('stale_version');
    expect(outcome(decideClaim({ ...claim, state: 'refused' }, 'grant', context))).toBe('wrong_state');
    expect(codesOf(decideClaim(claim, 'grant', { ...context, reason: ' ' }))).toEqual(['reason required']);
    expect(outcome(decideClaim(claim, 'grant', { ...context, scope: of() }))).toBe('not_found');
    expect(outcome(decideClaim({ ...claim, handedTo: 'other' }, 'grant', context))).toBe('case_taken');
  });
});

describe('whoever made a claim', () => {
  const viewer = someone({ personId: 'p-9' });
  it('takes it back while it is open', () => {
    expect(valueOf(withdrawClaim(claim, { viewer, version: 1 })).state).toBe('withdrawn');
    expect(outcome(withdrawClaim(claim, { viewer: someone(), version: 1 }))).toBe('not_found');
    expect(outcome(withdrawClaim({ ...claim, state: 'granted' }, { viewer, version: 1 }))).toBe(
      'wrong_state',
    );
  });

  it('proves it by the mailed link, in time', () => {
    const now = new Date('2026-05-01T12:00:00Z');
    const mailed = { ...claim, way: 'mail' as const, linkExpiresAt: new Date('2026-05-02T12:00:00Z') };
    expect(valueOf(proveClaim(mailed, { viewer, now })).state).toBe('granted');
    expect(outcome(proveClaim(mailed, { viewer, now: mailed.linkExpiresAt }))).toBe('link_expired');
    expect(outcome(proveClaim({ ...mailed, way: 'word' }, { viewer, now }))).toBe('link_expired');
    expect(outcome(proveClaim({ ...mailed, state: 'withdrawn' }, { viewer, now }))).toBe('link_expired');
    expect(outcome(proveClaim(mailed, { viewer: someone(), now }))).toBe('not_found');
  });
});

it('never shows a button that the rule behind it refuses', () => {
  fc.assert(
    fc.property(
      fc.record({
        personId: fc.constantFrom('p-1', 'p-9'),
        way: fc.constantFrom('mail', 'document', 'word'),
        state: fc.constantFrom('submitted', 'granted', 'refused', 'withdrawn', 'superseded', 'expired'),
        country: fc.constantFrom('SI', 'AT', null),
        handedTo: fc.constantFrom(null, 'desk-si', 'other'),
      }),
      fc.constantFrom('member', 'adviser', 'admin'),
      fc.boolean(),
      fc.constantFrom('SI', 'AT', null),
      (facts, platformRole, suspended, country) => {
        const viewer = someone({ platformRole, suspended });
        const scope = { ...of(...(country ? [country] : [])), everywhere: platformRole !== 'member' };
        const some = { ...facts, nuts: null, placeId: null };
        const can = claimAbilities(viewer, some, scope);
        const context = { viewer, scope, version: 1, reason: 'So it is.' };
        expect(can.decide).toBe(decideClaim({ ...some, version: 1 }, 'refuse', context).ok);
        expect(can.withdraw).toBe(withdrawClaim({ ...some, version: 1 }, context).ok);
        if (can.decide || can.withdraw) expect(canViewClaim(viewer, some, scope)).toBe(true);
      },
    ),
  );
});
