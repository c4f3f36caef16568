import type { MailRhythm, NotificationType } from '@kvart/domain/notifications';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Database, type Tx } from '../../platform/database/index.ts';
import * as sql from './lines.sql.ts';
import * as tell from './tell.sql.ts';
import type { NotificationRow, Tidings } from './tidings.ts';

export interface ReachRow {
  personId: string;
  zone: string;
  rhythm: MailRhythm;
  quietFrom: number | null;
  quietTo: number | null;
  inApp: boolean | null;
  mail: boolean | null;
  push: boolean | null;
  muted: boolean;
  hasDevice: boolean;
}

/** A line to be written or to be joined with the one that is there. */
export type NewsRow = Omit<Tidings, 'receivers'> & {
  personId: string;
  forActorId: string | null;
  groupKey: string;
  at: Date;
  inApp: boolean;
  mailAt: Date | null;
  pushAt: Date | null;
};

export interface Due {
  personId: string;
  mailAt: Date | null;
  pushAt: Date | null;
}

@Injectable()
export class NotificationsRepository {
  constructor(private readonly database: Database) {}

  reach(
    tx: Tx,
    personIds: readonly string[],
    { type, thing, actorId }: { type: NotificationType; thing: string; actorId: string },
    now: Date,
  ): Promise<ReachRow[]> {
    return tx.$queryRawUnsafe<ReachRow[]>(tell.reachSql, personIds, type, thing, actorId, now);
  }

  /** Notes the event for each person. @returns those for whom it is new. */
  async fresh(tx: Tx, personIds: readonly string[], eventId: string): Promise<Set<string>> {
    const rows = await tx.$queryRawUnsafe<{ personId: string }[]>(tell.freshSql, personIds, eventId);
    return new Set(rows.map(({ personId }) => personId));
  }

  async join(tx: Tx, rows: readonly NewsRow[]): Promise<void> {
    const written = rows.map((row) => ({
      id: uuid(),
      person_id: row.personId,
      type: row.type,
      group_key: row.groupKey,
      subject_type: row.subject.type,
      subject_id: row.subject.id,
      actor_id: row.actorId ?? null,
      for_actor_id: row.forActorId,
      facts: row.facts ?? {},
      at: row.at,
      in_app: row.inApp,
      mail_at: row.mailAt,
      push_at: row.pushAt,
    }));
    await tx.$executeRawUnsafe(tell.joinSql, JSON.stringify(written));
  }

  nextDue(tx: Tx, personIds: readonly string[]): Promise<Due[]> {
    return tx.$queryRawUnsafe<Due[]>(tell.nextDueSql, personIds);
  }

  list(
    personId: string,
    { unread, after, first }: { unread: boolean; after: { at: string; id: string } | null; first: number },
  ): Promise<NotificationRow[]> {
    const values = [personId, unread, after?.at ?? null, after?.id ?? null, first];
    return this.database.read<NotificationRow & object>('notifications.list', sql.listSql, values);
  }

  async unread(personId: string): Promise<number> {
    return (await this.database.readOne<{ n: number }>('notifications.unread', sql.unreadSql, [personId])).n;
  }

  async one(personId: string, id: string): Promise<NotificationRow | null> {
    const [row] = await this.database.read<NotificationRow & object>('notifications.one', sql.oneSql, [
      personId,
      id,
    ]);
    return row ?? null;
  }

  due(tx: Tx, personId: string, channel: 'mail' | 'push', now: Date): Promise<NotificationRow[]> {
    return tx.$queryRawUnsafe<NotificationRow[]>(sql.dueSql(channel), personId, now);
  }

  async mailed(tx: Tx, ids: readonly string[], now: Date): Promise<void> {
    await tx.notification.updateMany({
      where: { id: { in: [...ids] } },
      data: { mailDueAt: null, mailCount: 0, mailedAt: now },
    });
  }

  async pushed(tx: Tx, ids: readonly string[], now: Date): Promise<void> {
    await tx.notification.updateMany({
      where: { id: { in: [...ids] } },
      data: { pushDueAt: null, pushedAt: now },
    });
  }

  /** Nothing is sent any more of what waits now. */
  async dropMails(tx: Tx, personId: string, types?: readonly string[]): Promise<void> {
    await tx.notification.updateMany({
      where: { personId, mailDueAt: { not: null }, ...(types && { type: { in: [...types] } }) },
      data: { mailDueAt: null, mailCount: 0 },
    });
  }

  async dropPushes(tx: Tx, personId: string, types?: readonly string[]): Promise<void> {
    await tx.notification.updateMany({
      where: { personId, pushDueAt: { not: null }, ...(types && { type: { in: [...types] } }) },
      data: { pushDueAt: null },
    });
  }

  read(
    tx: Tx,
    personId: string,
    what: { ids?: readonly string[] | null; subject?: { type: string; id: string } | null },
    now: Date,
  ): Promise<{ type: NotificationType; subjectId: string }[]> {
    const { ids = null, subject = null } = what;
    return tx.$queryRawUnsafe(sql.readSql, personId, now, ids, subject?.type ?? null, subject?.id ?? null);
  }

  /** Lines with nothing behind them any more. */
  async forgetLines(ids: readonly string[]): Promise<void> {
    await this.database.prisma.notification.deleteMany({ where: { id: { in: [...ids] } } });
  }

  /** Whom mails and pushes go to. */
  person(tx: Tx, personId: string) {
    return tx.person.findUnique({
      where: { id: personId },
      select: {
        id: true,
        name: true,
        email: true,
        locale: true,
        timeZone: true,
        emailConfirmedAt: true,
        suspendedAt: true,
        notificationSettings: true,
      },
    });
  }
}
