import { addMonths, type IsoDate } from '../shared/dates.ts';
import { isMemberOf, requireConfirmed } from '../shared/guards.ts';
import type { IssueCode } from '../shared/issue-codes.ts';
import { inputIssue } from '../shared/issue.ts';
import { refusals } from '../shared/refusal.ts';
import { ok, refuse, type Result } from '../shared/result.ts';
import type { Viewer } from '../shared/viewer.ts';
import type { DecideNoticeInput } from './inputs.ts';
import {
  longestMeasureMonths,
  type Measure,
  measureRules,
  type NoticeObject,
  type NoticeState,
} from './states.ts';
import { centreFor, type DeskPlace, type DeskScope, isHandedAway, looksAfterPlace } from './territories.ts';

/** A notice, as deciding looks at it. */
export interface NoticeFacts extends DeskPlace {
  objectType: NoticeObject;
  /** The actor behind the thing; null where it is gone. */
  affectedActorId: string | null;
  /** Who sent it; null for visitors. */
  notifierId: string | null;
  state: NoticeState;
  version: number;
}

/** A person who may act at a desk, and the centre in whose name; null for the platform's own people. */
export interface DeskPerson {
  viewer: Viewer;
  centreId: string | null;
}

/** Acting at the desk: what lies elsewhere is not there. */
export const guardDesk = (viewer: Viewer | null, scope: DeskScope, place: DeskPlace): Result<DeskPerson> => {
  const person = requireConfirmed(viewer);
  if (!person.ok || !looksAfterPlace(scope, place)) return refuse(refusals.notFound());
  return ok({ viewer: person.value, centreId: centreFor(scope, place)?.actorId ?? null });
};

/** Deciding at the desk: what was handed to another centre is that one's to decide about. */
export const guardActAtDesk = (
  viewer: Viewer | null,
  scope: DeskScope,
  place: DeskPlace,
): Result<DeskPerson> => {
  const person = guardDesk(viewer, scope, place);
  return person.ok && isHandedAway(scope, place) ? refuse(refusals.conflict('case_taken')) : person;
};

/** Deciding about a notice: nobody about their own actor, nor about what they sent themselves. */
export const guardDecideNotice = (
  viewer: Viewer | null,
  scope: DeskScope,
  notice: NoticeFacts,
): Result<DeskPerson> => {
  const person = guardActAtDesk(viewer, scope, notice);
  if (!person.ok) return person;
  if (notice.affectedActorId && isMemberOf(viewer, notice.affectedActorId))
    return refuse(refusals.forbidden('own_actor'));
  return notice.notifierId === person.value.viewer.personId
    ? refuse(refusals.forbidden('own_notice'))
    : person;
};

export interface NoticeOutcome extends DeskPerson {
  measure: Measure;
  until: IsoDate | null;
  /** The measure bites: something has to be hidden or taken away. */
  falls: 'nowhere' | 'thing' | 'actor';
}

/** Decides a notice, in the order of all steps: there, allowed, version, state, conditions. */
export const decideNotice = (
  notice: NoticeFacts,
  input: DecideNoticeInput,
  context: { viewer: Viewer | null; scope: DeskScope; today: IsoDate },
): Result<NoticeOutcome> => {
  const guarded = guardDecideNotice(context.viewer, context.scope, notice);
  if (!guarded.ok) return guarded;
  if (input.version !== notice.version) return refuse(refusals.stale(notice.version));
  if (notice.state !== 'submitted') return refuse(refusals.conflict('wrong_state'));
  const { objects, falls, until } = measureRules[input.measure];
  const wrong = (code: IssueCode, field: string, params?: Record<string, string>) =>
    refuse(refusals.invalid([inputIssue(code, [field], params)]));
  if (!objects.includes(notice.objectType) || (falls === 'actor' && !notice.affectedActorId))
    return wrong('invalid_choice', 'measure');
  if (input.measure !== 'nothing' && !input.basis) return wrong('required', 'basis');
  if (input.measure === 'restrict' && input.restricts.length === 0) return wrong('required', 'restricts');
  if (until === 'must' && !input.until) return wrong('required', 'until');
  const end = until === 'never' ? null : (input.until ?? null);
  const max = addMonths(context.today, longestMeasureMonths);
  if (end && end <= context.today) return wrong('too_early', 'until', { min: context.today });
  if (end && end > max) return wrong('too_late', 'until', { max });
  return ok({ ...guarded.value, measure: input.measure, until: end, falls });
};
