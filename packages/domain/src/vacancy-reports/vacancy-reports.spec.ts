import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../shared/parse.ts';
import { codesOf, outcome, someone, valueOf } from '../spec-helpers.ts';
import { canSeeReport, type DeskActor, deskOf, guardTriageReport, hasDesk } from './desk.ts';
import { vacancyReportInput } from './inputs.ts';
import { type ReportAction, reportActions, type ReportState, reportStates } from './states.ts';
import { finalReportStates, reportSteps, transitionReport, waitingReportStates } from './transitions.ts';

const today = '2026-11-23';
const actor = (over: Partial<DeskActor> = {}): DeskActor => ({
  id: 'a',
  kind: 'municipality',
  placeId: 'gn:1',
  country: 'SI',
  verifiedAt: new Date('2026-01-01'),
  verifiedUntil: '2027-01-01',
  archivedAt: null,
  territories: [],
  ...over,
});
const editor = someone({ memberships: { a: 'editor' } });
const kamnik = { placeId: 'gn:1', country: 'SI', nuts: 'SI041' };
const elsewhere = { placeId: 'gn:2', country: 'SI', nuts: 'SI042' };
const central = { kind: 'support_organisation', territories: [{ kind: 'region', code: 'SI041' }] } as const;
const at = (state: ReportState) => ({ ...kamnik, state, version: 3 });
const spaceId = '0190a000-0000-7000-8000-000000000001';

const table: Record<ReportState, Partial<Record<ReportAction, ReportState>>> = {
  submitted: { triage: 'triaged' },
  triaged: { verify: 'verified', duplicate: 'duplicate', not_vacant: 'not_vacant', reject: 'rejected' },
  verified: { link: 'linked' },
  linked: {},
  duplicate: {},
  not_vacant: {},
  rejected: {},
  stale: {},
};

describe('the table of steps', () => {
  it.each(
    reportStates.flatMap((from) =>
      reportActions.map((action) => [from, action, table[from][action]] as const),
    ),
  )('%s, %s: %s', (from, action, to) => {
    const context = { viewer: editor, actors: [actor()], today, version: 3, reason: 'seen', spaceId };
    const result = transitionReport(at(from), action, context);
    if (to) expect(valueOf(result)).toMatchObject({ state: to, actorId: 'a' });
    else expect(outcome(result)).toBe('wrong_state');
    expect(reportSteps(at(from), context).includes(action)).toBe(to !== undefined);
  });

  it('knows what waits from what is over', () => {
    expect(waitingReportStates).toEqual(['submitted', 'triaged', 'verified']);
    expect(finalReportStates).toEqual(['linked', 'duplicate', 'not_vacant', 'rejected', 'stale']);
  });

  it('asks for a reason, a space, and the version that was seen', () => {
    const context = { viewer: editor, actors: [actor()], today, version: 3 };
    expect(codesOf(transitionReport(at('triaged'), 'reject', { ...context, reason: '  ' }))).toEqual([
      'reason required',
    ]);
    expect(codesOf(transitionReport(at('verified'), 'link', context))).toEqual(['spaceId required']);
    expect(outcome(transitionReport(at('triaged'), 'verify', { ...context, version: 2 }))).toBe(
      'stale_version',
    );
    expect(valueOf(transitionReport(at('triaged'), 'verify', { ...context, spaceId })).spaceId).toBeNull();
  });
});

describe('who looks after a report', () => {
  it.each([
    ['a stranger', someone(), [], kamnik, 'not_found'],
    ['nobody', null, [actor()], kamnik, 'not_found'],
    ['the town', editor, [actor()], kamnik, 'ok'],
    ['another town', editor, [actor()], elsewhere, 'not_found'],
    [
      'a town nobody verified',
      editor,
      [actor({ verifiedAt: null, verifiedUntil: null })],
      kamnik,
      'not_found',
    ],
    ['a town verified once', editor, [actor({ verifiedUntil: '2026-11-22' })], kamnik, 'not_found'],
    ['an archived town', editor, [actor({ archivedAt: new Date() })], kamnik, 'not_found'],
    [
      'a support organisation',
      editor,
      [actor({ kind: 'support_organisation', placeId: null })],
      elsewhere,
      'ok',
    ],
    ['one abroad', editor, [actor({ kind: 'support_organisation', country: 'AT' })], kamnik, 'not_found'],
    ['one of the region', editor, [actor({ ...central, placeId: null })], kamnik, 'ok'],
    ['one of another region', editor, [actor({ ...central })], elsewhere, 'not_found'],
    ['one that it was handed to', editor, [actor({ ...central })], { ...elsewhere, handedTo: 'a' }, 'ok'],
    ['one that handed it over', editor, [actor({ ...central })], { ...kamnik, handedTo: 'b' }, 'case_taken'],
    ['the town all the same', editor, [actor()], { ...kamnik, handedTo: 'b' }, 'ok'],
    ['a firm of the town', editor, [actor({ kind: 'creative_firm' })], kamnik, 'not_found'],
    ['a reading member', someone({ memberships: { a: 'member' } }), [actor()], kamnik, 'not_editor'],
    ['an actor of others', someone(), [actor()], kamnik, 'not_found'],
    ['the unconfirmed', { ...editor, emailConfirmed: false }, [actor()], kamnik, 'not_found'],
    ['the suspended', { ...editor, suspended: true }, [actor()], kamnik, 'not_found'],
    ['an adviser', someone({ platformRole: 'adviser' }), [], elsewhere, 'ok'],
    ['an administrator', someone({ platformRole: 'admin' }), [], elsewhere, 'ok'],
  ] as const)('%s', (_, viewer, actors, report, code) => {
    expect(outcome(guardTriageReport(viewer, actors, report, today))).toBe(code);
    const desk = deskOf(viewer, actors, today);
    expect(canSeeReport(desk, report)).toBe(code !== 'not_found');
  });

  it('has a desk only where there is something to look after', () => {
    expect(hasDesk(deskOf(editor, [actor()], today))).toBe(true);
    expect(hasDesk(deskOf(editor, [actor({ kind: 'ngo' })], today))).toBe(false);
  });

  it('acts in the name one has chosen, else for the town, else for the platform', () => {
    const support = actor({ id: 'b', kind: 'support_organisation' });
    const both = someone({ memberships: { a: 'owner', b: 'owner' } });
    const nameOf = (viewer: typeof both) =>
      valueOf(guardTriageReport(viewer, [support, actor()], kamnik, today)).actorId;
    expect(nameOf(both)).toBe('a');
    expect(nameOf({ ...both, actingAs: 'b' })).toBe('b');
    expect(nameOf(someone({ platformRole: 'admin' }))).toBeNull();
  });
});

describe('a report', () => {
  const raw = { placeId: 'gn:1', address: ' Šutna  3 ', source: 'neighbour', vacantFor: 'months' };

  it('is cleaned', () => {
    expect(
      valueOf(parse(vacancyReportInput, { ...raw, email: ' Ana@Example.org ', note: ' ' })),
    ).toMatchObject({
      address: 'Šutna 3',
      email: 'ana@example.org',
      note: null,
    });
  });

  it.each([
    [{ address: '' }, 'address required'],
    [{ address: '', lat: 46.2 }, 'point point_incomplete'],
    [{ placeId: undefined }, 'placeId required'],
    [{ source: null }, 'source required'],
    [{ email: 'nobody' }, 'email invalid_email'],
    [{ lat: 91, lon: 14 }, 'lat too_large'],
    [{ note: 'x'.repeat(1001) }, 'note too_long'],
  ])('%j is refused: %s', (over, code) => {
    expect(codesOf(parse(vacancyReportInput, { ...raw, ...over }))).toEqual([code]);
  });

  it('needs no address where there is a point', () => {
    fc.assert(
      fc.property(fc.double({ min: -90, max: 90, noNaN: true }), (lat) => {
        expect(outcome(parse(vacancyReportInput, { ...raw, address: null, lat, lon: 14.6 }))).toBe('ok');
      }),
    );
  });
});
