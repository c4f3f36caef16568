import { addMonths, type IsoDate } from '../shared/days.ts';
import { inputIssue } from '../shared/issue.ts';
import { refusals } from '../shared/refusal.ts';
import { ok, refuse, type Result } from '../shared/result.ts';
import type { Viewer } from '../shared/viewer.ts';
import { type DeskPerson, guardDesk } from './notices.ts';
import type { DeskPlace, DeskScope } from './territories.ts';

/** What can be decided about somebody whose notices mostly lead to nothing: first a warning, then a pause. */
export const notifierSteps = ['warn', 'limit'] as const;
export type NotifierStep = (typeof notifierSteps)[number];

/** The longest time for which nothing is taken from somebody. */
export const longestLimitMonths = 6;
/** Fewer notices that led to nothing are bad luck. */
const fewestGroundless = 3;

/** Somebody who sends notices, by what became of those of the last twelve months. */
export interface NotifierFacts extends DeskPlace {
  /** Null for visitors, whom nobody knows again. */
  personId: string | null;
  decided: number;
  groundless: number;
  warned: boolean;
  /** Nothing is taken until this day. */
  limitedUntil: IsoDate | null;
}

/** What can be decided about somebody now. A pause needs a warning first, and most notices to be without ground. */
export const notifierStepsFor = (facts: NotifierFacts, today: IsoDate): NotifierStep[] => {
  const often = facts.groundless >= fewestGroundless && facts.groundless * 2 > facts.decided;
  if (!facts.personId || !often || isLimited(facts, today)) return [];
  return facts.warned ? ['limit'] : ['warn'];
};

export const isLimited = ({ limitedUntil }: Pick<NotifierFacts, 'limitedUntil'>, today: IsoDate): boolean =>
  limitedUntil !== null && limitedUntil >= today;

/** Decides about somebody who sends notices; never about oneself. */
export const stepNotifier = (
  facts: NotifierFacts,
  { step, until }: { step: NotifierStep; until?: IsoDate | null },
  { viewer, scope, today }: { viewer: Viewer | null; scope: DeskScope; today: IsoDate },
): Result<DeskPerson & { until: IsoDate | null }> => {
  const person = guardDesk(viewer, scope, facts);
  if (!person.ok) return person;
  if (facts.personId === person.value.viewer.personId) return refuse(refusals.forbidden('own_notice'));
  if (!notifierStepsFor(facts, today).includes(step)) return refuse(refusals.conflict('wrong_state'));
  if (step === 'warn') return ok({ ...person.value, until: null });
  const max = addMonths(today, longestLimitMonths);
  const wrong = (code: 'required' | 'too_early' | 'too_late', params?: Record<string, string>) =>
    refuse(refusals.invalid([inputIssue(code, ['until'], params)]));
  if (!until) return wrong('required');
  if (until <= today) return wrong('too_early', { min: today });
  if (until > max) return wrong('too_late', { max });
  return ok({ ...person.value, until });
};
