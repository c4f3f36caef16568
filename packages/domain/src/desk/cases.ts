import { refusals } from '../shared/refusal.ts';
import { ok, refuse, type Result } from '../shared/result.ts';
import type { Viewer } from '../shared/viewer.ts';
import { guardDesk } from './notices.ts';
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

/** Whose cases a list shows. */
export const caseShares = ['all', 'mine', 'free', 'others'] as const;
export type CaseShare = (typeof caseShares)[number];

/** What one does with a case: taking it, giving it back for others to take, or setting it aside as seen to. */
export const caseSteps = ['take', 'give_back', 'done'] as const;
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

/** Kinds that somebody is shown: what lies in one's part of the network, whatever it is. */
export const caseKindsFor = (scope: DeskScope): readonly CaseKind[] => (hasDeskScope(scope) ? caseKinds : []);

export interface CaseFacts extends DeskPlace {
  kind: CaseKind;
  version: number;
  assigneeId: string | null;
  closedAt: Date | null;
}

/** Takes a case or gives it back, in the order of all steps. Of two who take it at once the version lets one win. */
export const stepCase = (
  one: CaseFacts,
  step: CaseStep,
  { viewer, scope, version }: { viewer: Viewer | null; scope: DeskScope; version: number },
): Result<{ assigneeId: string | null; closes: boolean; centreId: string | null }> => {
  const person = guardDesk(viewer, scope, one);
  if (!person.ok) return person;
  if (!caseKindsFor(scope).includes(one.kind)) return refuse(refusals.notFound());
  if (version !== one.version) return refuse(refusals.stale(one.version));
  if (one.closedAt) return refuse(refusals.conflict('wrong_state'));
  const { viewer: someone, centreId } = person.value;
  const { personId } = someone;
  if (step === 'done') {
    if (!seenToKinds.includes(one.kind)) return refuse(refusals.conflict('wrong_state'));
    if (one.assigneeId !== null && one.assigneeId !== personId)
      return refuse(refusals.conflict('case_taken'));
    return ok({ assigneeId: personId, closes: true, centreId });
  }
  if (one.assigneeId !== (step === 'take' ? null : personId)) return refuse(refusals.conflict('case_taken'));
  return ok({ assigneeId: step === 'take' ? personId : null, closes: false, centreId });
};
