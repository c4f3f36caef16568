import { renewalNoticeDays } from '@kvart/domain/space-requests';
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

const named = { id: true, slug: true, title: true, state: true, version: true, expiresAt: true } as const;

/** What time does to requests is read from here, and what those behind them are told. */
@Injectable()
export class RequestClockRepository {
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

  /** Those who write in an actor's name. */
  async writersOf(tx: Tx, actorId: string): Promise<string[]> {
    const rows = await tx.membership.findMany({
      where: { actorId, endedAt: null, role: { in: ['owner', 'editor'] } },
      select: { personId: true },
    });
    return rows.map(({ personId }) => personId);
  }

  /** A request as the page behind a mailed link names it. */
  async named(id: string) {
    return this.database.prisma.spaceRequest.findUnique({ where: { id }, select: named });
  }

  async allNamed(ids: string[]) {
    return this.database.prisma.spaceRequest.findMany({ where: { id: { in: ids } }, select: named });
  }
}
