import type { MemberRole, PlatformRole, Viewer } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.ts';

interface PersonRow {
  id: string;
  platformRole: PlatformRole;
  confirmed: boolean;
  suspended: boolean;
  memberships: Record<string, MemberRole>;
}

/** Who the command acts as: whoever has the database may act for anybody, but the history names a person. */
@Injectable()
export class ImportCommandRepository {
  constructor(private readonly database: Database) {}

  /** @param email of the person; the oldest administrator where none is named. */
  async viewer(email: string | null): Promise<Viewer | null> {
    const [row] = await this.database.read<PersonRow>(
      'imports.command.person',
      `SELECT p.id, p.platform_role AS "platformRole", p.email_confirmed_at IS NOT NULL AS confirmed,
         p.suspended_at IS NOT NULL AS suspended,
         coalesce((SELECT jsonb_object_agg(m.actor_id, m.role) FROM memberships m
           WHERE m.person_id = p.id AND m.ended_at IS NULL), '{}') AS memberships
       FROM persons p
       WHERE CASE WHEN $1::text IS NULL THEN p.platform_role = 'admin' ELSE p.email = lower($1) END
       ORDER BY p.created_at, p.id LIMIT 1`,
      [email],
    );
    if (!row) return null;
    const { id, platformRole, confirmed, suspended, memberships } = row;
    return {
      personId: id,
      sessionId: id,
      emailConfirmed: confirmed,
      suspended,
      platformRole,
      memberships,
      actingAs: null,
    };
  }

  async actorBySlug(slug: string): Promise<string | null> {
    const [row] = await this.database.read<{ id: string }>(
      'imports.command.actor',
      'SELECT id FROM actors WHERE slug = $1',
      [slug],
    );
    return row?.id ?? null;
  }
}
