import { z } from 'zod';
import { isoDate } from '../shared/dates.ts';
import { report } from '../shared/issue.ts';
import { decimal } from '../shared/numbers.ts';
import { refusals } from '../shared/refusal.ts';
import { ok, refuse, type Result } from '../shared/result.ts';
import { line, prose } from '../shared/text.ts';
import type { Viewer } from '../shared/viewer.ts';
import { guardEditPart, type ProjectFacts } from './policy.ts';

/** Bounds of what a project counts. */
export const indicatorBounds = {
  most: 30,
  title: 120,
  unit: 30,
  note: 1000,
  figure: { min: -999_999_999, max: 999_999_999, decimals: 2 },
} as const;

const figure = decimal(indicatorBounds.figure).nullish();

/** An indicator, the whole of it each time. A value has its day. */
export const projectIndicatorInput = z
  .object({
    title: line({ min: 3, max: indicatorBounds.title }),
    unit: line({ min: 0, max: indicatorBounds.unit }),
    baseline: figure,
    target: figure,
    value: figure,
    valueOn: isoDate({ min: '2000-01-01', max: '2150-12-31' }).nullish(),
    note: prose({ min: 0, max: indicatorBounds.note }),
  })
  .check((context) => {
    const { value, valueOn } = context.value;
    if (value != null && !valueOn) report(context, valueOn, 'required', {}, ['valueOn']);
    if (value == null && valueOn) report(context, value, 'required', {}, ['value']);
  });
export type ProjectIndicatorInput = z.output<typeof projectIndicatorInput>;

/** What the guards of an indicator look at. */
export interface IndicatorFacts {
  version: number;
  value: number | null;
  reportedForId: string | null;
  confirmedAt: string | null;
}

/** Changing an indicator, or taking it out. */
export const guardChangeIndicator = (
  viewer: Viewer | null,
  project: ProjectFacts,
  indicator: IndicatorFacts,
  version: number,
): Result<Viewer> => {
  const guarded = guardEditPart(viewer, project, 'effect');
  if (!guarded.ok) return guarded;
  return version === indicator.version ? guarded : refuse(refusals.stale(indicator.version));
};

/** Confirming a value: a partner other than the one that reported it. */
export const guardConfirmIndicator = (
  viewer: Viewer | null,
  project: ProjectFacts,
  indicator: IndicatorFacts,
  { version, actorId }: { version: number; actorId: string | null },
): Result<{ viewer: Viewer; actorId: string }> => {
  const guarded = guardChangeIndicator(viewer, project, indicator, version);
  if (!guarded.ok) return guarded;
  if (indicator.value === null || indicator.confirmedAt !== null)
    return refuse(refusals.conflict('wrong_state'));
  if (actorId === null || actorId === indicator.reportedForId) return refuse(refusals.conflict('own_result'));
  return ok({ viewer: guarded.value, actorId });
};
