import type { DismissalReason, SuggestionKey, SuggestionKind } from '@kvart/domain/suggestions';
import { mostDismissals } from '@kvart/domain/suggestions';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/index.ts';

export interface DismissalRow {
  kind: SuggestionKind;
  targetId: string;
  reason: DismissalReason | null;
  at: string;
  target: { id: string; slug: string; name: string } | null;
}

/** $1 actor, $2 and $3 where the page before ended, $4 how many. Targets only as far as every member may see them. */
const listSql = `SELECT d.kind, d.target_id AS "targetId", d.reason, to_json(d.created_at)#>>'{}' AS at, CASE d.kind
    WHEN 'space' THEN (SELECT json_build_object('id', s.id, 'slug', s.slug,
      'name', coalesce(s.title ->> s.original_locale, '')) FROM spaces s WHERE s.id = d.target_id AND s.state = 'listed')
    WHEN 'project' THEN (SELECT json_build_object('id', r.id, 'slug', p.slug, 'name', r.title) FROM project_roles r
      JOIN projects p ON p.id = r.project_id WHERE r.id = d.target_id AND p.visibility <> 'private'
        AND p.roles_visibility <> 'private')
    ELSE coalesce((SELECT json_build_object('id', a.id, 'slug', a.slug, 'name', a.name) FROM actors a
        WHERE a.id = d.target_id AND a.archived_at IS NULL),
      (SELECT json_build_object('id', r.id, 'slug', r.slug, 'name', r.title) FROM space_requests r
        WHERE r.id = d.target_id AND r.state = 'published')) END AS target
  FROM suggestion_dismissals d
  WHERE d.actor_id = $1::uuid AND ($2::timestamptz IS NULL OR (d.created_at, d.target_id) < ($2::timestamptz, $3::uuid))
  ORDER BY d.created_at DESC, d.target_id DESC LIMIT $4::int`;

/** "Not for me", said and taken back. */
@Injectable()
export class DismissalsRepository {
  constructor(private readonly database: Database) {}

  list(actorId: string, after: { at: string; id: string } | null, first: number): Promise<DismissalRow[]> {
    const values = [actorId, after?.at ?? null, after?.id ?? null, first];
    return this.database.read<DismissalRow & Record<string, unknown>>(
      'suggestions.dismissals',
      listSql,
      values,
    );
  }

  /** Saying it twice is saying it once. */
  async add(
    tx: Tx,
    { actorId, kind, targetId }: SuggestionKey & { actorId: string },
    said: { personId: string; reason: DismissalReason | null },
  ): Promise<void> {
    await tx.suggestionDismissal.createMany({
      data: [{ actorId, kind, targetId, ...said }],
      skipDuplicates: true,
    });
  }

  async remove(tx: Tx, { actorId, kind, targetId }: SuggestionKey & { actorId: string }): Promise<void> {
    await tx.suggestionDismissal.deleteMany({ where: { actorId, kind, targetId } });
    await tx.suggestionTurn.deleteMany({ where: { actorId, kind, targetId, outcome: 'dismissed' } });
  }

  /** So many an actor has turned away at most: the oldest beyond that come back. */
  async keepNewest(tx: Tx, actorId: string): Promise<void> {
    await tx.$executeRaw`DELETE FROM suggestion_dismissals d USING (SELECT kind, target_id FROM suggestion_dismissals
        WHERE actor_id = ${actorId}::uuid ORDER BY created_at DESC, target_id DESC OFFSET ${mostDismissals}) old
      WHERE d.actor_id = ${actorId}::uuid AND d.kind = old.kind AND d.target_id = old.target_id`;
  }
}
