import { both, requireConfirmed, requireEditor } from '../shared/guards.ts';
import { addMonths, type IsoDate } from '../shared/days.ts';
import { inputIssue } from '../shared/issue.ts';
import { refusals } from '../shared/refusal.ts';
import { ok, refuse, type Result } from '../shared/result.ts';
import type { Viewer } from '../shared/viewer.ts';
import { guardEditPart, hasRights, type ProjectFacts } from './policy.ts';

/** When a project says what became of it: at its end, and twice when others have stopped looking. */
export const outcomeReportKinds = ['end', 'month_3', 'month_12'] as const;
export type OutcomeReportKind = (typeof outcomeReportKinds)[number];

/** What another partner has confirmed is never changed again. */
export const outcomeReportStates = ['draft', 'submitted', 'confirmed'] as const;
export type OutcomeReportState = (typeof outcomeReportStates)[number];

/** Whether what was begun goes on. */
export const continuations = ['yes', 'changed', 'no'] as const;
export type Continuation = (typeof continuations)[number];

export const reportBounds = { text: 4000, publicText: 1000, jobs: 100_000, visitors: 100_000_000 } as const;

const monthsAfter: Readonly<Record<OutcomeReportKind, number>> = { end: 0, month_3: 3, month_12: 12 };

/** The day from which a report is owed; none without an end. */
export const reportDueOn = (kind: OutcomeReportKind, endsOn: IsoDate | null): IsoDate | null =>
  endsOn === null ? null : addMonths(endsOn, monthsAfter[kind]);

/** Reports that are owed by a day and have not been handed in. */
export const reportsOwed = (
  endsOn: IsoDate | null,
  reports: readonly { kind: OutcomeReportKind; state: OutcomeReportState }[],
  today: IsoDate,
): OutcomeReportKind[] =>
  outcomeReportKinds.filter((kind) => {
    const due = reportDueOn(kind, endsOn);
    return due !== null && due <= today && !reports.some((one) => one.kind === kind && one.state !== 'draft');
  });

export interface OutcomeReportFacts {
  version: number;
  state: OutcomeReportState;
  /** The partner in whose name it was handed in. */
  submittedForId: string | null;
  /** Partners that have confirmed it. */
  confirmedBy: readonly string[];
  worked: string;
  continues: Continuation | null;
}

/** Who sees a report: the room each, everybody who sees the effect those that were confirmed. */
export const isReportOut = (report: Pick<OutcomeReportFacts, 'state'>): boolean =>
  report.state === 'confirmed';

/** Writing a report: whoever leads, until another partner has confirmed it. None: it is begun. */
export const guardWriteReport = (
  viewer: Viewer | null,
  project: ProjectFacts,
  report: Pick<OutcomeReportFacts, 'version' | 'state'> | null,
  version: number,
): Result<Viewer> => {
  const guarded = guardEditPart(viewer, project, 'effect');
  if (!guarded.ok) return guarded;
  if (!hasRights(project.rights, 'lead')) return refuse(refusals.forbidden('no_room_rights'));
  if (version !== (report?.version ?? 0)) return refuse(refusals.stale(report?.version ?? 0));
  return report?.state === 'confirmed' ? refuse(refusals.conflict('report_confirmed')) : guarded;
};

/** Handing a report in: with a word on what worked, and whether it goes on. */
export const guardSubmitReport = (
  viewer: Viewer | null,
  project: ProjectFacts,
  report: OutcomeReportFacts,
  version: number,
): Result<Viewer> => {
  const guarded = guardWriteReport(viewer, project, report, version);
  if (!guarded.ok) return guarded;
  if (report.state !== 'draft') return refuse(refusals.conflict('wrong_state'));
  const missing = [
    ...(report.worked.trim() === '' ? [inputIssue('required', ['worked'])] : []),
    ...(report.continues === null ? [inputIssue('required', ['continues'])] : []),
  ];
  return missing.length > 0 ? refuse(refusals.invalid(missing)) : guarded;
};

/** Confirming a report: each partner but the one that handed it in, once. */
export const guardConfirmReport = (
  viewer: Viewer | null,
  project: ProjectFacts,
  report: OutcomeReportFacts,
  { version, actorId }: { version: number; actorId: string | null },
): Result<{ viewer: Viewer; actorId: string }> => {
  if (project.rights === null || actorId === null) return refuse(refusals.notFound());
  const guarded = both(requireEditor(viewer, actorId), () => requireConfirmed(viewer));
  if (!guarded.ok) return guarded;
  if (report.state === 'draft') return refuse(refusals.conflict('wrong_state'));
  if (actorId === report.submittedForId) return refuse(refusals.conflict('own_result'));
  if (report.confirmedBy.includes(actorId)) return refuse(refusals.conflict('wrong_state'));
  // Another partner's word does not change the report: only the first one has to have read this version.
  if (report.state === 'submitted' && version !== report.version)
    return refuse(refusals.stale(report.version));
  return ok({ viewer: guarded.value, actorId });
};
