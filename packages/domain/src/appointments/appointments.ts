import { z } from 'zod';
import { both, isMemberOf, requireConfirmed, requireEditor, requirePerson } from '../shared/guards.ts';
import { isoDate } from '../shared/dates.ts';
import { addDays } from '../shared/days.ts';
import { id } from '../shared/ids.ts';
import { report } from '../shared/issue.ts';
import { refusals } from '../shared/refusal.ts';
import { ok, refuse, type Result } from '../shared/result.ts';
import { line, prose } from '../shared/text.ts';
import type { Viewer } from '../shared/viewer.ts';
import { type Adviser, guardProposeIntroduction } from '../suggestions/policy.ts';
import {
  appointmentBounds as bounds,
  type AppointmentState,
  appointmentStates,
  appointmentWays,
} from './words.ts';

/** What the guards look at; moments are milliseconds. */
export interface AppointmentFacts {
  version: number;
  state: AppointmentState;
  startsAt: number;
  actorId: string;
  /** Who booked; null once erased. */
  personId: string | null;
}

/** As whom somebody meets an appointment: as adviser of the centre, as the one who comes, or not at all. */
export const sidesOfAppointment = ['adviser', 'guest'] as const;
export type AppointmentSide = (typeof sidesOfAppointment)[number];

/** Keeping services and hours, and seeing the centre's calendar: for those who may write for a verified centre. */
export const guardAdvise = (viewer: Viewer | null, centre: Adviser | null): Result<Viewer> =>
  guardProposeIntroduction(viewer, centre);

export const canAdvise = (viewer: Viewer | null, centre: Adviser | null): boolean =>
  guardAdvise(viewer, centre).ok;

/** The lists of appointments narrow their rows by the same rule in SQL. */
export const sideOf = (
  viewer: Viewer | null,
  centre: Adviser | null,
  { personId, actorId }: Pick<AppointmentFacts, 'personId' | 'actorId'>,
): AppointmentSide | null => {
  if (canAdvise(viewer, centre)) return 'adviser';
  const person = requirePerson(viewer);
  if (!person.ok) return null;
  return person.value.personId === personId || isMemberOf(viewer, actorId) ? 'guest' : null;
};

/** Members of the actor read; whoever booked and those who write for the actor decide. */
const guardSide = (
  viewer: Viewer | null,
  centre: Adviser | null,
  facts: AppointmentFacts | null,
): Result<{ viewer: Viewer; side: AppointmentSide }> => {
  const side = facts && sideOf(viewer, centre, facts);
  if (!viewer || !facts || !side) return refuse(refusals.notFound());
  const isOwn = side === 'adviser' || viewer.personId === facts.personId;
  const allowed = both(isOwn ? ok(viewer) : requireEditor(viewer, facts.actorId), () =>
    requireConfirmed(viewer),
  );
  return allowed.ok ? ok({ viewer: allowed.value, side }) : allowed;
};

interface Asked {
  viewer: Viewer | null;
  centre: Adviser | null;
  version: number;
  now: number;
}

const inTime = (facts: AppointmentFacts | null, version: number): Result<AppointmentFacts> => {
  if (!facts) return refuse(refusals.notFound());
  if (facts.version !== version) return refuse(refusals.stale(facts.version));
  return facts.state === 'booked' ? ok(facts) : refuse(refusals.conflict('appointment_closed'));
};

/** Another time, or none: for both sides, until it begins. */
export const guardChangeAppointment = (
  facts: AppointmentFacts | null,
  { viewer, centre, version, now }: Asked,
): Result<AppointmentSide> => {
  const allowed = guardSide(viewer, centre, facts);
  if (!allowed.ok) return allowed;
  const open = inTime(facts, version);
  if (!open.ok) return open;
  return open.value.startsAt > now ? ok(allowed.value.side) : refuse(refusals.conflict('appointment_begun'));
};

/** Whether somebody came: for the adviser's side, once it has begun. */
export const guardCloseAppointment = (
  facts: AppointmentFacts | null,
  { viewer, centre, version, now }: Asked,
): Result<Viewer> => {
  if (!facts || !sideOf(viewer, centre, facts)) return refuse(refusals.notFound());
  const allowed = guardAdvise(viewer, centre);
  if (!allowed.ok) return allowed;
  const open = inTime(facts, version);
  if (!open.ok) return open;
  return open.value.startsAt <= now ? allowed : refuse(refusals.conflict('appointment_to_come'));
};

/** Booking for an actor: for those who write for it, with any centre but their own. */
export const guardBook = (
  viewer: Viewer | null,
  { centreId, asActorId }: { centreId: string; asActorId: string },
): Result<Viewer> => {
  const allowed = both(requireEditor(viewer, asActorId), () => requireConfirmed(viewer));
  if (!allowed.ok) return allowed;
  return asActorId === centreId ? refuse(refusals.forbidden('own_centre')) : allowed;
};

const words = prose({ min: 0, max: bounds.words });

export const bookInput = z.object({
  id,
  serviceId: id,
  /** None: whoever is free. */
  adviserId: id.nullish(),
  asActorId: id,
  startsAt: z.date(),
  way: z.enum(appointmentWays),
  topic: line({ min: 3, max: bounds.topic }),
  note: prose({ min: 0, max: bounds.note }),
  /** Where the adviser is asked to come. */
  place: line({ min: 0, max: bounds.place }),
});
export type BookInput = z.output<typeof bookInput>;

export const moveInput = z.object({ id, version: z.int(), startsAt: z.date(), words });
export const cancelInput = z.object({ id, version: z.int(), words });
export const closeInput = z.object({ id, version: z.int(), outcome: z.enum(['done', 'no_show']) });

/** Days whose free times are asked for. */
export const slotsInput = z
  .object({
    serviceId: id,
    adviserId: id.nullish(),
    /** The appointment that is to be moved: its own time is free. */
    movingId: id.nullish(),
    from: isoDate(),
    until: isoDate(),
  })
  .check((context) => {
    const { from, until } = context.value;
    const last = addDays(from, bounds.days);
    if (until < from) report(context, until, 'too_early', { min: from }, ['until']);
    else if (until > last) report(context, until, 'too_late', { max: last }, ['until']);
  });

/** Which appointments a centre's calendar shows. */
export const appointmentsFilter = z
  .object({
    centreId: id,
    from: isoDate(),
    until: isoDate(),
    adviserId: id.nullish(),
    serviceId: id.nullish(),
    state: z.enum(appointmentStates).nullish(),
  })
  .check((context) => {
    const { from, until } = context.value;
    const last = addDays(from, 370);
    if (until < from) report(context, until, 'too_early', { min: from }, ['until']);
    else if (until > last) report(context, until, 'too_late', { max: last }, ['until']);
  });
