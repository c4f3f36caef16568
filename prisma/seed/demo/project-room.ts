import { insert, type BuilderContext } from '@kvart/testing/builders';
import type { PoolClient } from 'pg';
import type { DemoProjects } from './projects.ts';
import { type DemoRoom, demoRooms } from './texts/project-room.ts';
import { daysBefore, isoDay } from './time.ts';

type Row = Record<string, unknown>;

/** Rows of what demo projects decided and met for. */
export interface DemoProjectRooms {
  decisions: Row[];
  meetings: Row[];
  guests: Row[];
}

export function buildProjectRooms(projects: DemoProjects, context: BuilderContext): DemoProjectRooms {
  const made: DemoProjectRooms = { decisions: [], meetings: [], guests: [] };
  for (const room of demoRooms) addRoom(made, room, projects, context);
  return made;
}

export async function insertProjectRooms(client: PoolClient, rows: DemoProjectRooms): Promise<void> {
  await insert(client, 'project_decisions', rows.decisions);
  await insert(client, 'project_meetings', rows.meetings);
  await insert(client, 'meeting_guests', rows.guests);
}

function addRoom(
  made: DemoProjectRooms,
  room: DemoRoom,
  { projects, partners, people }: DemoProjects,
  { ids, now }: BuilderContext,
): void {
  const projectId = projects.find(({ slug }) => slug === room.slug)?.id;
  const seats = partners
    .filter((partner) => partner.projectId === projectId && partner.state === 'active')
    .map(({ id }) => ({ id, personId: people.find(({ partnerId }) => partnerId === id)?.personId ?? null }));
  if (projectId === undefined || seats.length === 0) throw new Error(`No demo project ${room.slug}.`);
  const lead = seats[0]?.personId ?? null;
  const decisionIds: string[] = [];
  for (const [at, { title, why, daysAgo, partners: of, replaces }] of room.decisions.entries()) {
    const decided = daysAgo === null ? null : daysBefore(now, daysAgo);
    const by = of.flatMap((place) => seats[place] ?? []);
    decisionIds.push(ids.next());
    made.decisions.push({
      ...{ id: decisionIds[at], projectId, number: at + 1, title, why, updatedAt: now },
      ...{
        state: decided ? 'confirmed' : 'draft',
        confirmedAt: decided,
        decidedOn: decided && isoDay(decided),
      },
      ...{ confirmedById: decided && lead, replacesId: decisionIds[replaces ?? -1] ?? null },
      partnerIds: by.map(({ id }) => id),
      personIds: by.flatMap(({ personId }) => personId ?? []),
    });
  }
  const guests = [...new Set(seats.flatMap(({ personId }) => personId ?? []))];
  for (const { title, inDays, hour, place, agenda, minutes } of room.meetings) {
    const id = ids.next();
    const day = isoDay(daysBefore(now, -inDays));
    const at = (hours: number) => `${day} ${String(hours).padStart(2, '0')}:00`;
    made.meetings.push({
      ...{
        id,
        projectId,
        title,
        startsLocal: at(hour),
        endsLocal: at(hour + 1),
        timeZone: 'Europe/Ljubljana',
      },
      ...{ place, agenda: JSON.stringify(agenda.map((text) => ({ id: ids.next(), text }))), minutes },
      ...{ attendedIds: minutes ? guests : [], createdById: lead, updatedAt: now },
    });
    for (const [index, personId] of guests.entries())
      made.guests.push({
        ...{
          meetingId: id,
          personId,
          answer: index === 0 ? 'yes' : null,
          answeredAt: index === 0 ? now : null,
        },
      });
  }
}
