import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/index.ts';

/** What one person has to be reminded of in one project. */
export interface Due {
  personId: string;
  actorId: string;
  projectId: string;
  count: number;
}

/** $1 the last day that is looked at, $2 how many tasks at most */
const dueSql = `WITH due AS (
    SELECT t.id, t.owner_person_id, t.project_id FROM project_tasks t JOIN projects p ON p.id = t.project_id
    WHERE t.state <> 'done' AND t.reminded_at IS NULL AND t.due_on <= $1::date AND t.owner_person_id IS NOT NULL
      AND p.state <> 'closed'
    ORDER BY t.due_on, t.id LIMIT $2::int FOR UPDATE OF t SKIP LOCKED),
  said AS (UPDATE project_tasks t SET reminded_at = now() FROM due d WHERE t.id = d.id
    RETURNING t.owner_person_id, t.project_id)
  SELECT d.owner_person_id::text AS "personId", min(o.actor_id::text) AS "actorId", d.project_id::text AS "projectId",
    count(DISTINCT d.id)::int AS count
  FROM due d JOIN project_people s ON s.project_id = d.project_id AND s.person_id = d.owner_person_id
    JOIN project_partners o ON o.id = s.partner_id AND o.state = 'active'
    JOIN memberships m ON m.actor_id = o.actor_id AND m.person_id = s.person_id AND m.ended_at IS NULL
  GROUP BY d.owner_person_id, d.project_id`;

/** What of it still waits, and where. $1 persons, $2 projects, side by side; $3 the last day */
const linesSql = `SELECT w.person::text AS "personId", p.id::text AS "projectId", p.slug, p.title,
    (SELECT count(*)::int FROM project_tasks t WHERE t.project_id = p.id AND t.owner_person_id = w.person
      AND t.state <> 'done' AND t.due_on <= $3::date) AS count
  FROM unnest($1::uuid[], $2::uuid[]) w (person, project) JOIN projects p ON p.id = w.project`;

export interface DueLine {
  personId: string;
  projectId: string;
  slug: string;
  title: string;
  count: number;
}

@Injectable()
export class DueTasksRepository {
  constructor(private readonly database: Database) {}

  /** Tasks that are due by a day, each once: by person and project. */
  take(tx: Tx, lastDay: string, most: number): Promise<Due[]> {
    return tx.$queryRawUnsafe<Due[]>(dueSql, lastDay, most);
  }

  lines(rows: readonly { personId: string; projectId: string }[], lastDay: string): Promise<DueLine[]> {
    return this.database.read<DueLine & object>('project_work.due_lines', linesSql, [
      rows.map(({ personId }) => personId),
      rows.map(({ projectId }) => projectId),
      lastDay,
    ]);
  }
}
