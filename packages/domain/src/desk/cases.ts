import { addDays, type IsoDate } from '../shared/dates.ts';
import { isAdmin } from '../shared/guards.ts';
import { inputIssue } from '../shared/issue.ts';
import { refusals } from '../shared/refusal.ts';
import { ok, refuse, type Result } from '../shared/result.ts';
import type { Viewer } from '../shared/viewer.ts';
import { type DeskPerson, guardActAtDesk } from './notices.ts';
import { type DeskPlace, type DeskScope, hasDeskScope } from './territories.ts';

/** What can wait at a desk. */
export const caseKinds = [
  'notice',
  'appeal',
  'claim',
  'vacancy_report',
  'verification',
  'duplicate',
  'first_listing',
  'stale_entry',
  'stalled_interest',
  'unanswered_request',
] as const;
export type CaseKind = (typeof caseKinds)[number];

/** Whose cases a list shows: those that were put off and those that others see to only where they are asked for. */
export const caseShares = ['all', 'mine', 'free', 'others', 'put_off', 'handed_over'] as const;
export type CaseShare = (typeof caseShares)[number];

/** How long a case has waited: up to a week, a month, three months, or longer. */
export const caseAges = ['week', 'month', 'quarter', 'longer'] as const;
export type CaseAge = (typeof caseAges)[number];
/** The days at which each age ends. */
export const caseAgeDays: Readonly<Record<Exclude<CaseAge, 'longer'>, number>> = {
  ...{ week: 7, month: 30, quarter: 90 },
};

/**
 * What one does with a case: taking it, giving it back for others to take, setting it aside as seen to, or having it
 * back before the day until which it was put off.
 */
export const caseSteps = ['take', 'give_back', 'done', 'bring_back'] as const;
export type CaseStep = (typeof caseSteps)[number];

/** Cases without a decision of their own, over once somebody has seen to them. All others end with what they wait for. */
export const seenToKinds: readonly CaseKind[] = [
  'first_listing',
  'stale_entry',
  'stalled_interest',
  'unanswered_request',
];

/** Cases that can be taken or given back at once. */
export const mostCasesAtOnce = 50;
/** So often a case can be put off. */
export const mostPutOffs = 3;

/** Kinds that somebody is shown: what lies in one's part of the network, whatever it is. */
export const caseKindsFor = (scope: DeskScope): readonly CaseKind[] => (hasDeskScope(scope) ? caseKinds : []);

export interface CaseFacts extends DeskPlace {
  kind: CaseKind;
  version: number;
  assigneeId: string | null;
  closedAt: Date | null;
  putOffUntil: IsoDate | null;
  putOffs: number;
}

interface Handling {
  viewer: Viewer | null;
  scope: DeskScope;
  version: number;
}

/** What is asked of everybody who does something with a case: there, allowed, version, state. */
const handled = (one: CaseFacts, { viewer, scope, version }: Handling): Result<DeskPerson> => {
  const person = guardActAtDesk(viewer, scope, one);
  if (!person.ok) return person;
  if (!caseKindsFor(scope).includes(one.kind)) return refuse(refusals.notFound());
  if (version !== one.version) return refuse(refusals.stale(one.version));
  return one.closedAt ? refuse(refusals.conflict('wrong_state')) : person;
};

const isOthers = (one: CaseFacts, { viewer }: DeskPerson): boolean =>
  one.assigneeId !== null && one.assigneeId !== viewer.personId;

/** Takes a case or gives it back, in the order of all steps. Of two who take it at once the version lets one win. */
export const stepCase = (
  one: CaseFacts,
  step: CaseStep,
  handling: Handling,
): Result<{ assigneeId: string | null; closes: boolean; centreId: string | null }> => {
  const person = handled(one, handling);
  if (!person.ok) return person;
  const { viewer, centreId } = person.value;
  const { personId } = viewer;
  if (step === 'done' || step === 'bring_back') {
    const can = step === 'done' ? seenToKinds.includes(one.kind) : one.putOffUntil !== null;
    if (!can) return refuse(refusals.conflict('wrong_state'));
    if (isOthers(one, person.value)) return refuse(refusals.conflict('case_taken'));
    return ok({ assigneeId: step === 'done' ? personId : one.assigneeId, closes: step === 'done', centreId });
  }
  if (one.assigneeId !== (step === 'take' ? null : personId)) return refuse(refusals.conflict('case_taken'));
  return ok({ assigneeId: step === 'take' ? personId : null, closes: false, centreId });
};

/** Somewhere a case could be handed to. */
export interface OtherCentre {
  actorId: string;
  /** A support organisation with a confirmed identity. */
  isCentre: boolean;
  /** Its territory holds the thing. */
  looksAfter: boolean;
}

/** Handing a case to another centre: one that looks after the place, or any by an administrator. */
export const handOverCase = (
  one: CaseFacts,
  to: OtherCentre | null,
  handling: Handling,
): Result<{ centreId: string; fromId: string | null; person: DeskPerson }> => {
  const guarded = handled(one, handling);
  if (!guarded.ok) return guarded;
  const person = guarded.value;
  if (isOthers(one, person)) return refuse(refusals.conflict('case_taken'));
  const from = one.handedTo ?? person.centreId;
  const may = to?.isCentre && to.actorId !== from && (to.looksAfter || isAdmin(handling.viewer));
  if (!may) return refuse(refusals.invalid([inputIssue('invalid_choice', ['centreId'])]));
  return ok({ centreId: to.actorId, fromId: from, person });
};

/**
 * Putting a case off: no further ahead than such a case may wait at all, and a few times only. The day it is due stays,
 * so that one that is late counts as late.
 */
export const putOffCase = (
  one: CaseFacts,
  until: IsoDate,
  { days, today, ...handling }: Handling & { days: number; today: IsoDate },
): Result<DeskPerson> => {
  const person = handled(one, handling);
  if (!person.ok) return person;
  if (isOthers(one, person.value)) return refuse(refusals.conflict('case_taken'));
  if (one.putOffs >= mostPutOffs) return refuse(refusals.conflict('wrong_state'));
  const max = addDays(today, days);
  if (until <= today) return refuse(refusals.invalid([inputIssue('too_early', ['until'], { min: today })]));
  return until > max ? refuse(refusals.invalid([inputIssue('too_late', ['until'], { max })])) : person;
};

/** What the page may offer: nothing that the rules refuse. */
export const caseAbilities = (viewer: Viewer | null, scope: DeskScope, one: CaseFacts) => {
  const person = handled(one, { viewer, scope, version: one.version });
  const mayHandle = person.ok && !isOthers(one, person.value);
  return {
    handle: mayHandle,
    putOff: mayHandle && one.putOffs < mostPutOffs,
    bringBack: mayHandle && one.putOffUntil !== null,
    done: mayHandle && seenToKinds.includes(one.kind),
  };
};
