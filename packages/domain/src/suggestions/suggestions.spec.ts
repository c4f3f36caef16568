import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actorKinds, sectors } from '../actors/kinds.ts';
import { emptyWantedRoom } from '../space-requests/needs.ts';
import type { OfferedRoom } from '../space-requests/fit.ts';
import type { Viewer } from '../shared/viewer.ts';
import {
  balance,
  canSeeFunnel,
  explainPartner,
  explainRole,
  explainRoom,
  guardProposeIntroduction,
  guardSetIsSuggested,
  type Pair,
  type PairSide,
  partnerStrength,
  roleStrength,
  roomStrength,
  suggestionId,
  suggestionKey,
  taught,
  toldCount,
} from './index.ts';

const side = (more: Partial<PairSide> = {}): PairSide => ({
  id: 'a',
  kind: 'creative_firm',
  sector: 'creative',
  country: 'SI',
  placeId: 'gn:1',
  lat: 46,
  lon: 14.5,
  languages: ['sl'],
  isUnclaimed: false,
  hasAbout: true,
  ageDays: 400,
  isInIds: [],
  offerIds: [],
  needIds: [],
  ...more,
});
const none = { count: 0, first: [] };
const pair = (me: Partial<PairSide>, other: Partial<PairSide>, more: Partial<Pair> = {}): Pair => ({
  me: side(me),
  other: side({ id: 'b', kind: 'ngo', sector: 'civil', ...other }),
  sameLine: (a, b) => a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`),
  sharedPartners: none,
  together: none,
  words: [],
  ...more,
});
const codes = (given: Pair): string[] => explainPartner(given).reasons.map(({ code }) => code);

describe('a pair', () => {
  it('is strong where both give, good where one does, a look where there is only ground', () => {
    const strength = (given: Pair) => partnerStrength(explainPartner(given).reasons);
    const give = { offerIds: ['x.a'], needIds: ['y'] };
    expect(strength(pair({ needIds: ['x'], offerIds: ['y'] }, give))).toBe('strong');
    expect(strength(pair({ needIds: ['x'] }, give))).toBe('good');
    expect(strength(pair({}, {}))).toBe('worth_a_look');
    expect(strength(pair({}, { sector: 'creative' }))).toBeNull();
    expect(strength(pair({}, { placeId: 'gn:2', lat: 48, lon: 20 }))).toBeNull();
  });

  it('names each need with its counterpart, however many there are', () => {
    const many = Array.from({ length: 9 }, (_, n) => `x.${n % 5}`);
    const [met] = explainPartner(pair({ needIds: many }, { offerIds: ['x.4', 'x.3', 'x.1'] })).reasons;
    expect(met?.conceptIds).toHaveLength(3);
    for (const id of met?.conceptIds ?? []) expect(met?.theirIds).toContain(id);
  });

  it('tells what is missing on both sides', () => {
    const far = pair(
      { needIds: ['q'], languages: ['de'] },
      { offerIds: ['x'], isUnclaimed: true, placeId: 'gn:2', lat: 52, lon: 20 },
    );
    const { gaps, raises } = explainPartner(far);
    expect(gaps.map(({ code }) => code)).toEqual([
      'they_offer_nothing_you_need',
      'far_away',
      'nobody_acts_for_it',
      'no_common_language',
    ]);
    expect(raises.map(({ code }) => code)).toEqual(['invite_to_claim', 'add_offers', 'add_fields']);
    expect(codes(pair({}, { ageDays: 3 }))).toContain('new_here');
  });

  it('says nothing about a place that is not known', () => {
    expect(codes(pair({ placeId: null, lat: null, lon: null, country: null }, {}))).toEqual([
      'other_sector',
      'common_language',
    ]);
  });

  it('never says more than six things, and no thing twice', () => {
    const list = fc.subarray(['x', 'x.a', 'y', 'y.b', 'z']);
    const party = fc.record({
      offerIds: list,
      needIds: list,
      isInIds: list,
      sector: fc.constantFrom(...sectors),
      kind: fc.constantFrom(...actorKinds),
    });
    fc.assert(
      fc.property(party, party, (me, other) => {
        const said = codes(pair(me, other, { sharedPartners: { count: 2, first: [] }, words: ['leseno'] }));
        return said.length <= 6 && new Set(said).size === said.length;
      }),
      { numRuns: 200 },
    );
  });
});

describe('the order', () => {
  it('is bent by giving, taking and turning away, and never broken', () => {
    const facts = { needsMet: [], offersWanted: [], haveCommonGround: false };
    const concept = [{ needId: 'x', offerId: 'x', closeness: 1 }];
    expect(balance(facts)).toBeLessThan(balance({ ...facts, needsMet: concept }));
    expect(balance({ ...facts, needsMet: concept, offersWanted: concept })).toBe(1);
    const neighbour = [{ needId: 'x.a', offerId: 'x.b', closeness: 0.5 }];
    expect(balance({ ...facts, needsMet: neighbour })).toBe(balance(facts));
    fc.assert(
      fc.property(
        fc.integer({ min: -5, max: 10_000 }),
        (n) => taught(n) >= 0.7 && taught(n) <= 1 && taught(n + 1) <= taught(n),
      ),
      { numRuns: 200 },
    );
  });
});

describe('rooms and roles', () => {
  const room = {
    permittedUseIds: ['use.shop'],
    usableM2: 40,
    rentMode: 'market',
    currency: 'EUR',
    rentPerM2: 10,
    availableFrom: '2027-03-01',
  } as unknown as OfferedRoom;
  const request = { id: 'r', slug: 'r', name: 'Iščem' };

  it('say how far off a room is, and what would bring it nearer', () => {
    const wanted = {
      ...emptyWantedRoom(),
      useIds: ['use.shop'],
      minM2: 50,
      budgetMax: 8,
      budgetBasis: 'm2' as const,
      neededFrom: '2027-02-01',
    };
    const { gaps, raises } = explainRoom(room, wanted, request);
    expect(gaps.filter(({ criterion }) => criterion !== 'places')).toEqual([
      { code: 'room_near', criterion: 'area', percent: 20 },
      { code: 'room_near', criterion: 'budget', percent: 25 },
      { code: 'room_near', criterion: 'from', days: 28 },
    ]);
    expect(raises).toEqual([
      { code: 'widen_area', criterion: 'area', percent: 20, request },
      { code: 'raise_budget', criterion: 'budget', percent: 25, request },
      { code: 'move_start', criterion: 'from', days: 28, request },
    ]);
    expect([roomStrength('full'), roomStrength('near'), roomStrength(null), roomStrength('none')]).toEqual([
      'strong',
      'good',
      'worth_a_look',
      null,
    ]);
  });

  it('a role of another sector is none', () => {
    const role = {
      conceptIds: ['x'],
      sectors: ['civil' as const],
      wantedUntil: '2026-12-01',
      country: 'SI',
      placeId: 'gn:1',
      lat: 46,
      lon: 14.5,
    };
    const same = (a: string, b: string): boolean => a === b;
    const firm = explainRole(side({ offerIds: ['x'] }), role, same, '2026-11-24');
    expect(roleStrength(firm)).toBeNull();
    expect(firm.gaps.map(({ code }) => code)).toEqual(['role_asks_other_sector', 'role_ends_soon']);
    const club = explainRole(side({ sector: 'civil', offerIds: ['x'] }), role, same, '2026-11-01');
    expect([roleStrength(club), club.gaps]).toEqual(['strong', []]);
    expect(roleStrength(explainRole(side({ sector: 'civil' }), role, same, '2026-11-01'))).toBe(
      'worth_a_look',
    );
  });
});

describe('who may', () => {
  const viewer = (memberships: Viewer['memberships']): Viewer => ({
    personId: 'p',
    sessionId: 's',
    emailConfirmed: true,
    suspended: false,
    platformRole: 'member',
    memberships,
    actingAs: null,
  });
  const centre = { id: 'c', kind: 'support_organisation', isVerified: true };

  it('bring others together, switch, and see numbers', () => {
    expect(guardProposeIntroduction(viewer({ c: 'editor' }), centre).ok).toBe(true);
    for (const [who, what] of [
      [viewer({ c: 'member' }), centre],
      [viewer({ c: 'owner' }), { ...centre, isVerified: false }],
      [viewer({ c: 'owner' }), { ...centre, kind: 'ngo' }],
      [viewer({}), centre],
      [null, centre],
      [viewer({ c: 'owner' }), null],
    ] as const)
      expect(guardProposeIntroduction(who, what).ok).toBe(false);
    expect(guardSetIsSuggested(viewer({ c: 'owner' }), 'c').ok).toBe(true);
    expect(guardSetIsSuggested(viewer({ c: 'member' }), 'c').ok).toBe(false);
    expect([
      canSeeFunnel(viewer({ c: 'member' }), centre),
      canSeeFunnel(viewer({}), centre),
      canSeeFunnel(viewer({ c: 'owner' }), { ...centre, kind: 'ngo' }),
    ]).toEqual([true, false, false]);
    expect([toldCount(0, 0), toldCount(9, 2), toldCount(3, 3)]).toEqual([0, null, 3]);
  });

  it('a suggestion is named by what it suggests', () => {
    const id = '019b76da-bb88-708b-b668-7f2c3aa7ff83';
    expect(suggestionKey.parse(suggestionId({ kind: 'need', targetId: id }))).toEqual({
      kind: 'need',
      targetId: id,
    });
    for (const wrong of ['need', `need:${id}:x`, `friend:${id}`, 'need:1', ''])
      expect(suggestionKey.safeParse(wrong).success).toBe(false);
  });
});
