import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from '../shared/days.ts';
import { outcome, someone } from '../spec-helpers.ts';
import type { ProjectFacts } from './policy.ts';
import { daysUsed, reuseOf } from './reuse.ts';
import { answerSpaceUse, changeSpaceUse, linkSpace, type SpaceUseFacts } from './space-uses.ts';

const today = '2026-11-23';
const use = (spaceId: string, startsOn: string, endsOn: string | null, areaM2 = 80) => ({
  ...{ spaceId, startsOn, endsOn, areaM2 },
});

it('counts the days until today, the last one too, and nothing that is only planned', () => {
  expect(daysUsed(use('a', '2026-11-20', null), today)).toBe(4);
  expect(daysUsed(use('a', '2026-11-20', '2026-11-20'), today)).toBe(1);
  expect(daysUsed(use('a', '2026-11-24', null), today)).toBe(0);
  expect(reuseOf([use('a', '2027-01-01', null)], today)).toEqual({ spaces: 0, areaM2: 0, days: 0 });
});

it('takes of each space its most, and a day with two spaces once', () => {
  const uses = [
    use('a', '2026-11-01', '2026-11-10', 80),
    use('a', '2026-11-15', '2026-11-16', 120.55),
    use('b', '2026-11-09', '2026-11-11', 30),
  ];
  expect(reuseOf(uses, today)).toEqual({ spaces: 2, areaM2: 150.55, days: 13 });
});

it('is the same as counting the days one by one, in any order', () => {
  const start = '2026-01-01';
  const some = fc.record({
    spaceId: fc.constantFrom('a', 'b', 'c'),
    from: fc.integer({ min: 0, max: 60 }),
    length: fc.integer({ min: 0, max: 30 }),
  });
  fc.assert(
    fc.property(fc.array(some, { maxLength: 8 }), (list) => {
      const uses = list.map(({ spaceId, from, length }) =>
        use(spaceId, addDays(start, from), addDays(start, from + length)),
      );
      const days = new Set(
        list.flatMap(({ from, length }) => Array.from({ length: length + 1 }, (_, n) => from + n)),
      );
      expect(reuseOf(uses, today).days).toBe(days.size);
      expect(reuseOf([...uses].reverse(), today)).toEqual(reuseOf(uses, today));
    }),
    { numRuns: 200 },
  );
});

const project: ProjectFacts = {
  state: 'piloting',
  visibility: 'public',
  parts: {
    ...{ partners: 'public', roles: 'public', work: 'private', money: 'private' },
    ...{ effect: 'public', updates: 'public' },
  },
  rights: 'edit',
  isInvited: false,
};
const asked: SpaceUseFacts = {
  ...{ version: 3, state: 'asked', ownerId: 'city', startsOn: '2026-11-01', endsOn: null, areaM2: 80 },
};
const owner = someone({ memberships: { city: 'editor' } });
const other = someone({ memberships: { studio: 'editor' } });

it('needs the word of whoever looks after the space, unless they say it themselves', () => {
  const link = (viewer: typeof owner, areaM2: number | null = null) =>
    linkSpace(viewer, project, { ownerId: 'city', usableM2: 80, areaM2 });
  expect(link(other)).toMatchObject({ ok: true, value: { state: 'asked', areaM2: 80 } });
  expect(link(owner)).toMatchObject({ ok: true, value: { state: 'agreed' } });
  expect(outcome(link(other, 81))).toBe('invalid_input');
  expect(outcome(answerSpaceUse(other, project, asked, 'agree', 3))).toBe('not_editor');
  expect(outcome(answerSpaceUse(owner, { ...project, rights: null }, asked, 'agree', 3))).toBe('ok');
  expect(outcome(answerSpaceUse(other, { ...project, rights: null }, asked, 'agree', 3))).toBe('not_found');
  expect(outcome(answerSpaceUse(owner, project, { ...asked, state: 'agreed' }, 'agree', 3))).toBe(
    'wrong_state',
  );
});

it('asks anew for more than was agreed, never for less', () => {
  const agreed: SpaceUseFacts = { ...asked, state: 'agreed', endsOn: '2026-12-31' };
  const change = (span: { startsOn: string; endsOn: string | null; areaM2: number }, viewer = other) => {
    const decided = changeSpaceUse(viewer, project, agreed, { version: 3, span, usableM2: 100 });
    return decided.ok ? decided.value.state : decided.error;
  };
  expect(change({ startsOn: '2026-11-01', endsOn: '2026-12-01', areaM2: 80 })).toBe('agreed');
  expect(change({ startsOn: '2026-11-01', endsOn: null, areaM2: 80 })).toBe('asked');
  expect(change({ startsOn: '2026-10-31', endsOn: '2026-12-31', areaM2: 80 })).toBe('asked');
  expect(change({ startsOn: '2026-11-01', endsOn: '2026-12-31', areaM2: 90 })).toBe('asked');
  expect(change({ startsOn: '2026-11-01', endsOn: null, areaM2: 90 }, owner)).toBe('agreed');
});
