import {
  afterQuiet,
  choiceFor,
  type MailRhythm,
  type NotificationType,
  type QuietHours,
  type Timing,
} from '@kvart/domain/notifications';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.ts';

/** When and how a person wants to hear, out of the columns that say it. */
export const timingOf = (row: {
  rhythm: MailRhythm;
  quietFrom: number | null;
  quietTo: number | null;
  zone: string;
}): Timing => ({ rhythm: row.rhythm, quiet: quietOf(row), zone: row.zone });

export const quietOf = (
  row: { quietFrom: number | null; quietTo: number | null } | null,
): QuietHours | null =>
  row && row.quietFrom !== null && row.quietTo !== null ? { from: row.quietFrom, to: row.quietTo } : null;

/** For modules that write mails of their own rhythm: whether they may, and not before when. */
@Injectable()
export class NotificationTimes {
  /** @returns null where the person wants no mails of the type. */
  async mailTime(tx: Tx, personId: string, type: NotificationType, now = new Date()): Promise<Date | null> {
    const person = await tx.person.findUnique({
      where: { id: personId },
      select: {
        timeZone: true,
        notificationSettings: true,
        notificationChoices: { where: { type } },
      },
    });
    if (!person || person.notificationSettings?.rhythm === 'never') return null;
    const [own] = person.notificationChoices;
    const choice = choiceFor(type, own ? { in_app: own.inApp, mail: own.mail, push: own.push } : null);
    return choice.mail ? afterQuiet(now, quietOf(person.notificationSettings), person.timeZone) : null;
  }
}
