import type { Viewer } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.ts';

/** A person as the rules see them, without a session. $1 person */
const viewerSql = `SELECT p.id AS "personId", p.email_confirmed_at IS NOT NULL AS "emailConfirmed",
  p.suspended_at IS NOT NULL AS suspended, 'member' AS "platformRole",
  coalesce((SELECT json_object_agg(m.actor_id, m.role) FROM memberships m
    WHERE m.person_id = p.id AND m.ended_at IS NULL), '{}') AS memberships
  FROM persons p WHERE p.id = $1`;

/** People who are known by a link they were mailed. */
@Injectable()
export class MailedViewers {
  constructor(private readonly database: Database) {}

  /** Somebody without a session, and never with more rights than a member's. */
  async of(personId: string): Promise<Viewer | null> {
    type Row = Omit<Viewer, 'sessionId' | 'actingAs'> & Record<string, unknown>;
    const [row] = await this.database.read<Row>('accounts.mailed-viewer', viewerSql, [personId]);
    return row ? { ...row, sessionId: '', actingAs: null } : null;
  }
}
