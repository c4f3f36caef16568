import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.ts';

/** Whose calendar an address is, while the person may sign in. */
export interface CalendarOwner {
  personId: string;
  locale: string;
  timeZone: string;
}

const ownerSql = `SELECT c.person_id::text AS "personId", p.locale, p.time_zone AS "timeZone"
  FROM calendar_addresses c JOIN persons p ON p.id = c.person_id
  WHERE c.token_hash = $1 AND p.suspended_at IS NULL`;

/** Written once an hour at most, so that reading does not mean writing. */
const readSql = `UPDATE calendar_addresses SET read_at = now()
  WHERE person_id = $1::uuid AND (read_at IS NULL OR read_at < now() - interval '1 hour')`;

/** Private addresses of calendars. */
@Injectable()
export class CalendarsRepository {
  constructor(private readonly database: Database) {}

  async owner(tokenHash: Uint8Array): Promise<CalendarOwner | null> {
    const [row] = await this.database.read<CalendarOwner & object>('calendars.owner', ownerSql, [
      Buffer.from(tokenHash),
    ]);
    return row ?? null;
  }

  async touch(personId: string): Promise<void> {
    await this.database.read('calendars.touch', readSql, [personId]);
  }

  find(personId: string): Promise<{ createdAt: Date; readAt: Date | null } | null> {
    return this.database.prisma.calendarAddress.findUnique({
      where: { personId },
      select: { createdAt: true, readAt: true },
    });
  }

  /** A new one takes the place of the old one, which is not answered any more. */
  async put(personId: string, tokenHash: Uint8Array<ArrayBuffer>): Promise<void> {
    const fresh = { tokenHash, createdAt: new Date(), readAt: null };
    await this.database.prisma.calendarAddress.upsert({
      where: { personId },
      create: { personId, ...fresh },
      update: fresh,
    });
  }

  async remove(personId: string): Promise<void> {
    await this.database.prisma.calendarAddress.deleteMany({ where: { personId } });
  }
}
