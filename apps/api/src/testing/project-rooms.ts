import { randomUUID } from 'node:crypto';
import type { PartnerRole, RoomRights } from '@kvart/domain/projects';
import {
  type ActorRow,
  buildProject,
  buildProjectPartner,
  insert,
  type PersonRow,
  type ProjectRow,
  type TestClient,
} from '@kvart/testing';
import type { KvartApp } from './kvart-app.ts';

interface Member {
  actor: ActorRow;
  person: PersonRow;
  client: TestClient;
}

/** Somebody in the room: who, for which partner, with which rights. */
export interface Seat extends Member {
  partnerId: string;
}

/** A project with a lead and partners of several sectors, each with one person in the room. */
export interface TestRoom {
  project: ProjectRow;
  lead: Seat;
  editor: Seat;
  reader: Seat;
  /** Its partner has left. */
  left: Seat;
  stranger: Member;
}

export async function addRoom(kvart: KvartApp, overrides: Partial<ProjectRow> = {}): Promise<TestRoom> {
  const member = (sector: 'public' | 'creative' | 'civil') => kvart.member('owner', { sector });
  const [city, studio, society, gone, stranger] = [
    await member('public'),
    await member('creative'),
    await member('civil'),
    await member('civil'),
    await member('creative'),
  ];
  const project = buildProject({ createdById: city.person.id, ...overrides });
  const connection = await kvart.database.pool.connect();
  const sit = async (someone: Member, role: PartnerRole, rights: RoomRights): Promise<Seat> => {
    const partner = buildProjectPartner({ projectId: project.id, actorId: someone.actor.id, role });
    await insert(connection, 'project_partners', partner);
    await connection.query(
      'INSERT INTO project_people (project_id, person_id, partner_id, rights) VALUES ($1, $2, $3, $4)',
      [project.id, someone.person.id, partner.id, rights],
    );
    return { ...someone, partnerId: partner.id };
  };
  try {
    await connection.query('BEGIN');
    await insert(connection, 'projects', project);
    const lead = await sit(city, 'lead', 'lead');
    const editor = await sit(studio, 'partner', 'edit');
    const reader = await sit(society, 'associated', 'view');
    const left = await sit(gone, 'partner', 'edit');
    await connection.query("UPDATE project_partners SET state = 'left', until = current_date WHERE id = $1", [
      left.partnerId,
    ]);
    await connection.query('COMMIT');
    return { project, lead, editor, reader, left, stranger };
  } finally {
    connection.release();
  }
}

/** An id as clients make them. */
export const freshId = (): string => randomUUID();

/** What every answer of a mutation in the room can hold. */
export interface RoomAnswer {
  __typename: string;
  code?: string;
  message?: string;
  id: string;
  version: number;
  changedBy?: string | null;
  conflicts: { field: string; base: string | null; mine: string | null; theirs: string | null }[];
  issues: { path: string[]; code: string }[];
}

/** Selections of refusals, and of edits that met another one. */
export const errors = `__typename ... on UserError { code message } ... on InvalidInput { issues { path code } }
  ... on StaleVersion { currentVersion }`;
export const conflict =
  '... on EditConflict { currentVersion changedBy conflicts { field base mine theirs } }';

/** The field `result` of an operation. */
export const answerOf = async <Answer>(
  client: TestClient,
  query: string,
  variables: Record<string, unknown>,
): Promise<Answer> => (await client.data<{ result: Answer }>(query, variables)).result;
