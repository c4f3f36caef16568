import { renewalNoticeDays } from '@kvart/domain/space-requests';
import type { LocalizedText } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/index.ts';

/** Requests that end soon and whose people were not told yet. $1 now, $2 ends until, $3 how many */
const remindSql = `UPDATE space_requests SET reminded_at = $1 WHERE id IN (
    SELECT id FROM space_requests WHERE state = 'published' AND reminded_at IS NULL AND expires_at <= $2
    ORDER BY expires_at, id LIMIT $3 FOR UPDATE SKIP LOCKED)
  RETURNING id`;

/** Requests whose time is over. $1 now, $2 how many */
const overSql = `SELECT id FROM space_requests WHERE state = 'published' AND expires_at <= $1
  ORDER BY expires_at, id LIMIT $2 FOR UPDATE SKIP LOCKED`;

/** Those who write in an actor's name, can be reached, and have not said that they want no mails about a request. */
const readersSql = `SELECT p.id, p.name, p.email, p.locale FROM memberships m JOIN persons p ON p.id = m.person_id
  WHERE m.actor_id = $1::uuid AND m.ended_at IS NULL AND m.role IN ('owner', 'editor')
    AND p.suspended_at IS NULL AND p.email_confirmed_at IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM space_request_mutes u WHERE u.request_id = $2::uuid AND u.person_id = p.id)
  ORDER BY p.id`;

export interface MailReader {
  id: string;
  name: string;
  email: string;
  locale: string;
}

/** What mails about requests are written from. */
@Injectable()
export class RequestMailsRepository {
  constructor(private readonly database: Database) {}

  async markEnding(tx: Tx, now: Date, first: number): Promise<string[]> {
    const until = new Date(now.getTime() + renewalNoticeDays * 86_400_000);
    const rows = await tx.$queryRawUnsafe<{ id: string }[]>(remindSql, now, until, first);
    return rows.map(({ id }) => id);
  }

  async over(tx: Tx, now: Date, first: number): Promise<string[]> {
    const rows = await tx.$queryRawUnsafe<{ id: string }[]>(overSql, now, first);
    return rows.map(({ id }) => id);
  }

  readers(tx: Tx, actorId: string, requestId: string): Promise<MailReader[]> {
    return tx.$queryRawUnsafe<MailReader[]>(readersSql, actorId, requestId);
  }

  /** One person, where they can be reached and want to be. */
  async reader(tx: Tx, personId: string, requestId: string): Promise<MailReader | null> {
    return tx.person.findFirst({
      where: {
        id: personId,
        suspendedAt: null,
        emailConfirmedAt: { not: null },
        spaceRequestMutes: { none: { requestId } },
      },
      select: { id: true, name: true, email: true, locale: true },
    });
  }

  /** All that a mail about a proposal can say. */
  async proposal(tx: Tx, id: string) {
    const row = await tx.spaceProposal.findUnique({
      where: { id },
      select: {
        id: true,
        message: true,
        reason: true,
        actorId: true,
        personId: true,
        actor: { select: { name: true } },
        person: { select: { name: true } },
        request: {
          select: { id: true, slug: true, title: true, actorId: true, actor: { select: { name: true } } },
        },
        space: { select: { slug: true, title: true, originalLocale: true } },
      },
    });
    return row && { ...row, space: { ...row.space, title: row.space.title as LocalizedText } };
  }

  /** A request as the page behind a mailed link names it. */
  async named(id: string) {
    return this.database.prisma.spaceRequest.findUnique({
      where: { id },
      select: { id: true, slug: true, title: true, state: true, version: true, expiresAt: true },
    });
  }

  async mute(requestId: string, personId: string): Promise<void> {
    const key = { requestId, personId };
    await this.database.prisma.spaceRequestMute.createMany({ data: [key], skipDuplicates: true });
  }
}
