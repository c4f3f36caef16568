import { expect, it } from 'vitest';
import { codesOf, outcome, someone } from '../spec-helpers.ts';
import {
  guardConfirmReport,
  guardSubmitReport,
  guardWriteReport,
  type OutcomeReportFacts,
  reportDueOn,
  reportsOwed,
} from './outcome-reports.ts';
import type { ProjectFacts } from './policy.ts';
import {
  canSeeReference,
  guardAnswerReference,
  guardShowReference,
  guardWriteReference,
} from './references.ts';

const project: ProjectFacts = {
  state: 'closed',
  visibility: 'public',
  parts: {
    ...{ partners: 'public', roles: 'public', work: 'private', money: 'private' },
    ...{ effect: 'public', updates: 'public' },
  },
  rights: 'lead',
  isInvited: false,
};
const studio = someone({ memberships: { studio: 'owner' } });
const city = someone({ memberships: { city: 'editor' } });

it('owes three reports, counted from the end, until they are handed in', () => {
  expect(reportDueOn('month_3', '2026-11-30')).toBe('2027-02-28');
  expect(reportsOwed(null, [], '2027-12-01')).toEqual([]);
  expect(reportsOwed('2026-08-15', [{ kind: 'end', state: 'submitted' }], '2026-11-23')).toEqual(['month_3']);
  expect(reportsOwed('2026-08-15', [{ kind: 'end', state: 'draft' }], '2026-08-15')).toEqual(['end']);
});

it('is handed in by the lead, confirmed by others, and fixed from then on', () => {
  const report: OutcomeReportFacts = {
    ...{ version: 2, state: 'draft', submittedForId: null, confirmedBy: [] },
    ...{ worked: 'The evenings.', continues: 'yes' },
  };
  const sent: OutcomeReportFacts = { ...report, state: 'submitted', submittedForId: 'city' };
  expect(outcome(guardSubmitReport(city, project, report, 2))).toBe('ok');
  expect(outcome(guardSubmitReport(city, project, report, 1))).toBe('stale_version');
  expect(codesOf(guardSubmitReport(city, project, { ...report, worked: '', continues: null }, 2))).toEqual([
    'worked required',
    'continues required',
  ]);
  expect(outcome(guardWriteReport(city, { ...project, rights: 'edit' }, report, 2))).toBe('no_room_rights');
  const confirm = (viewer: typeof city, actorId: string, on = sent, version = 2) =>
    outcome(guardConfirmReport(viewer, project, on, { version, actorId }));
  expect(confirm(studio, 'studio')).toBe('ok');
  expect(confirm(studio, 'studio', sent, 1)).toBe('stale_version');
  expect(confirm(city, 'city')).toBe('own_result');
  expect(confirm(city, 'studio')).toBe('not_editor');
  expect(confirm(studio, 'studio', report)).toBe('wrong_state');
  const fixed: OutcomeReportFacts = { ...sent, state: 'confirmed', confirmedBy: ['studio'] };
  expect(confirm(studio, 'studio', fixed)).toBe('wrong_state');
  expect(outcome(guardWriteReport(city, project, fixed, 2))).toBe('report_confirmed');
});

it('is a reference once both partners stand by it, and each decides on its own profile', () => {
  const write = (viewer: typeof city, authorId: string, aboutId: string, over: Partial<ProjectFacts> = {}) =>
    outcome(
      guardWriteReference(
        viewer,
        { ...project, ...over },
        { authorId, aboutId, partnerIds: ['city', 'studio'] },
      ),
    );
  expect(write(city, 'city', 'studio')).toBe('ok');
  expect(write(city, 'studio', 'city')).toBe('not_editor');
  expect(write(city, 'city', 'city')).toBe('not_partners');
  expect(write(city, 'city', 'shop')).toBe('not_partners');
  expect(write(city, 'city', 'studio', { state: 'idea' })).toBe('wrong_state');
  const written = { version: 1, state: 'written', authorId: 'city', aboutId: 'studio' } as const;
  expect(outcome(guardAnswerReference(studio, written, 1))).toBe('ok');
  expect(outcome(guardAnswerReference(city, written, 1))).toBe('not_editor');
  expect(outcome(guardAnswerReference(someone(), written, 1))).toBe('not_found');
  expect(canSeeReference(null, project, written)).toBe(false);
  expect(canSeeReference(null, project, { ...written, state: 'confirmed' })).toBe(true);
  expect(outcome(guardShowReference(city, { ...written, state: 'confirmed' }, 'city'))).toBe('ok');
  expect(outcome(guardShowReference(city, { ...written, state: 'confirmed' }, 'studio'))).toBe('not_found');
});
