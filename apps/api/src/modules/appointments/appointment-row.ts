import {
  type AppointmentFacts,
  type AppointmentState,
  type AppointmentWay,
  guardChangeAppointment,
  guardCloseAppointment,
  sideOf,
} from '@kvart/domain/appointments';
import type { LocalizedText, Viewer } from '@kvart/domain/shared';
import { localizedText } from '../../platform/graphql/index.ts';
import type { Appointment } from './appointment.model.ts';
import type { AppointmentParty } from './service.model.ts';

export interface AppointmentRow {
  id: string;
  version: number;
  sequence: number;
  state: AppointmentState;
  startsAt: string;
  endsAt: string;
  timeZone: string;
  way: AppointmentWay;
  place: string;
  link: string | null;
  topic: string;
  note: string;
  words: string;
  changedByName: string | null;
  service: { id: string; title: LocalizedText; originalLocale: string };
  centre: AppointmentParty & { kind: string; isVerified: boolean };
  actor: AppointmentParty;
  adviserId: string | null;
  adviserName: string | null;
  personId: string | null;
  personName: string | null;
  isLogged: boolean;
}

const nameOf = (column: string) => `(SELECT n.name FROM persons n WHERE n.id = p.${column})`;
const actorOf = (
  column: string,
  more = '',
) => `(SELECT json_build_object('id', a.id, 'slug', a.slug, 'name', a.name${more})
  FROM actors a WHERE a.id = p.${column})`;

/** An appointment in the fields' names; `p` is its row. */
export const appointmentColumns = `p.id, p.version, p.sequence, p.state, p.starts_at AS "startsAt", p.ends_at AS "endsAt",
  p.way, p.place, p.link, p.topic, p.note, p.words, p.adviser_id AS "adviserId", p.person_id AS "personId",
  coalesce((SELECT h.time_zone FROM adviser_hours h WHERE h.centre_id = p.centre_id LIMIT 1), 'UTC') AS "timeZone",
  ${nameOf('changed_by_id')} AS "changedByName", ${nameOf('adviser_id')} AS "adviserName", ${nameOf('person_id')} AS "personName",
  (SELECT json_build_object('id', s.id, 'title', s.title, 'originalLocale', s.original_locale)
    FROM centre_services s WHERE s.id = p.service_id) AS service,
  ${actorOf('actor_id')} AS actor,
  ${actorOf(
    'centre_id',
    `, 'kind', a.kind, 'isVerified', a.archived_at IS NULL AND a.verified_at IS NOT NULL
    AND (a.verified_until IS NULL OR a.verified_until >= current_date)`,
  )} AS centre,
  EXISTS (SELECT FROM advice_entries e WHERE e.id = p.id) AS "isLogged"`;

/** The same as one value. */
export const appointmentJson = `(SELECT row_to_json(r) FROM (SELECT ${appointmentColumns}) r)`;

export const factsOf = (row: AppointmentRow): AppointmentFacts => ({
  ...{ version: row.version, state: row.state, startsAt: Date.parse(row.startsAt) },
  ...{ actorId: row.actor.id, personId: row.personId },
});

/** As its reader sees it; null for everybody else. */
export function appointmentView(
  row: AppointmentRow,
  viewer: Viewer | null,
  locale: string,
  now: number,
): Appointment | null {
  const facts = factsOf(row);
  const side = sideOf(viewer, row.centre, facts);
  const title = localizedText(row.service.title, row.service.originalLocale, locale);
  if (!side || !title) return null;
  const asked = { viewer, centre: row.centre, version: row.version, now };
  return {
    ...row,
    service: { id: row.service.id, title },
    isAdviser: side === 'adviser',
    isLogged: side === 'adviser' && row.isLogged,
    viewerCan: {
      change: guardChangeAppointment(facts, asked).ok,
      close: guardCloseAppointment(facts, asked).ok,
    },
  };
}
