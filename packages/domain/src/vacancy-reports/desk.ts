import type { ActorKind } from '../actors/kinds.ts';
import { verificationState } from '../actors/verification.ts';
import {
  centreFor,
  centreOf,
  type DeskPlace,
  type DeskScope,
  hasDeskScope,
  looksAfterPlace,
  type Territory,
} from '../desk/territories.ts';
import type { IsoDate } from '../shared/dates.ts';
import { requireConfirmed, roleIn } from '../shared/guards.ts';
import { refusals } from '../shared/refusal.ts';
import { ok, refuse, type Result } from '../shared/result.ts';
import type { Viewer } from '../shared/viewer.ts';

/** An actor of the viewer, as far as the question goes whose reports it looks after. */
export interface DeskActor {
  id: string;
  kind: ActorKind;
  placeId: string | null;
  country: string | null;
  /** Of a support organisation. */
  territories: readonly Territory[];
  verifiedAt: Date | null;
  verifiedUntil: IsoDate | null;
  archivedAt: Date | null;
}

/** Where a report lies. */
export interface ReportedPlace extends DeskPlace {
  placeId: string;
  country: string;
}

/** Whose reports somebody looks after: all, or those of some towns, and of the territories of some centres. */
export interface ReportDesk extends DeskScope {
  placeIds: readonly string[];
}

/** Without a confirmed identity anybody could call himself the town hall. */
const counts = (actor: DeskActor, today: IsoDate): boolean =>
  actor.archivedAt === null && verificationState(actor, today) === 'verified';

const looksAfter = (actor: DeskActor, report: ReportedPlace): boolean =>
  actor.kind === 'municipality'
    ? actor.placeId === report.placeId
    : actor.kind === 'support_organisation' &&
      centreFor({ everywhere: false, centres: [centreOf(actor)] }, report) !== undefined;

/** A centre's no longer: its case was handed to another. A town's own reports stay the town's. */
const isAway = (actor: DeskActor, { handedTo }: ReportedPlace): boolean =>
  actor.kind === 'support_organisation' && !!handedTo && handedTo !== actor.id;

/**
 * The reports somebody sees: a verified municipality those of its own town, a verified support organisation those of
 * its territories, advisers and administrators of the platform all.
 */
export const deskOf = (viewer: Viewer | null, actors: readonly DeskActor[], today: IsoDate): ReportDesk => {
  if (!viewer || !requireConfirmed(viewer).ok) return { everywhere: false, placeIds: [], centres: [] };
  const own = actors.filter((actor) => roleIn(viewer, actor.id) !== null && counts(actor, today));
  const towns = own.filter(({ kind }) => kind === 'municipality');
  return {
    everywhere: viewer.platformRole !== 'member',
    placeIds: [...new Set(towns.flatMap(({ placeId }) => placeId ?? []))],
    centres: own.filter(({ kind }) => kind === 'support_organisation').map(centreOf),
  };
};

/** True where somebody looks after any reports at all. */
export const hasDesk = (desk: ReportDesk): boolean => desk.placeIds.length > 0 || hasDeskScope(desk);

/** Whether a report is there for somebody. Lists narrow their rows by the same desk. */
export const canSeeReport = (desk: ReportDesk, report: ReportedPlace): boolean =>
  desk.placeIds.includes(report.placeId) || looksAfterPlace(desk, report);

/** A person who may decide about a report, and in whose name; no actor for advisers and administrators. */
export interface Triager {
  viewer: Viewer;
  actorId: string | null;
}

/** Deciding is for owners and editors of an actor that looks after the report, and for the platform's own people. */
export const guardTriageReport = (
  viewer: Viewer | null,
  actors: readonly DeskActor[],
  report: ReportedPlace,
  today: IsoDate,
): Result<Triager> => {
  if (!canSeeReport(deskOf(viewer, actors, today), report)) return refuse(refusals.notFound());
  const person = requireConfirmed(viewer);
  if (!person.ok) return person;
  const all = actors.filter(
    (actor) =>
      counts(actor, today) &&
      looksAfter(actor, report) &&
      ['owner', 'editor'].includes(roleIn(viewer, actor.id) ?? ''),
  );
  const writers = all.filter((actor) => !isAway(actor, report));
  if (all.length > 0 && writers.length === 0 && person.value.platformRole === 'member')
    return refuse(refusals.conflict('case_taken'));
  // The actor one acts for, else the town's own, else the first.
  const chosen =
    writers.find(({ id }) => id === person.value.actingAs) ??
    writers.find(({ kind }) => kind === 'municipality') ??
    writers[0];
  if (chosen) return ok({ viewer: person.value, actorId: chosen.id });
  return person.value.platformRole === 'member'
    ? refuse(refusals.forbidden('not_editor'))
    : ok({ viewer: person.value, actorId: null });
};
