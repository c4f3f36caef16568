import { refusals } from '../shared/refusal.ts';
import { ok, refuse, type Result } from '../shared/result.ts';
import type { Viewer } from '../shared/viewer.ts';
import { guardDesk } from './notices.ts';
import type { DeskPlace, DeskScope } from './territories.ts';

/** What can wait at a desk. */
export const caseKinds = [
  'notice',
  'appeal',
  'claim',
  'vacancy_report',
  'verification',
  'duplicate',
] as const;
export type CaseKind = (typeof caseKinds)[number];

/** Whose cases a list shows. */
export const caseShares = ['all', 'mine', 'free'] as const;
export type CaseShare = (typeof caseShares)[number];

/** What one does with a case: taking it, or giving it back for others to take. */
export const caseSteps = ['take', 'give_back'] as const;
export type CaseStep = (typeof caseSteps)[number];

/** Verifying is for the platform's own people; centres are not shown what they cannot do. */
const centreKinds: readonly CaseKind[] = ['notice', 'appeal', 'claim', 'vacancy_report', 'duplicate'];

export const caseKindsFor = (scope: DeskScope): readonly CaseKind[] =>
  scope.everywhere ? caseKinds : centreKinds;

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
): Result<{ assigneeId: string | null }> => {
  const person = guardDesk(viewer, scope, one);
  if (!person.ok) return person;
  if (!caseKindsFor(scope).includes(one.kind)) return refuse(refusals.notFound());
  if (version !== one.version) return refuse(refusals.stale(one.version));
  if (one.closedAt) return refuse(refusals.conflict('wrong_state'));
  const { personId } = person.value.viewer;
  if (one.assigneeId !== (step === 'take' ? null : personId)) return refuse(refusals.conflict('case_taken'));
  return ok({ assigneeId: step === 'take' ? personId : null });
};
