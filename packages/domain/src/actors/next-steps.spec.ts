import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actorKinds } from './kinds.ts';
import { nextSteps, stepCodes, type StepFacts, stepsByKind } from './next-steps.ts';
import { verificationStates } from './verification.ts';

const fresh: StepFacts = {
  kind: 'municipality',
  slug: 'kamnik',
  hasAbout: false,
  hasPlace: false,
  sectorCount: 0,
  offerCount: 0,
  needCount: 0,
  memberCount: 1,
  spaceCount: 0,
  draftCount: 0,
  listedCount: 0,
  waitingInterests: 0,
  sentInterests: 0,
  verification: 'unverified',
};
const codes = (facts: Partial<StepFacts>) => nextSteps({ ...fresh, ...facts }).map(({ code }) => code);
const described = { hasAbout: true, hasPlace: true, sectorCount: 1 };

describe('next steps', () => {
  it('begin with what each kind comes for', () => {
    expect(codes({})).toEqual(['describe_actor', 'create_space', 'publish_space']);
    expect(codes({ kind: 'creative_firm' })).toEqual(['describe_actor', 'name_needs', 'name_offers']);
    expect(codes({ kind: 'support_organisation' })).toEqual([
      'describe_actor',
      'name_offers',
      'invite_colleague',
    ]);
  });

  it('put a waiting answer first', () => {
    expect(codes({ waitingInterests: 2 })[0]).toBe('answer_interests');
  });

  it('move on as things get done', () => {
    expect(codes({ ...described, spaceCount: 1, draftCount: 1 })).toEqual([
      'publish_space',
      'invite_colleague',
      'name_offers',
    ]);
    expect(codes({ ...described, spaceCount: 1, listedCount: 1, memberCount: 2 })).toEqual([
      'name_offers',
      'name_needs',
      'find_partners',
    ]);
  });

  it('show done ones where little is left', () => {
    const steps = nextSteps({
      ...fresh,
      ...described,
      kind: 'ngo',
      offerCount: 1,
      needCount: 1,
      sentInterests: 1,
      memberCount: 2,
      verification: 'verified',
    });
    expect(steps.map(({ code, done }) => [code, done])).toEqual([
      ['name_offers', true],
      ['find_space', true],
      ['find_partners', false],
    ]);
  });

  it('are always three, distinct, with a way to go', () => {
    const count = fc.nat({ max: 3 });
    fc.assert(
      fc.property(
        fc.record({
          kind: fc.constantFrom(...actorKinds),
          slug: fc.constant('x'),
          hasAbout: fc.boolean(),
          hasPlace: fc.boolean(),
          sectorCount: count,
          offerCount: count,
          needCount: count,
          memberCount: count,
          spaceCount: count,
          draftCount: count,
          listedCount: count,
          waitingInterests: count,
          sentInterests: count,
          verification: fc.constantFrom(...verificationStates),
        }),
        (facts) => {
          const steps = nextSteps(facts);
          expect(steps).toHaveLength(3);
          expect(new Set(steps.map(({ code }) => code)).size).toBe(3);
          expect(steps.every(({ href }) => href.startsWith('/'))).toBe(true);
          expect(steps.some(({ done }) => !done)).toBe(true);
        },
      ),
    );
  });

  it('are all used by some kind', () => {
    expect(new Set(Object.values(stepsByKind).flat())).toEqual(new Set(stepCodes));
  });
});
