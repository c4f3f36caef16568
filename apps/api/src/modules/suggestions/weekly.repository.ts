import { suggestionId, type SuggestionKey } from '@kvart/domain/suggestions';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/index.ts';

/** Somebody who writes for the actor, wants its suggestions and has not been away for good. */
const writers = `SELECT m.person_id FROM memberships m JOIN persons p ON p.id = m.person_id
  WHERE m.actor_id = a.id AND m.ended_at IS NULL AND m.role IN ('owner', 'editor')
    AND p.suspended_at IS NULL AND p.email_confirmed_at IS NOT NULL
    AND NOT EXISTS (SELECT FROM profiling_opt_outs o WHERE o.person_id = p.id)`;

const dueSql = `SELECT a.id, (${writers} ORDER BY m.since, m.person_id LIMIT 1) AS "personId"
  FROM actors a WHERE a.id > $1::uuid AND a.archived_at IS NULL AND NOT a.is_unclaimed AND EXISTS (${writers})
  ORDER BY a.id LIMIT $2::int`;

const writersSql = `SELECT m.person_id AS "personId" FROM actors a, LATERAL (${writers} LIMIT 50) m WHERE a.id = $1::uuid`;

const namesSql = `SELECT a.id, a.name FROM actors a WHERE a.id = ANY ($1::uuid[]) AND a.archived_at IS NULL`;

/** Whom to tell of new suggestions, and what they were told. */
@Injectable()
export class WeeklyRepository {
  constructor(private readonly database: Database) {}

  due(after: string, first: number): Promise<{ id: string; personId: string }[]> {
    return this.database.read<{ id: string; personId: string }>('suggestions.due', dueSql, [after, first]);
  }

  async writers(tx: Tx, actorId: string): Promise<string[]> {
    const rows = await tx.$queryRawUnsafe<{ personId: string }[]>(writersSql, actorId);
    return rows.map(({ personId }) => personId);
  }

  /** Those of the suggestions that the actor was not told of; from now on it has been. */
  async tell(tx: Tx, actorId: string, keys: readonly SuggestionKey[]): Promise<string[]> {
    const rows = await tx.suggestionTold.createManyAndReturn({
      data: keys.map(({ kind, targetId }) => ({ actorId, kind, targetId })),
      skipDuplicates: true,
      select: { kind: true, targetId: true },
    });
    return rows.map(suggestionId);
  }

  names(ids: readonly string[]): Promise<{ id: string; name: string }[]> {
    return this.database.read<{ id: string; name: string }>('suggestions.names', namesSql, [ids]);
  }
}
