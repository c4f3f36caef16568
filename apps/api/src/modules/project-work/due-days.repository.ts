import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.ts';

export interface DueDay {
  kind: 'task' | 'milestone';
  id: string;
  version: number;
  title: string;
  dueOn: string;
  updatedAt: Date;
  slug: string;
  project: string;
}

/** Open tasks of a person and milestones not reached, in running projects with a seat. $1 person, $2 from, $3 to, $4 most */
const dueSql = `WITH mine AS (SELECT DISTINCT p.id, p.slug, p.title FROM project_people s
    JOIN project_partners o ON o.id = s.partner_id AND o.state = 'active'
    JOIN memberships m ON m.actor_id = o.actor_id AND m.person_id = s.person_id AND m.ended_at IS NULL
    JOIN projects p ON p.id = s.project_id AND p.state <> 'closed' WHERE s.person_id = $1::uuid)
  SELECT kind, id::text AS id, version, title, to_char(due_on, 'YYYY-MM-DD') AS "dueOn", updated_at AS "updatedAt", slug,
    project FROM (
      (SELECT 'milestone' AS kind, w.id, w.version, w.title, w.due_on, w.updated_at, mine.slug, mine.title AS project
        FROM mine JOIN milestones w ON w.project_id = mine.id
        WHERE w.reached_on IS NULL AND w.due_on BETWEEN $2::date AND $3::date ORDER BY w.due_on LIMIT $4::int)
      UNION ALL
      (SELECT 'task', w.id, w.version, w.title, w.due_on, w.updated_at, mine.slug, mine.title
        FROM project_tasks w JOIN mine ON mine.id = w.project_id
        WHERE w.owner_person_id = $1::uuid AND w.state <> 'done' AND w.due_on BETWEEN $2::date AND $3::date
        ORDER BY w.due_on LIMIT $4::int)) w
  ORDER BY due_on, id`;

/** Days that somebody works towards. */
@Injectable()
export class DueDaysRepository {
  constructor(private readonly database: Database) {}

  of(personId: string, { from, to, most }: { from: Date; to: Date; most: number }): Promise<DueDay[]> {
    return this.database.read<DueDay & object>('project_work.due_days', dueSql, [personId, from, to, most]);
  }
}
