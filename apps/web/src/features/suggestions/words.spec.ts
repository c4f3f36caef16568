import { createFormat } from '@kvart/i18n/client';
import type { Locale } from '@kvart/i18n/client';
import { describe, expect, it } from 'vitest';
import { loadCore, loadMessages } from '../../lib/i18n/messages.ts';
import { concept, makeReason, thing } from './testing.ts';
import { matchWords } from './words.ts';

const speak = async (locale: Locale) => {
  await loadCore(locale);
  await loadMessages(['suggestions', 'domain']);
  return matchWords(await loadCore(locale), createFormat(locale));
};

const wood = concept('c1', 'Fitting out');
const print = concept('c2', 'Print');
const met = makeReason('THEY_OFFER_WHAT_YOU_NEED', { concepts: [wood], theirs: [wood] });
const near = makeReason('THEY_OFFER_WHAT_YOU_NEED', { concepts: [wood], theirs: [print] });
const nearby = makeReason('NEARBY', {
  distanceKm: 3,
  place: { __typename: 'Place', id: 'p', name: 'Kamnik' },
});
const shared = makeReason('SHARED_PARTNERS', { actors: [thing('x', 'X'), thing('y', 'Y')], count: 4 });
const sector = makeReason('OTHER_SECTOR', { sectors: ['CREATIVE', 'PUBLIC'] });
const room = (criterion: 'AREA' | 'USES' | 'BUDGET') =>
  makeReason('ROOM_MEETS', { criterion, request: thing('r', 'Atelier') });

describe('reasons in words', () => {
  it('say in English what rests on which facts', async () => {
    const { reasons } = await speak('en');
    expect(reasons([met, near, nearby, shared, sector])).toEqual([
      'They offer what you look for: fitting out',
      'You look for fitting out; they offer print',
      '3 km from you, in Kamnik',
      'Partners in common: X, Y and 2 more',
      'They bring another side of the partnership: public sector',
    ]);
  });

  it('leave German nouns as they are, and know the Slovene dual', async () => {
    const german = await speak('de');
    expect(german.reasons([met, sector])).toEqual([
      'Dort gibt es, was Sie suchen: Fitting out',
      'Eine andere Seite der Partnerschaft: Öffentliche Hand',
    ]);
    const slovene = await speak('sl');
    const two = makeReason('SHARED_PARTNERS', { actors: [thing('x', 'X'), thing('y', 'Y')], count: 2 });
    expect(slovene.reasons([two, sector])).toEqual([
      'Skupna partnerja: X in Y',
      'Druga stran partnerstva: javni sektor',
    ]);
  });

  it('say once what is true of one room, criterion by criterion', async () => {
    const { reasons } = await speak('en');
    const other = makeReason('ROOM_MEETS', { criterion: 'USES', request: thing('q', 'Shop') });
    expect(reasons([room('USES'), room('AREA'), other, room('BUDGET')])).toEqual([
      'Meets your request “Atelier”: use, size and budget',
      'Meets your request “Shop”: use',
    ]);
  });

  it('tell whose wishes a room meets: one’s own, or those of others', async () => {
    const { reasons, gaps } = await speak('en');
    const mine = makeReason('YOUR_SPACE_FITS', { space: thing('s', 'Corner shop') });
    expect(reasons([mine, room('USES'), room('AREA')])).toEqual([
      'Your space “Corner shop” meets: use and size',
    ]);
    const gap = { __typename: 'MatchGap' as const, distanceKm: null, days: null, sectors: [] };
    const unmet = [
      { ...gap, code: 'ROOM_NEAR' as const, criterion: 'BUDGET' as const, percent: 20 },
      { ...gap, code: 'ROOM_MISSING' as const, criterion: 'WC' as const, percent: null },
    ];
    expect(gaps(unmet, true)).toEqual(['Not quite as they wish: budget and WC']);
    expect(gaps(unmet)).toEqual(['20% above your budget', 'No WC']);
  });

  it('speak to the owner of a room, and to whoever has a role to fill', async () => {
    const { reasons } = await speak('en');
    const usual = makeReason('USE_USUAL', { concepts: [concept('u', 'Workshop')] });
    expect(reasons([usual], 'owner')).toEqual(['You permit what is usual for their work: workshop']);
    expect(reasons([met, nearby], 'lead')).toEqual([
      'They offer what the role asks for: fitting out',
      '3 km from you, in Kamnik',
    ]);
  });

  it('speak to the other side in a letter, and of two others to an adviser', async () => {
    const { reasons } = await speak('en');
    const common = makeReason('COMMON_WORDS', { words: ['clay'] });
    expect(reasons([met, common, nearby, sector], 'letter')).toEqual([
      'You offer what we look for: fitting out.',
      'We are 3 km apart.',
    ]);
    expect(reasons([met, sector], { a: 'Studio A', b: 'Town B' })).toEqual([
      'Town B offers what Studio A looks for: fitting out',
      'Two sides of the partnership: creative sector and public sector',
    ]);
  });
});

describe('gaps and hints in words', () => {
  it('say how far a room is off, and in one line what its file does not say', async () => {
    const { gaps, raise } = await speak('en');
    const gap = { __typename: 'MatchGap' as const, distanceKm: null, percent: null, days: null, sectors: [] };
    expect(
      gaps([
        { ...gap, code: 'ROOM_NEAR', criterion: 'BUDGET', percent: 20 },
        { ...gap, code: 'ROOM_NEAR', criterion: 'FROM', days: 1 },
        { ...gap, code: 'ROOM_UNKNOWN', criterion: 'POWER' },
        { ...gap, code: 'ROOM_MISSING', criterion: 'STEP_FREE' },
        { ...gap, code: 'ROOM_UNKNOWN', criterion: 'HEATING' },
        { ...gap, code: 'FAR_AWAY', criterion: null, distanceKm: 512 },
      ]),
    ).toEqual([
      '20% above your budget',
      'Free 1 day later than you need it',
      'No step-free access',
      '512 km away',
      'The file does not say: power and heating',
    ]);
    const hint = { __typename: 'MatchRaise' as const, criterion: null, days: null };
    expect(raise({ ...hint, code: 'RAISE_BUDGET', percent: 20, request: thing('r', 'Atelier') })).toBe(
      'A budget 20% higher in “Atelier”',
    );
  });
});
