import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parse } from '../shared/parse.ts';
import { codesOf, outcome, someone } from '../spec-helpers.ts';
import { guardConfirmIndicator, projectIndicatorInput } from './effect.ts';
import { canSeeEvidence, evidenceInput, isConfirmedOn } from './evidence.ts';
import { reached } from './figures.ts';
import type { ProjectFacts } from './policy.ts';

const project: ProjectFacts = {
  state: 'evaluated',
  visibility: 'public',
  parts: {
    ...{ partners: 'public', roles: 'public', work: 'private', money: 'private' },
    ...{ effect: 'public', updates: 'public' },
  },
  rights: 'edit',
  isInvited: false,
};
const counted = { version: 2, value: 12, reportedForId: 'city', confirmedAt: null };

it('a value has its day, and a day its value', () => {
  const form = { title: 'Visitors', unit: '', note: '' };
  expect(codesOf(parse(projectIndicatorInput, { ...form, value: 3 }))).toEqual(['valueOn required']);
  expect(codesOf(parse(projectIndicatorInput, { ...form, valueOn: '2026-11-01' }))).toEqual([
    'value required',
  ]);
  expect(parse(projectIndicatorInput, { ...form, value: 3, valueOn: '2026-11-01' }).ok).toBe(true);
});

it('is confirmed by another partner, once, while it has a value', () => {
  const confirm = (over = {}, actorId: string | null = 'studio', on = project) =>
    outcome(guardConfirmIndicator(someone(), on, { ...counted, ...over }, { version: 2, actorId }));
  expect(confirm()).toBe('ok');
  expect(confirm({}, 'city')).toBe('own_result');
  expect(confirm({}, null)).toBe('own_result');
  expect(confirm({ value: null })).toBe('wrong_state');
  expect(confirm({ confirmedAt: '2026-11-01T08:00:00Z' })).toBe('wrong_state');
  expect(confirm({ version: 3 })).toBe('stale_version');
  expect(confirm({}, 'studio', { ...project, rights: 'view' })).toBe('no_room_rights');
  // The proof comes after the end as well.
  expect(confirm({}, 'studio', { ...project, state: 'closed' })).toBe('ok');
});

it('rests on a file or a link, seen outside only where it is public and still there', () => {
  const fileId = '01890a5d-ac96-774b-bcce-b302099a8057';
  expect(codesOf(parse(evidenceInput, {}))).toEqual(['url required']);
  expect(codesOf(parse(evidenceInput, { fileId, url: 'example.org', title: 'Both' }))).toEqual([
    'url invalid_choice',
  ]);
  expect(parse(evidenceInput, { fileId }).ok).toBe(true);
  const url = 'https://example.org/';
  expect(canSeeEvidence({ rights: null }, { isPublic: true, url })).toBe(true);
  expect(canSeeEvidence({ rights: null }, { isPublic: false, url })).toBe(false);
  expect(canSeeEvidence({ rights: null }, { isPublic: true, url: null })).toBe(false);
  expect(canSeeEvidence({ rights: 'view' }, { isPublic: false, url: null })).toBe(true);
  const confirmedAt = '2026-11-01T08:00:00.000Z';
  expect(isConfirmedOn({ confirmedAt }, { addedAt: '2026-11-01T07:00:00.000Z' })).toBe(true);
  expect(isConfirmedOn({ confirmedAt }, { addedAt: '2026-11-01T09:00:00.000Z' })).toBe(false);
  expect(isConfirmedOn({ confirmedAt: null }, { addedAt: confirmedAt })).toBe(false);
});

it('never says less than nothing or more than all', () => {
  const figure = fc.option(fc.integer({ min: -1000, max: 1000 }), { nil: null });
  fc.assert(
    fc.property(figure, figure, figure, (baseline, target, value) => {
      const share = reached({ baseline, target, value });
      expect(share === null || (share >= 0 && share <= 1)).toBe(true);
    }),
    { numRuns: 200 },
  );
  expect(reached({ baseline: 10, target: 0, value: 5 })).toBe(0.5);
});
