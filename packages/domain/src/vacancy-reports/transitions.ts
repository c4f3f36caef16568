import { inputIssue } from '../shared/issue.ts';
import { refusals } from '../shared/refusal.ts';
import { ok, refuse, type Result } from '../shared/result.ts';
import type { Viewer } from '../shared/viewer.ts';
import type { IsoDate } from '../shared/dates.ts';
import { type DeskActor, guardTriageReport, type ReportedPlace } from './desk.ts';
import { type ReportAction, reportActions, reportStates, type ReportState } from './states.ts';

interface ReportTransition {
  action: ReportAction;
  from: ReportState;
  to: ReportState;
  needs?: 'reason' | 'space';
}

/** Every way from one state to the next by people. Growing stale is for the clock. What is not here cannot happen. */
export const reportTransitions: readonly ReportTransition[] = [
  { action: 'triage', from: 'submitted', to: 'triaged' },
  { action: 'verify', from: 'triaged', to: 'verified' },
  { action: 'duplicate', from: 'triaged', to: 'duplicate' },
  { action: 'not_vacant', from: 'triaged', to: 'not_vacant' },
  { action: 'reject', from: 'triaged', to: 'rejected', needs: 'reason' },
  { action: 'link', from: 'verified', to: 'linked', needs: 'space' },
];

/** The row of the table, if there is one. */
export const findReportTransition = (action: ReportAction, from: ReportState): ReportTransition | undefined =>
  reportTransitions.find((row) => row.action === action && row.from === from);

/** States that wait for somebody. The clock ends them when nobody comes. */
export const waitingReportStates: readonly ReportState[] = reportStates.filter((state) =>
  reportTransitions.some((row) => row.from === state),
);

/** States that nothing leads out of. */
export const finalReportStates: readonly ReportState[] = reportStates.filter(
  (state) => !waitingReportStates.includes(state),
);

export interface ReportFacts extends ReportedPlace {
  state: ReportState;
  version: number;
}

export interface ReportContext {
  viewer: Viewer | null;
  actors: readonly DeskActor[];
  today: IsoDate;
  version: number;
  reason?: string | null;
  spaceId?: string | null;
}

export interface ReportOutcome {
  viewer: Viewer;
  /** The actor in whose name the step is taken; null for advisers and administrators. */
  actorId: string | null;
  state: ReportState;
  reason: string | null;
  spaceId: string | null;
}

/** Decides one step, in the same order as everywhere: there, allowed, version, state, conditions. */
export const transitionReport = (
  report: ReportFacts,
  action: ReportAction,
  context: ReportContext,
): Result<ReportOutcome> => {
  const guarded = guardTriageReport(context.viewer, context.actors, report, context.today);
  if (!guarded.ok) return guarded;
  if (context.version !== report.version) return refuse(refusals.stale(report.version));
  const row = findReportTransition(action, report.state);
  if (!row) return refuse(refusals.conflict('wrong_state'));
  const reason = context.reason?.trim() || null;
  const spaceId = context.spaceId ?? null;
  if (row.needs === 'reason' && !reason)
    return refuse(refusals.invalid([inputIssue('required', ['reason'])]));
  if (row.needs === 'space' && !spaceId)
    return refuse(refusals.invalid([inputIssue('required', ['spaceId'])]));
  const keepsSpace = action === 'link' || action === 'duplicate';
  return ok({ ...guarded.value, state: row.to, reason, spaceId: keepsSpace ? spaceId : null });
};

/** The steps that the page offers, from the same guard that the operation uses. */
export const reportSteps = (
  report: ReportFacts,
  { viewer, actors, today }: Pick<ReportContext, 'viewer' | 'actors' | 'today'>,
): ReportAction[] =>
  guardTriageReport(viewer, actors, report, today).ok
    ? reportActions.filter((action) => findReportTransition(action, report.state))
    : [];
