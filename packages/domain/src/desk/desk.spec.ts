import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../shared/parse.ts';
import { codesOf, outcome, someone, valueOf } from '../spec-helpers.ts';
import {
  answerAppeal,
  caseAbilities,
  caseKinds,
  handOverCase,
  mostPutOffs,
  putOffCase,
  appealAnswers,
  appealStates,
  type CaseFacts,
  type CaseStep,
  caseSteps,
  type CentreActor,
  centresOf,
  decideNotice,
  type DecideNoticeInput,
  decideNoticeInput,
  type DecisionFacts,
  deskScope,
  type DeskScope,
  guardAppeal,
  hasDeskScope,
  liesIn,
  looksAfterPlace,
  measureRules,
  measures,
  measuresFor,
  noticeInput,
  noticeObjects,
  stepCase,
  noticeStates,
  type NoticeFacts,
  territoriesInput,
} from './index.ts';

const kamnik = { country: 'SI', nuts: 'SI041', placeId: 'gn:3196359' };
const id = '01900000-0000-7000-8000-000000000001';
const slovenia: DeskScope = {
  everywhere: false,
  centres: [{ actorId: 'centre', territories: [{ kind: 'country', code: 'SI' }] }],
};
const viewer = someone({ memberships: { centre: 'editor' } });

describe('a territory', () => {
  it('holds what lies in its country, its region, its town', () => {
    expect(liesIn(kamnik, { kind: 'country', code: 'SI' })).toBe(true);
    expect(liesIn(kamnik, { kind: 'country', code: 'AT' })).toBe(false);
    for (const code of ['SI', 'SI0', 'SI04', 'SI041'])
      expect(liesIn(kamnik, { kind: 'region', code })).toBe(true);
    expect(liesIn(kamnik, { kind: 'region', code: 'SI042' })).toBe(false);
    expect(liesIn({ ...kamnik, nuts: 'SI04' }, { kind: 'region', code: 'SI041' })).toBe(false);
    expect(liesIn(kamnik, { kind: 'municipality', code: 'gn:3196359' })).toBe(true);
    const nowhere = { country: null, nuts: null, placeId: null };
    expect(looksAfterPlace(slovenia, nowhere)).toBe(false);
    expect(looksAfterPlace({ everywhere: true, centres: [] }, nowhere)).toBe(true);
  });

  it('belongs to verified support organisations that the person writes for', () => {
    const actor: CentreActor = {
      ...{ id: 'centre', kind: 'support_organisation', country: 'SI', archivedAt: null, territories: [] },
      ...{ verifiedAt: new Date('2026-01-01'), verifiedUntil: '2027-01-01' },
    };
    const of = (over: Partial<CentreActor>, role: 'owner' | 'editor' | 'member' = 'editor') =>
      centresOf(someone({ memberships: { centre: role } }), [{ ...actor, ...over }], '2026-11-23').length;
    expect(of({})).toBe(1);
    expect(of({}, 'member')).toBe(0);
    expect(of({ kind: 'ngo' })).toBe(0);
    expect(of({ verifiedUntil: '2026-11-22' })).toBe(0);
    expect(of({ archivedAt: new Date() })).toBe(0);
    // Nobody has set one: its own country.
    expect(centresOf(viewer, [actor], '2026-11-23')[0]?.territories).toEqual([
      { kind: 'country', code: 'SI' },
    ]);
    expect(hasDeskScope(deskScope(viewer, [{ ...actor, country: null }], '2026-11-23'))).toBe(false);
    expect(hasDeskScope(deskScope(someone({ platformRole: 'adviser' }), [], '2026-11-23'))).toBe(true);
    expect(
      hasDeskScope(deskScope(someone({ platformRole: 'admin', suspended: true }), [], '2026-11-23')),
    ).toBe(false);
  });

  it('is set by codes of the right form, each once', () => {
    const set = (territories: object[]) =>
      codesOf(parse(territoriesInput, { actorId: id, version: 1, territories }));
    expect(
      set([
        { kind: 'country', code: 'SI' },
        { kind: 'region', code: 'AT33' },
      ]),
    ).toEqual([]);
    expect(set([{ kind: 'country', code: 'Slovenia' }])).toEqual(['territories.0 invalid_id']);
    expect(
      set([
        { kind: 'country', code: 'SI' },
        { kind: 'country', code: 'SI' },
      ]),
    ).toEqual(['territories.1 duplicate']);
  });
});

const notice: NoticeFacts = {
  ...{ ...kamnik, objectType: 'space', affectedActorId: 'owner', notifierId: 'p-7' },
  ...{ state: 'submitted', version: 3 },
};
const input: DecideNoticeInput = {
  ...{
    id,
    version: 3,
    measure: 'hide',
    facts: 'It is not there.',
    ground: 'rules',
    basis: 'Rule 2',
    restricts: [],
  },
};
const today = '2026-11-23';
const decide = (over: Partial<DecideNoticeInput> = {}, facts: Partial<NoticeFacts> = {}, who = viewer) =>
  decideNotice({ ...notice, ...facts }, { ...input, ...over }, { viewer: who, scope: slovenia, today });

describe('a notice', () => {
  it('says what is wrong, with a link that is one', () => {
    const said = {
      objectType: 'space',
      objectId: id,
      ground: 'law',
      reason: 'fraud',
      text: 'Nobody rents this out.',
    };
    expect(codesOf(parse(noticeInput, said))).toEqual([]);
    expect(codesOf(parse(noticeInput, { ...said, text: 'No.' }))).toEqual(['text too_short']);
    expect(codesOf(parse(noticeInput, { ...said, evidenceUrl: 'javascript:alert(1)' }))).toEqual([
      'evidenceUrl invalid_url',
    ]);
  });

  it('is decided once, for the version seen, in the name of the centre', () => {
    expect(valueOf(decide())).toMatchObject({
      centreId: 'centre',
      measure: 'hide',
      falls: 'thing',
      until: null,
    });
    expect(outcome(decide({ version: 2 }))).toBe('stale_version');
    expect(outcome(decide({}, { state: 'decided' }))).toBe('wrong_state');
    expect(outcome(decide({}, { country: 'AT' }))).toBe('not_found');
    expect(outcome(decide({}, { affectedActorId: 'centre' }))).toBe('own_actor');
    expect(outcome(decide({}, { notifierId: viewer.personId }))).toBe('own_notice');
  });

  it('needs what a statement of reasons has to say', () => {
    expect(codesOf(decide({ basis: null }))).toEqual(['basis required']);
    expect(outcome(decide({ measure: 'nothing', basis: null }))).toBe('ok');
    expect(codesOf(decide({ measure: 'suspend' }))).toEqual(['until required']);
    expect(codesOf(decide({ measure: 'suspend', until: today }))).toEqual(['until too_early']);
    expect(codesOf(decide({ measure: 'suspend', until: '2029-01-01' }))).toEqual(['until too_late']);
    expect(codesOf(decide({ measure: 'restrict', until: '2027-01-01' }))).toEqual(['restricts required']);
    expect(codesOf(decide({ measure: 'remove' }, { objectType: 'actor' }))).toEqual([
      'measure invalid_choice',
    ]);
    expect(codesOf(decide({ measure: 'ban' }, { affectedActorId: null }))).toEqual([
      'measure invalid_choice',
    ]);
    // A ban has no end, whatever was sent.
    expect(valueOf(decide({ measure: 'ban', until: '2027-01-01' })).until).toBeNull();
    expect(measuresFor('actor')).not.toContain('remove');
    expect(codesOf(parse(decideNoticeInput, { ...input, facts: 'x' }))).toEqual(['facts too_short']);
  });

  it('never gets past a guard, whatever is asked', () => {
    fc.assert(
      fc.property(
        fc.record({
          objectType: fc.constantFrom(...noticeObjects),
          affectedActorId: fc.constantFrom('owner', 'centre', null),
          notifierId: fc.constantFrom('p-1', 'p-7', null),
          state: fc.constantFrom(...noticeStates),
          country: fc.constantFrom('SI', 'AT'),
        }),
        fc.constantFrom(...measures),
        fc.constantFrom(2, 3),
        fc.constantFrom(null, today, '2027-01-01'),
        (facts, measure, version, until) => {
          if (!decide({ measure, version, until }, facts).ok) return;
          expect(facts).toMatchObject({ state: 'submitted', country: 'SI' });
          expect(version).toBe(3);
          expect(facts.affectedActorId).not.toBe('centre');
          expect(facts.notifierId).not.toBe(viewer.personId);
          expect(measureRules[measure].objects).toContain(facts.objectType);
        },
      ),
      { numRuns: 300 },
    );
  });
});

const decision: DecisionFacts = {
  ...{ ...kamnik, measure: 'hide', decidedAt: new Date('2026-05-23T10:00:00Z'), decidedById: 'p-1' },
  ...{ affectedActorId: 'owner', appeal: { state: 'submitted', version: 1 } },
};

describe('an appeal', () => {
  const now = new Date('2026-11-23T10:00:00Z');
  const appeal = (over: Partial<DecisionFacts>, speaksForActor = true, at = now) =>
    outcome(guardAppeal(someone(), { ...decision, appeal: null, ...over }, { speaksForActor, now: at }));

  it('is for those whom the decision hits, within six months, once', () => {
    expect(appeal({})).toBe('ok');
    expect(appeal({}, true, new Date('2026-11-24T00:00:00Z'))).toBe('appeal_too_late');
    expect(appeal({}, false)).toBe('not_found');
    expect(appeal({ measure: 'nothing' })).toBe('wrong_state');
    expect(appeal({ appeal: { state: 'rejected', version: 2 } })).toBe('wrong_state');
  });

  it('is answered with a reason, for the version seen', () => {
    const other = someone({ personId: 'p-2', memberships: { centre: 'owner' } });
    const answer = (over: object = {}) =>
      answerAppeal(decision, 'uphold', {
        viewer: other,
        scope: slovenia,
        version: 1,
        reason: 'True.',
        ...over,
      });
    expect(valueOf(answer())).toMatchObject({ state: 'upheld', restores: true, centreId: 'centre' });
    expect(outcome(answer({ version: 2 }))).toBe('stale_version');
    expect(codesOf(answer({ reason: ' ' }))).toEqual(['reason required']);
    expect(outcome(answer({ speaksForActor: true }))).toBe('own_actor');
    expect(outcome(answer({ viewer }))).toBe('same_person');
  });

  it('is never answered by the person who decided, nor from elsewhere, nor twice', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('p-1', 'p-2', 'p-3'),
        fc.constantFrom('member', 'adviser', 'admin'),
        fc.record({
          decidedById: fc.constantFrom('p-1', 'p-2', null),
          country: fc.constantFrom('SI', 'AT'),
          affectedActorId: fc.constantFrom('owner', 'centre', null),
          appeal: fc.option(
            fc.record({ state: fc.constantFrom(...appealStates), version: fc.constantFrom(1, 2) }),
          ),
        }),
        fc.constantFrom(...appealAnswers),
        (personId, platformRole, facts, answer) => {
          const person = someone({ personId, platformRole, memberships: { centre: 'editor' } });
          const scope = { ...slovenia, everywhere: platformRole !== 'member' };
          const context = { viewer: person, scope, version: 1, reason: 'So it is.' };
          const answered = answerAppeal({ ...decision, ...facts }, answer, context);
          if (!answered.ok) return;
          expect(facts.decidedById).not.toBe(personId);
          expect(facts.affectedActorId).not.toBe('centre');
          expect(facts.appeal).toEqual({ state: 'submitted', version: 1 });
          expect(scope.everywhere || facts.country === 'SI').toBe(true);
          expect(answered.value.restores).toBe(answer === 'uphold');
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('a case', () => {
  const one: CaseFacts = {
    ...{ ...kamnik, kind: 'notice', version: 4, assigneeId: null, closedAt: null },
    ...{ putOffUntil: null, putOffs: 0 },
  };
  const step = (over: Partial<CaseFacts>, name: CaseStep = 'take', version = 4, scope = slovenia) =>
    stepCase({ ...one, ...over }, name, { viewer, scope, version });

  it('is taken by one person at a time, and given back by that one', () => {
    expect(valueOf(step({}))).toMatchObject({ assigneeId: 'p-1', closes: false, centreId: 'centre' });
    expect(valueOf(step({ assigneeId: 'p-1' }, 'give_back'))).toMatchObject({
      assigneeId: null,
      closes: false,
    });
    for (const name of caseSteps)
      expect(outcome(step({ kind: 'stale_entry', assigneeId: 'p-2', putOffUntil: '2026-12-01' }, name))).toBe(
        'case_taken',
      );
    // What ends with a decision is not set aside; what does not, is.
    expect(outcome(step({}, 'done'))).toBe('wrong_state');
    expect(valueOf(step({ kind: 'stale_entry' }, 'done'))).toMatchObject({ assigneeId: 'p-1', closes: true });
    expect(outcome(step({}, 'take', 3))).toBe('stale_version');
    expect(outcome(step({ closedAt: new Date() }))).toBe('wrong_state');
    expect(outcome(step({ country: 'AT', nuts: 'AT33', placeId: null }))).toBe('not_found');
  });

  it('is handed to a centre that looks after the place, by administrators to any, and then is that one’s', () => {
    const to = { actorId: 'other', isCentre: true, looksAfter: true };
    const hand = (over: Partial<CaseFacts> = {}, other: object = {}, who = viewer, scope = slovenia) =>
      handOverCase({ ...one, ...over }, { ...to, ...other }, { viewer: who, scope, version: 4 });
    const admin = someone({ platformRole: 'admin' });
    const all: DeskScope = { everywhere: true, centres: [] };
    expect(valueOf(hand())).toMatchObject({ centreId: 'other', fromId: 'centre' });
    const wrong = ['centreId invalid_choice'];
    expect(codesOf(hand({}, { looksAfter: false }))).toEqual(wrong);
    expect(codesOf(hand({}, { isCentre: false }))).toEqual(wrong);
    expect(codesOf(hand({}, { actorId: 'centre' }))).toEqual(wrong);
    expect(codesOf(hand({ handedTo: 'other' }, {}, admin, all))).toEqual(wrong);
    expect(codesOf(hand({}, { looksAfter: false }, someone({ platformRole: 'adviser' }), all))).toEqual(
      wrong,
    );
    expect(valueOf(hand({}, { looksAfter: false }, admin, all))).toMatchObject({ fromId: null });
    expect(outcome(hand({ assigneeId: 'p-2' }))).toBe('case_taken');
    expect(outcome(hand({ handedTo: 'third' }))).toBe('case_taken');
    expect(outcome(hand({ version: 5 }))).toBe('stale_version');
    expect(outcome(hand({ country: 'AT', nuts: null, placeId: null }))).toBe('not_found');
    // From then on those of the other centre act, wherever it lies; the first reads.
    const away = { handedTo: 'other' };
    expect(outcome(step(away))).toBe('case_taken');
    expect(looksAfterPlace(slovenia, { ...kamnik, ...away })).toBe(true);
    expect(outcome(decide({}, away))).toBe('case_taken');
    const theirs: DeskScope = {
      everywhere: false,
      centres: [{ actorId: 'other', territories: [{ kind: 'country', code: 'AT' }] }],
    };
    expect(valueOf(step(away, 'take', 4, theirs))).toMatchObject({ centreId: 'other' });
    expect(outcome(step({}, 'take', 4, theirs))).toBe('not_found');
  });

  it('is put off a few times, no further than such a case may wait, and is brought back', () => {
    const off = (until: string, over: Partial<CaseFacts> = {}) =>
      putOffCase({ ...one, ...over }, until, { viewer, scope: slovenia, version: 4, days: 10, today });
    expect(outcome(off('2026-12-03'))).toBe('ok');
    expect(codesOf(off('2026-12-04'))).toEqual(['until too_late']);
    expect(codesOf(off(today))).toEqual(['until too_early']);
    expect(outcome(off('2026-12-01', { putOffs: mostPutOffs }))).toBe('wrong_state');
    expect(outcome(off('2026-12-01', { assigneeId: 'p-2' }))).toBe('case_taken');
    expect(outcome(step({}, 'bring_back'))).toBe('wrong_state');
    const back = { putOffUntil: '2026-12-01', assigneeId: 'p-1' };
    expect(valueOf(step(back, 'bring_back'))).toMatchObject({ assigneeId: 'p-1', closes: false });
  });

  it('offers what the rules allow and nothing else', () => {
    fc.assert(
      fc.property(
        fc.record({
          kind: fc.constantFrom(...caseKinds),
          assigneeId: fc.constantFrom(null, 'p-1', 'p-2'),
          closedAt: fc.constantFrom(null, new Date()),
          country: fc.constantFrom('SI', 'AT'),
          handedTo: fc.constantFrom(null, 'centre', 'other'),
          putOffUntil: fc.constantFrom(null, '2026-12-01'),
          putOffs: fc.integer({ min: 0, max: mostPutOffs }),
        }),
        (some) => {
          const facts: CaseFacts = { ...one, nuts: null, placeId: null, ...some };
          const handling = { viewer, scope: slovenia, version: 4 };
          const can = caseAbilities(viewer, slovenia, facts);
          expect(can.bringBack).toBe(stepCase(facts, 'bring_back', handling).ok);
          expect(can.done).toBe(stepCase(facts, 'done', handling).ok);
          expect(can.putOff).toBe(putOffCase(facts, '2026-12-01', { ...handling, days: 30, today }).ok);
          const to = { actorId: 'new', isCentre: true, looksAfter: true };
          expect(can.handle).toBe(handOverCase(facts, to, handling).ok);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('is shown to those alone who can do something about it', () => {
    expect(outcome(step({ kind: 'verification' }))).toBe('ok');
    expect(outcome(step({ kind: 'verification' }, 'take', 4, { everywhere: true, centres: [] }))).toBe('ok');
    expect(outcome(step({ kind: 'verification' }, 'take', 4, { everywhere: false, centres: [] }))).toBe(
      'not_found',
    );
  });
});
