import type { ActorKind } from '../actors/kinds.ts';
import { verificationState } from '../actors/verification.ts';
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
  verifiedAt: Date | null;
  verifiedUntil: IsoDate | null;
  archivedAt: Date | null;
}

/** Where a report lies. */
export interface ReportedPlace {
  placeId: string;
  country: string;
}

/** Whose reports somebody looks after: all, or those of some towns and countries. */
export interface ReportDesk {
  everywhere: boolean;
  placeIds: readonly string[];
  countries: readonly string[];
}

/** Without a confirmed identity anybody could call himself the town hall. */
const counts = (actor: DeskActor, today: IsoDate): boolean =>
  actor.archivedAt === null && verificationState(actor, today) === 'verified';

const looksAfter = (actor: DeskActor, report: ReportedPlace): boolean =>
  actor.kind === 'municipality'
    ? actor.placeId === report.placeId
    : actor.kind === 'support_organisation' && actor.country === report.country;

/**
 * The reports somebody sees: a verified municipality those of its own town, a verified support organisation those of
 * its country, advisers and administrators of the platform all.
 */
export const deskOf = (viewer: Viewer | null, actors: readonly DeskActor[], today: IsoDate): ReportDesk => {
  if (!viewer || !requireConfirmed(viewer).ok) return { everywhere: false, placeIds: [], countries: [] };
  const own = actors.filter((actor) => roleIn(viewer, actor.id) !== null && counts(actor, today));
  const of = (kind: ActorKind, value: (actor: DeskActor) => string | null): string[] => [
    ...new Set(own.filter((actor) => actor.kind === kind).flatMap((actor) => value(actor) ?? [])),
  ];
  return {
    everywhere: viewer.platformRole !== 'member',
    placeIds: of('municipality', ({ placeId }) => placeId),
    countries: of('support_organisation', ({ country }) => country),
  };
};

/** True where somebody looks after any reports at all. */
export const hasDesk = ({ everywhere, placeIds, countries }: ReportDesk): boolean =>
  everywhere || placeIds.length > 0 || countries.length > 0;

/** Whether a report is there for somebody. Lists narrow their rows by the same desk. */
export const canSeeReport = (desk: ReportDesk, report: ReportedPlace): boolean =>
  desk.everywhere || desk.placeIds.includes(report.placeId) || desk.countries.includes(report.country);

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
  const writers = actors.filter(
    (actor) =>
      counts(actor, today) &&
      looksAfter(actor, report) &&
      ['owner', 'editor'].includes(roleIn(viewer, actor.id) ?? ''),
  );
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
