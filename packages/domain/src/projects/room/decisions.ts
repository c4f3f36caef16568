import { z } from 'zod';
import { isoDate } from '../../shared/dates.ts';
import type { IsoDate } from '../../shared/days.ts';
import { id, idList } from '../../shared/ids.ts';
import { inputIssue } from '../../shared/issue.ts';
import { refusals } from '../../shared/refusal.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { line, prose } from '../../shared/text.ts';
import { roomBounds } from './bounds.ts';

/** A draft is everybody's to change; what is confirmed stays as it is for good. */
export const decisionStates = ['draft', 'confirmed'] as const;
export type DecisionState = (typeof decisionStates)[number];

const shape = {
  title: line({ min: 2, max: roomBounds.decisionTitle }),
  why: prose({ min: 0, max: roomBounds.decisionWhy }),
  decidedOn: isoDate({ min: '2000-01-01', max: '2150-12-31' }).nullable(),
  /** The earlier decision that it takes the place of. */
  replacesId: id.nullable(),
  partnerIds: idList(id, roomBounds.deciders),
  personIds: idList(id, roomBounds.deciders),
};

/** What was decided, why, by whom and when. */
export const newDecisionInput = z.object({
  ...shape,
  why: shape.why.default(''),
  decidedOn: shape.decidedOn.default(null),
  replacesId: shape.replacesId.default(null),
  partnerIds: shape.partnerIds.default([]),
  personIds: shape.personIds.default([]),
});
export type DecisionFields = z.output<typeof newDecisionInput>;

const touched = z.object(shape).partial();
export const decisionEditInput = z.object({ base: touched, mine: touched });

/** Confirmed words are history: who thinks otherwise by now decides anew. */
export const guardChangeDecision = (state: DecisionState): Result<null> =>
  state === 'draft' ? ok(null) : refuse(refusals.conflict('decision_confirmed'));

/** A decision can be confirmed once it says who decided it and when; that day is not to come. */
export function guardConfirmDecision(
  {
    state,
    decidedOn,
    partnerIds,
  }: { state: DecisionState } & Pick<DecisionFields, 'decidedOn' | 'partnerIds'>,
  today: IsoDate,
): Result<null> {
  const changeable = guardChangeDecision(state);
  if (!changeable.ok) return changeable;
  const issues = [
    ...(decidedOn === null ? [inputIssue('required', ['decidedOn'])] : []),
    ...(decidedOn !== null && decidedOn > today
      ? [inputIssue('too_late', ['decidedOn'], { max: today })]
      : []),
    ...(partnerIds.length === 0 ? [inputIssue('required', ['partnerIds'])] : []),
  ];
  return issues.length > 0 ? refuse(refusals.invalid(issues)) : ok(null);
}
