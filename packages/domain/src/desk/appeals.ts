import { addMonths, toIsoDate } from '../shared/dates.ts';
import { isMemberOf, requireConfirmed } from '../shared/guards.ts';
import { inputIssue } from '../shared/issue.ts';
import { refusals } from '../shared/refusal.ts';
import { ok, refuse, type Result } from '../shared/result.ts';
import type { Viewer } from '../shared/viewer.ts';
import { type DeskPerson, guardActAtDesk } from './notices.ts';
import { type AppealAnswer, appealMonths, type AppealState, type Measure } from './states.ts';
import type { DeskPlace, DeskScope } from './territories.ts';

/** A decision, as an appeal against it looks at it. */
export interface DecisionFacts extends DeskPlace {
  measure: Measure;
  decidedAt: Date;
  decidedById: string | null;
  affectedActorId: string | null;
  /** Where an appeal stands; null while there is none. */
  appeal: { state: AppealState; version: number } | null;
}

/** The last moment for an appeal. */
export const appealableUntil = (decidedAt: Date): Date =>
  new Date(`${addMonths(toIsoDate(decidedAt), appealMonths)}T23:59:59.999Z`);

/**
 * Appealing: owners and editors of the actor that it hit, within six months, once.
 * @param speaksForActor asked of the memberships themselves, since those of a hidden actor count for nothing else.
 */
export const guardAppeal = (
  viewer: Viewer | null,
  decision: DecisionFacts,
  { speaksForActor, now }: { speaksForActor: boolean; now: Date },
): Result<Viewer> => {
  const person = requireConfirmed(viewer);
  if (!person.ok) return person;
  if (!speaksForActor) return refuse(refusals.notFound());
  if (decision.measure === 'nothing' || decision.appeal) return refuse(refusals.conflict('wrong_state'));
  return now > appealableUntil(decision.decidedAt) ? refuse(refusals.conflict('appeal_too_late')) : person;
};

/** Answering an appeal: another person than the one who decided, and nobody about their own actor. */
export const guardAnswerAppeal = (
  viewer: Viewer | null,
  scope: DeskScope,
  decision: DecisionFacts,
  { speaksForActor = false }: { speaksForActor?: boolean } = {},
): Result<DeskPerson> => {
  const person = guardActAtDesk(viewer, scope, decision);
  if (!person.ok) return person;
  if (speaksForActor || (decision.affectedActorId && isMemberOf(viewer, decision.affectedActorId)))
    return refuse(refusals.forbidden('own_actor'));
  return decision.decidedById === person.value.viewer.personId
    ? refuse(refusals.forbidden('same_person'))
    : person;
};

export interface AppealOutcome extends DeskPerson {
  state: AppealState;
  /** What the decision did is to be undone. */
  restores: boolean;
}

/** Answers an appeal, in the order of all steps: there, allowed, version, state, conditions. */
export const answerAppeal = (
  decision: DecisionFacts,
  answer: AppealAnswer,
  context: {
    viewer: Viewer | null;
    scope: DeskScope;
    version: number;
    reason?: string | null;
    speaksForActor?: boolean;
  },
): Result<AppealOutcome> => {
  const guarded = guardAnswerAppeal(context.viewer, context.scope, decision, context);
  if (!guarded.ok) return guarded;
  const { appeal } = decision;
  if (!appeal) return refuse(refusals.conflict('wrong_state'));
  if (context.version !== appeal.version) return refuse(refusals.stale(appeal.version));
  if (appeal.state !== 'submitted') return refuse(refusals.conflict('wrong_state'));
  if (!context.reason?.trim()) return refuse(refusals.invalid([inputIssue('required', ['reason'])]));
  const state = answer === 'uphold' ? 'upheld' : 'rejected';
  return ok({ ...guarded.value, state, restores: state === 'upheld' });
};
