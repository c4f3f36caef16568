import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actorKinds, sectors } from '../actors/kinds.ts';
import { closenessIn } from './closeness.ts';
import { drawn, exploringShare, isNewcomer, withNewcomers } from './exploring.ts';
import type { PartnerCandidate, PartnerSeeker } from './facts.ts';
import { featuresOf, partnerFeatures, scaleOf, signalOf } from './features.ts';
import { fittedWeights } from './fitted-weights.ts';
import { answered, answeredNeeds } from './needs.ts';
import { partnerQuestions } from './facts.ts';
import { questionOf, rankPartners } from './rank.ts';
import { matchSignals } from './signals.ts';

const parents = new Map([
  ['design', null],
  ['design.graphic', 'design'],
  ['design.graphic.type', 'design.graphic'],
  ['design.fashion', 'design'],
  ['craft', null],
]);
const closeness = closenessIn(parents);
const concepts = [...parents.keys()];

const party = {
  kind: fc.constantFrom(...actorKinds),
  sector: fc.constantFrom(...sectors),
  country: fc.constantFrom('SI', 'AT', null),
  placeId: fc.constantFrom('a', 'b', null),
  lat: fc.constantFrom(46, 48, null),
  lon: fc.constantFrom(14, 16, null),
  languages: fc.subarray(['sl', 'de']),
  isInIds: fc.subarray(concepts),
  offerIds: fc.subarray(concepts),
  needIds: fc.subarray(concepts),
};
const measure = fc.double({ min: 0, max: 100, noNaN: true });
const measures = [
  'walk',
  'together',
  'times',
  'kin',
  'nearest',
  'record',
  'words',
  'fields',
  'reach',
  'warmth',
] as const;
const candidate: fc.Arbitrary<PartnerCandidate> = fc.record({
  ...party,
  ...{
    walk: measure,
    together: measure,
    times: measure,
    kin: measure,
    nearest: measure,
    record: measure,
    words: measure,
  },
  ...{ fields: measure, reach: measure, warmth: measure },
  actorId: fc.uuid(),
  isUnclaimed: fc.boolean(),
  described: fc.boolean(),
  projects: fc.nat({ max: 9 }),
  lastProjectOn: fc.constant(null),
});
const candidates = fc.uniqueArray(candidate, { selector: ({ actorId }) => actorId, maxLength: 40 });
const seeker: fc.Arbitrary<PartnerSeeker> = fc.record({
  ...party,
  actorId: fc.constant('seeker'),
  projects: fc.nat({ max: 3 }),
  described: fc.boolean(),
});
const question = fc.constantFrom(...partnerQuestions);
const rank = (
  who: PartnerSeeker,
  list: readonly PartnerCandidate[],
  asked: (typeof partnerQuestions)[number],
) => rankPartners(who, list, asked, fittedWeights, closeness);

describe('closeness', () => {
  it('falls with the way between two concepts, and is nothing between two trees', () => {
    expect(closeness('design', 'design')).toBe(1);
    expect(closeness('design.graphic.type', 'design.graphic')).toBeCloseTo(0.8);
    expect(closeness('design.graphic', 'design.fashion')).toBeCloseTo(0.5);
    expect(closeness('design', 'craft')).toBe(0);
    expect(closeness('unknown', 'design')).toBe(0);
  });

  it('is the same both ways and ends in circles', () => {
    const circle = closenessIn(new Map([...parents, ['x', 'y'], ['y', 'x']]));
    for (const a of [...concepts, 'x'])
      for (const b of [...concepts, 'y']) {
        expect(circle(a, b)).toBe(circle(b, a));
        expect(circle(a, b)).toBeLessThanOrEqual(1);
      }
  });
});

describe('needs', () => {
  it('are answered by the nearest offer, and the closest pair comes first', () => {
    expect(answeredNeeds(['design', 'design.graphic', 'craft'], ['design.graphic'], closeness)).toEqual([
      { needId: 'design.graphic', offerId: 'design.graphic', closeness: 1 },
      { needId: 'design', offerId: 'design.graphic', closeness: 2 / 3 },
    ]);
    expect(answered([])).toBe(0);
    expect(answered([{ needId: 'a', offerId: 'a', closeness: 1 }])).toBeCloseTo(0.6);
  });
});

describe('ranking', () => {
  it('does not hang on the order candidates come in', () => {
    fc.assert(
      fc.property(seeker, candidates, question, fc.infiniteStream(fc.nat()), (who, list, asked, random) => {
        const shuffled = list
          .map((one) => ({ one, at: random.next().value }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one);
        expect(rank(who, shuffled, asked)).toEqual(rank(who, list, asked));
      }),
    );
  });

  it('gives every one a score from 0 to 1 whose shares make up the whole', () => {
    fc.assert(
      fc.property(seeker, candidates, question, (who, list, asked) => {
        const ranked = rank(who, list, asked);
        expect(ranked.map(({ candidate: { actorId } }) => actorId).sort()).toEqual(
          list.map(({ actorId }) => actorId).sort(),
        );
        for (const { score, signals } of ranked) {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1 + 1e-9);
          const whole = matchSignals.reduce((sum, signal) => sum + signals[signal], 0);
          expect(whole).toBeCloseTo(score > 0 ? 1 : 0);
        }
      }),
    );
  });

  it('never puts anybody lower for more of anything', () => {
    const place = (list: { candidate: PartnerCandidate }[], id: string): number =>
      list.findIndex((one) => one.candidate.actorId === id);
    fc.assert(
      fc.property(
        seeker,
        candidates.filter((list) => list.length > 1),
        question,
        fc.constantFrom(...measures),
        (who, list, asked, more) => {
          const [first, ...others] = list;
          if (!first) return;
          const before = place(rank(who, list, asked), first.actorId);
          const after = place(
            rank(who, [{ ...first, [more]: first[more] + 10 }, ...others], asked),
            first.actorId,
          );
          expect(after).toBeLessThanOrEqual(before);
        },
      ),
    );
  });

  it('looks at features from 0 to 1 alone, with no weight below nothing', () => {
    fc.assert(
      fc.property(seeker, candidates, (who, list) => {
        const scale = scaleOf(list);
        for (const one of list)
          for (const value of Object.values(
            featuresOf(who, one, scale, closeness, fittedWeights.sidePairs),
          )) {
            expect(value).toBeGreaterThanOrEqual(0);
            expect(value).toBeLessThanOrEqual(1);
          }
      }),
    );
    for (const asked of partnerQuestions)
      for (const feature of partnerFeatures)
        expect(fittedWeights.features[asked][feature]).toBeGreaterThanOrEqual(0);
    expect(new Set(Object.values(signalOf)).size).toBe(matchSignals.length - 1);
  });

  it('takes the weights of the question', () => {
    const asks = (projects: number, asksForProject: boolean, newOnly: boolean) =>
      questionOf({ projects }, { asksForProject, newOnly });
    expect(asks(0, false, true)).toBe('newcomer');
    expect(asks(2, false, true)).toBe('actor');
    expect(asks(2, true, false)).toBe('project');
    expect(asks(0, true, true)).toBe('project_new');
  });
});

describe('exploring', () => {
  const ranked = (list: readonly PartnerCandidate[]) =>
    list.map((one, at) => ({
      candidate: one,
      score: 1 - at / 100,
      signals: rank({ ...one, actorId: 'seeker', projects: 1, described: false }, [one], 'actor')[0]?.signals,
    }));

  it('gives away two places of ten at most, to newcomers alone, the same each time', () => {
    fc.assert(
      fc.property(candidates, fc.integer({ min: 1, max: 30 }), fc.string(), (list, limit, seed) => {
        const order = ranked(list).flatMap(({ signals, ...one }) => (signals ? [{ ...one, signals }] : []));
        const shown = withNewcomers(order, limit, seed);
        expect(shown).toEqual(withNewcomers(order, limit, seed));
        expect(shown.length).toBe(Math.min(limit, order.length));
        expect(new Set(shown.map(({ candidate: { actorId } }) => actorId)).size).toBe(shown.length);
        for (let from = 0; from < shown.length; from += exploringShare.of) {
          const ten = shown.slice(from, from + exploringShare.of);
          const given = ten.filter(({ signals }) => signals.exploring === 1);
          expect(given.length).toBeLessThanOrEqual(exploringShare.most);
          for (const { candidate: one } of given) expect(isNewcomer(one)).toBe(true);
        }
      }),
    );
  });

  it('lets another day show others', () => {
    const days = Array.from({ length: 50 }, (_, day) => drawn(`seeker 2026-01-${day} candidate`));
    expect(new Set(days).size).toBe(50);
    expect(Math.min(...days)).toBeLessThan(0.2);
    expect(Math.max(...days)).toBeGreaterThan(0.8);
  });
});
