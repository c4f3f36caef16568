import { describe, expect, it } from 'vitest';
import { parse } from '../shared/parse.ts';
import { codesOf, outcome, someone, valueOf } from '../spec-helpers.ts';
import { type FitCriterion, fitLevel, fitOf, type FitVerdict, type OfferedRoom } from './fit.ts';
import { requestFromSearch } from './from-search.ts';
import { spaceRequestInput } from './inputs.ts';
import { emptyWantedRoom, monthsBetween, type WantedRoom } from './needs.ts';
import { canSeeFittingRequests, canViewProposal, canViewSpaceRequest, guardProposeSpace } from './policy.ts';
import { spaceRequestsFromUrl, spaceRequestsToUrl } from './search-url.ts';
import {
  requestAudiences,
  spaceRequestActions,
  type SpaceRequestAction,
  type SpaceRequestState,
  spaceRequestStates,
} from './states.ts';
import {
  answerProposal,
  editSpaceRequest,
  missingToPublishRequest,
  proposalAbilities,
  spaceRequestAbilities,
  transitionSpaceRequest,
} from './transitions.ts';

const kamnik = { lat: 46.2259, lon: 14.6121 };
const room: OfferedRoom = {
  permittedUseIds: ['use.workshop'],
  placeId: 'gn:3198365',
  publicLat: kamnik.lat,
  publicLon: kamnik.lon,
  country: 'SI',
  usableM2: 80,
  rentMode: 'market',
  currency: 'EUR',
  rentPerM2: 5,
  runningCosts: 100,
  heatingCosts: null,
  serviceCharge: null,
  vat: null,
  vatRate: null,
  availableFrom: '2027-01-01',
  minMonths: 3,
  maxMonths: 12,
  condition: 'ready',
  stepFree: 'yes',
  electricityKw: 12,
  heating: 'district',
  hasWater: true,
  wc: 'own',
  floor: 0,
  shopfrontM: 4,
  noiseLimits: null,
};
const wanted = (over: Partial<WantedRoom> = {}): WantedRoom => ({
  ...emptyWantedRoom(),
  useIds: ['use.workshop'],
  places: [{ placeId: 'gn:3198365', point: kamnik, radiusKm: null }],
  ...over,
});
const verdict = (criterion: FitCriterion, wish: Partial<WantedRoom>, offer: Partial<OfferedRoom> = {}) =>
  fitOf({ ...room, ...offer }, wanted(wish)).find((result) => result.criterion === criterion)?.verdict;

describe('what fits', () => {
  const cases: [FitCriterion, Partial<WantedRoom>, Partial<OfferedRoom>, FitVerdict | undefined][] = [
    ['uses', {}, {}, 'met'],
    ['uses', { useIds: ['use.shop'] }, {}, 'missing'],
    ['places', {}, { placeId: 'gn:1' }, 'missing'],
    ['places', { places: [{ placeId: null, point: kamnik, radiusKm: 5 }] }, { placeId: 'gn:1' }, 'met'],
    ['places', { places: [{ placeId: null, point: { lat: 46, lon: 14 }, radiusKm: 5 }] }, {}, 'missing'],
    ['places', { places: [{ placeId: null, point: kamnik, radiusKm: 5 }] }, { publicLat: null }, 'missing'],
    ['area', {}, {}, undefined],
    ['area', { minM2: 80, maxM2: 80 }, {}, 'met'],
    ['area', { minM2: 100 }, {}, 'near'],
    ['area', { minM2: 100.01 }, {}, 'missing'],
    ['area', { maxM2: 64 }, {}, 'near'],
    ['area', { maxM2: 63.9 }, {}, 'missing'],
    ['area', { minM2: 10 }, { usableM2: null }, 'unknown'],
    ['budget', { budgetMax: 500 }, {}, 'met'],
    ['budget', { budgetMax: 400 }, {}, 'near'],
    ['budget', { budgetMax: 399.99 }, {}, 'missing'],
    ['budget', { budgetMax: 500 }, { vat: 'excluded' }, 'near'],
    ['budget', { budgetMax: 500 }, { heatingCosts: 60 }, 'near'],
    ['budget', { budgetMax: 5, budgetBasis: 'm2' }, {}, 'met'],
    ['budget', { budgetMax: 0, budgetBasis: 'm2' }, { rentMode: 'free', rentPerM2: null }, 'met'],
    ['budget', { budgetMax: 500, currency: 'CZK' }, {}, 'unknown'],
    ['budget', { budgetMax: 1 }, { runningCosts: null }, 'unknown'],
    ['rent_modes', { rentModes: ['free'] }, {}, 'missing'],
    ['rent_modes', { rentModes: ['free'] }, { rentMode: null }, 'unknown'],
    ['from', { neededFrom: '2027-01-01' }, {}, 'met'],
    ['from', { neededFrom: '2026-11-02' }, {}, 'near'],
    ['from', { neededFrom: '2026-11-01' }, {}, 'missing'],
    ['term', { termMonths: 2 }, {}, 'missing'],
    ['term', { termMonths: 24 }, { maxMonths: null }, 'met'],
    ['conditions', { conditions: ['ready'] }, {}, 'met'],
    ['step_free', { stepFree: true }, { stepFree: 'no' }, 'missing'],
    ['step_free', { stepFree: true }, { stepFree: null }, 'unknown'],
    ['power', { minKw: 12 }, {}, 'met'],
    ['power', { minKw: 12.1 }, {}, 'missing'],
    ['heating', { heating: true }, { heating: 'none' }, 'missing'],
    ['water', { water: true }, { hasWater: null }, 'unknown'],
    ['wc', { wc: true }, { wc: 'none' }, 'missing'],
    ['ground_floor', { groundFloor: true }, { floor: 1 }, 'missing'],
    ['shopfront', { shopfront: true }, { shopfrontM: 0 }, 'missing'],
    ['noise', { noise: true }, {}, 'met'],
    ['noise', { noise: true }, { noiseLimits: 'Quiet after 22' }, 'unknown'],
  ];
  it.each(cases)('%s, %o, %o: %s', (criterion, wish, offer, expected) => {
    expect(verdict(criterion, wish, offer)).toBe(expected);
  });

  it('sums up: what must be there decides, what can be talked about makes it near', () => {
    const level = (wish: Partial<WantedRoom>, offer: Partial<OfferedRoom> = {}) =>
      fitLevel(fitOf({ ...room, ...offer }, wanted(wish)));
    expect(level({})).toBe('full');
    expect(level({ minM2: 90 })).toBe('near');
    expect(level({ minM2: 90 }, { usableM2: null })).toBe('near');
    expect(level({ noise: true }, { noiseLimits: 'Quiet' })).toBe('near');
    expect(level({ water: true }, { hasWater: null })).toBe('none');
    expect(level({ minM2: 900 })).toBe('none');
    expect(level({ useIds: ['use.shop'] })).toBe('none');
  });
});

const asker = someone({ memberships: { a: 'editor' }, actingAs: 'a' });
const ownerSide = someone({ personId: 'p-2', memberships: { b: 'editor' } });
const plain = someone({ personId: 'p-3', memberships: { a: 'member' } });
const admin = someone({ personId: 'p-4', platformRole: 'admin' });
const at = (state: SpaceRequestState, over: object = {}) => ({
  actorId: 'a',
  state,
  audience: 'network' as const,
  version: 2,
  ...over,
});

describe('who sees a request', () => {
  it.each(
    spaceRequestStates.flatMap((state) => requestAudiences.map((audience) => [state, audience] as const)),
  )('%s for %s', (state, audience) => {
    const request = at(state, { audience });
    expect(canViewSpaceRequest(plain, request)).toBe(true);
    expect(canViewSpaceRequest(admin, request)).toBe(true);
    expect(canViewSpaceRequest(ownerSide, request)).toBe(state === 'published');
    expect(canViewSpaceRequest(null, request)).toBe(state === 'published' && audience === 'public');
    const proposed = { ...request, viewerHasProposed: true };
    expect(canViewSpaceRequest(ownerSide, proposed)).toBe(state !== 'draft');
  });
});

describe('the steps of a request', () => {
  const table: Record<SpaceRequestState, Partial<Record<SpaceRequestAction, SpaceRequestState>>> = {
    draft: { publish: 'published', withdraw: 'withdrawn' },
    published: { renew: 'published', fulfil: 'fulfilled', withdraw: 'withdrawn' },
    fulfilled: { reopen: 'draft' },
    expired: { renew: 'published', fulfil: 'fulfilled', withdraw: 'withdrawn' },
    withdrawn: { reopen: 'draft' },
  };
  const cases = spaceRequestStates.flatMap((from) =>
    spaceRequestActions.map((action) => [from, action, table[from][action]] as const),
  );
  it.each(cases)('%s, %s: %s', (from, action, to) => {
    const result = transitionSpaceRequest(at(from), action, { viewer: asker, version: 2, missing: [] });
    if (to) expect(valueOf(result).state).toBe(to);
    else expect(outcome(result)).toBe('wrong_state');
    expect(spaceRequestAbilities(asker, at(from))[action]).toBe(to !== undefined);
    expect(spaceRequestAbilities(plain, at(from))[action]).toBe(false);
  });

  it('check whether it is there, the role, the version, and what is missing, in this order', () => {
    const step = (viewer: typeof asker | null, action: SpaceRequestAction, version = 2) =>
      outcome(
        transitionSpaceRequest(at('draft'), action, {
          viewer,
          version,
          missing: missingToPublishRequest({ useIds: [], places: [], text: '' }),
        }),
      );
    expect(step(null, 'publish')).toBe('not_found');
    expect(step(ownerSide, 'publish')).toBe('not_found');
    expect(step(plain, 'publish')).toBe('not_editor');
    expect(step({ ...asker, emailConfirmed: false }, 'publish')).toBe('email_unconfirmed');
    expect(step(asker, 'publish', 1)).toBe('stale_version');
    expect(step(asker, 'publish')).toBe('invalid_input');
    expect(step(admin, 'withdraw')).toBe('ok');
    expect(step(admin, 'publish')).toBe('not_editor');
  });

  it('leave what others read whole', () => {
    const missing = missingToPublishRequest({ useIds: [], places: [], text: 'x' });
    const edit = (state: SpaceRequestState) =>
      outcome(editSpaceRequest(at(state), { viewer: asker, version: 2, missing }));
    expect(spaceRequestStates.map(edit)).toEqual(['ok', 'invalid_input', 'wrong_state', 'ok', 'wrong_state']);
  });
});

describe('proposing', () => {
  const space = { actorId: 'b', state: 'listed' as const, placeId: 'gn:1', country: 'SI', nuts: null };
  const today = '2026-11-23';
  const propose = (
    viewer: typeof asker | null,
    request = at('published'),
    offered: Parameters<typeof guardProposeSpace>[2] = space,
    actors: Parameters<typeof guardProposeSpace>[3] = [],
  ) => guardProposeSpace(viewer, request, offered, actors, today);
  const town = {
    id: 'm',
    kind: 'municipality' as const,
    placeId: 'gn:1',
    country: 'SI',
    territories: [],
    verifiedAt: new Date('2026-01-01'),
    verifiedUntil: '2099-01-01',
    archivedAt: null,
  };
  const officer = someone({ personId: 'p-5', memberships: { m: 'editor' } });

  it('is for editors of the space and for advisers of its place', () => {
    expect(valueOf(propose(ownerSide)).actorId).toBe('b');
    expect(valueOf(propose(officer, undefined, undefined, [town])).actorId).toBe('m');
    expect(outcome(propose(officer, undefined, { ...space, placeId: 'gn:2' }, [town]))).toBe('not_editor');
    expect(outcome(propose(someone({ personId: 'p-6' })))).toBe('not_editor');
    expect(outcome(propose(null))).toBe('not_found');
    expect(outcome(propose(null, at('published', { audience: 'public' })))).toBe('sign_in_required');
    expect(canSeeFittingRequests(officer, [town], space, today)).toBe(true);
    expect(canSeeFittingRequests(someone(), [], space, today)).toBe(false);
    expect(canSeeFittingRequests(ownerSide, [], { ...space, state: 'draft' }, today)).toBe(false);
  });

  it('needs an open request of somebody else and a space on offer', () => {
    const both = someone({ memberships: { a: 'editor', b: 'editor' } });
    expect(outcome(propose(both, undefined, { ...space, actorId: 'a' }))).toBe('own_request');
    expect(outcome(propose(ownerSide, at('fulfilled', { viewerHasProposed: true })))).toBe('request_closed');
    expect(outcome(propose(ownerSide, at('fulfilled')))).toBe('not_found');
    expect(outcome(propose(ownerSide, undefined, { ...space, state: 'withdrawn' }))).toBe('space_not_listed');
  });

  const proposal = { state: 'sent' as const, version: 1, requestActorId: 'a', actorId: 'b', personId: 'p-2' };

  it('is answered by those who look', () => {
    const answer = (viewer: typeof asker, state: typeof proposal.state | 'declined' | 'taken_up' = 'sent') =>
      outcome(answerProposal({ ...proposal, state }, 'take_up', { viewer, version: 1 }));
    expect(answer(asker)).toBe('ok');
    expect(answer(ownerSide)).toBe('not_editor');
    expect(answer(someone({ personId: 'p-9' }))).toBe('not_found');
    expect(answer(asker, 'declined')).toBe('ok');
    expect(answer(asker, 'taken_up')).toBe('wrong_state');
    expect(proposalAbilities(asker, { ...proposal, state: 'seen' })).toEqual({ decline: true, takeUp: true });
    expect(proposalAbilities(plain, proposal)).toEqual({ decline: false, takeUp: false });
    expect(canViewProposal(plain, proposal)).toBe(true);
    expect(canViewProposal(null, proposal)).toBe(false);
  });
});

describe('the form', () => {
  const form = {
    ...emptyWantedRoom(),
    title: 'Workshop for bikes',
    text: 'We repair bikes.',
    locale: 'en',
    languages: ['en'],
    audience: 'public',
    places: [{ placeId: 'gn:3198365' }],
  };
  const codes = (over: object) => codesOf(parse(spaceRequestInput, { ...form, ...over }));

  it('takes what is right and reckons the term from two days', () => {
    const taken = valueOf(
      parse(spaceRequestInput, { ...form, neededFrom: '2027-01-01', neededUntil: '2027-07-01' }),
    );
    expect(taken.termMonths).toBe(6);
    expect(taken.places).toEqual([{ placeId: 'gn:3198365', point: null, radiusKm: null }]);
    expect(monthsBetween('2027-01-01', '2027-01-03')).toBe(1);
  });

  it('says what is wrong, and where', () => {
    expect(codes({ title: 'x' })).toEqual(['title too_short']);
    expect(codes({ minM2: 90, maxM2: 80 })).toEqual(['minM2 min_above_max']);
    expect(codes({ neededUntil: '2027-01-01' })).toEqual(['neededFrom required']);
    expect(codes({ neededFrom: '2027-02-01', neededUntil: '2027-01-01' })).toEqual(['neededUntil too_early']);
    expect(codes({ places: [{}] })).toEqual(['places.0.placeId required']);
    expect(codes({ places: [{ lat: 46 }] })).toEqual(['places.0.lat point_incomplete']);
    expect(codes({ places: [kamnik] })).toEqual(['places.0.radiusKm required']);
    expect(codes({ places: [{ placeId: 'gn:1' }, { placeId: 'gn:1' }] })).toEqual(['places duplicate']);
    expect(codes({ places: Array.from({ length: 6 }, (_, n) => ({ placeId: `gn:${n + 1}` })) })).toEqual([
      'places too_many',
    ]);
  });
});

describe('addresses', () => {
  it('of the list are read back as they were written', () => {
    const { filter } = spaceRequestsFromUrl(
      new URLSearchParams('use=use.workshop&use=use.shop&place=gn:3198365&m2=60&odd=1'),
    );
    expect(filter).toEqual({ uses: ['use.shop', 'use.workshop'], placeId: 'gn:3198365', m2: 60 });
    expect(spaceRequestsFromUrl(spaceRequestsToUrl(filter)).filter).toEqual(filter);
    expect(spaceRequestsFromUrl(new URLSearchParams('place=<script>&m2=-1')).filter).toEqual({});
  });

  it('of a search begin a request', () => {
    const { title, room: begun } = requestFromSearch(
      'q=keramika&use=use.workshop&place=gn:3198365&radius=10&min=40',
    );
    expect(title).toBe('keramika');
    expect(begun).toMatchObject({ useIds: ['use.workshop'], minM2: 40 });
    expect(begun.places).toEqual([{ placeId: 'gn:3198365', point: null, radiusKm: 10 }]);
    expect(requestFromSearch('').room).toEqual(emptyWantedRoom());
  });
});
