import { sessionLifetime } from '@kvart/domain/accounts';
import type { MemberRole, PlatformRole, Viewer } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Database, type Tx } from '../../platform/database/index.ts';

interface SessionRow {
  id: string;
  personId: string;
  emailConfirmed: boolean;
  suspended: boolean;
  platformRole: PlatformRole;
  memberships: Record<string, MemberRole>;
  /** As JSON has it. */
  lastSeenAt: string;
}

/** Everything rules need to know about who asks, in one statement and one value: it runs with each signed-in request. */
const viewerByToken = `
  select json_build_object('id', s.id, 'personId', s.person_id, 'lastSeenAt', s.last_seen_at,
         'emailConfirmed', p.email_confirmed_at is not null,
         'suspended', p.suspended_at is not null,
         'platformRole', p.platform_role,
         'memberships', coalesce((
           select jsonb_object_agg(m.actor_id, m.role)
           from memberships m join actors a on a.id = m.actor_id and a.archived_at is null
           where m.person_id = s.person_id and m.ended_at is null
         ), '{}'::jsonb)) as viewer
  from sessions s join persons p on p.id = s.person_id
  where s.token_hash = $1 and s.revoked_at is null and s.expires_at > now()`;

@Injectable()
export class SessionRepository {
  constructor(private readonly database: Database) {}

  async start(
    tx: Tx,
    session: { personId: string; tokenHash: Uint8Array<ArrayBuffer>; device: string; expiresAt: Date },
  ) {
    return tx.session.create({ data: { id: uuid(), ...session } });
  }

  async viewerBy(tokenHash: Uint8Array): Promise<(Omit<Viewer, 'actingAs'> & { lastSeenAt: Date }) | null> {
    const [row] = await this.database.read<{ viewer: SessionRow }>('session-viewer', viewerByToken, [
      Buffer.from(tokenHash),
    ]);
    if (!row) return null;
    const { id, lastSeenAt, ...rest } = row.viewer;
    return { sessionId: id, lastSeenAt: new Date(lastSeenAt), ...rest };
  }

  /** Written at most once in five minutes a session, so that reading does not mean writing. Use keeps a session alive. */
  async touch(sessionId: string): Promise<void> {
    await this.database.read(
      'session-touch',
      `update sessions set last_seen_at = now(),
         expires_at = least(now() + $2 * interval '1 ms', created_at + $3 * interval '1 ms')
       where id = $1 and last_seen_at < now() - interval '5 minutes'`,
      [sessionId, sessionLifetime.idleMs, sessionLifetime.absoluteMs],
    );
  }

  running(personId: string) {
    return this.database.prisma.session.findMany({
      where: { personId, revokedAt: null, expiresAt: { gt: new Date() } },
      orderBy: { lastSeenAt: 'desc' },
      take: 100,
    });
  }

  /** @returns ids of the sessions that were running and now are not. */
  async revoke(tx: Tx, personId: string, which: { id?: string; except?: string }): Promise<string[]> {
    const ended = await tx.session.updateManyAndReturn({
      where: {
        personId,
        revokedAt: null,
        id: which.id ?? (which.except ? { not: which.except } : undefined),
      },
      data: { revokedAt: new Date() },
      select: { id: true },
    });
    return ended.map((session) => session.id);
  }
}
