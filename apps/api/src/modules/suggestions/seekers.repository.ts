import type { ActorKind } from '@kvart/domain/actors';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.ts';

const seekerSql = `SELECT a.kind, ARRAY(SELECT ac.concept_id FROM actor_concepts ac JOIN concepts c ON c.id = ac.concept_id
    AND c.scheme = 'space_use' WHERE ac.actor_id = a.id AND ac.relation = 'needs' ORDER BY ac.concept_id) AS "useIds"
  FROM actors a WHERE a.id = $1::uuid AND a.archived_at IS NULL`;

const usesSql = `SELECT s.permitted_use_ids AS uses FROM spaces s WHERE s.id = $1::uuid AND s.state = 'listed'`;

/** What an actor looks for in rooms as far as its profile says it. */
@Injectable()
export class SeekersRepository {
  constructor(private readonly database: Database) {}

  async of(actorId: string): Promise<{ kind: ActorKind; useIds: string[] } | null> {
    const rows = await this.database.read<{ kind: ActorKind; useIds: string[] }>(
      'suggestions.seeker',
      seekerSql,
      [actorId],
    );
    return rows[0] ?? null;
  }

  /** The uses that the owner of a space on offer permits; null where it is not on offer. */
  async usesOf(spaceId: string): Promise<string[] | null> {
    const rows = await this.database.read<{ uses: string[] }>('suggestions.uses', usesSql, [spaceId]);
    return rows[0]?.uses ?? null;
  }
}
