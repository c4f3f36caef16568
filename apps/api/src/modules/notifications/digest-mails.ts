import { afterQuiet, mostLinesInAMail } from '@kvart/domain/notifications';
import { createFormat, negotiateLocale } from '@kvart/i18n';
import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config/index.ts';
import { Database, type Tx } from '../../platform/database/index.ts';
import { Jobs, Task } from '../../platform/jobs/index.ts';
import { Mailer } from '../../platform/mail/index.ts';
import { LineSources } from './line-sources.ts';
import { Lines, type WordedLine } from './lines.service.ts';
import { quietOf } from './notification-times.service.ts';
import { NotificationsRepository } from './notifications.repository.ts';
import { mailTask, NotificationsService } from './notifications.service.ts';
import { StopLinks } from './stop-links.ts';

type Person = NonNullable<Awaited<ReturnType<NotificationsRepository['person']>>>;

/** Writes one mail with all that waits for it. A line that a mail has told stands in no other. */
@Injectable()
export class DigestMails {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly repository: NotificationsRepository,
    private readonly notifications: NotificationsService,
    private readonly sources: LineSources,
    private readonly lines: Lines,
    private readonly jobs: Jobs,
    private readonly mailer: Mailer,
    private readonly stopLinks: StopLinks,
  ) {}

  @Task(mailTask)
  async run({ personId }: { personId: string }): Promise<void> {
    await this.mail(personId, new Date());
  }

  /** Mails what is due at that moment, or puts it off to the end of the quiet hours. */
  async mail(personId: string, now: Date): Promise<void> {
    await this.database.transaction(async (tx) => {
      const person = await this.repository.person(tx, personId);
      if (!person) return;
      const runAt = afterQuiet(now, quietOf(person.notificationSettings), person.timeZone);
      if (runAt > now) {
        await this.jobs.add(tx, mailTask, { personId }, { key: `notifications.mailAt:${personId}`, runAt });
        return;
      }
      const rows = await this.repository.due(tx, personId, 'mail', now);
      if (rows.length > 0) {
        const reachable = person.emailConfirmedAt && !person.suspendedAt;
        const lines = reachable ? await this.lines.inWords(rows, person.locale) : [];
        if (lines.length > 0) await this.queue(tx, person, lines);
        await this.repository.mailed(
          tx,
          rows.map(({ id }) => id),
          now,
        );
      }
      await this.notifications.plan(tx, [personId]);
    });
  }

  private async queue(tx: Tx, person: Person, lines: readonly WordedLine[]): Promise<void> {
    const [newest] = lines;
    if (!newest) return;
    const types = new Set(lines.map(({ row }) => row.type));
    const envelope = {
      to: person.email,
      locale: person.locale,
      // Made of what it tells: the same lines are the same mail, however often the work is done again.
      messageId: `notifications-${newest.row.id}-${newest.row.newestAt.getTime()}-${lines.length}`,
      unsubscribe: await this.stopLinks.linkFor(tx, person.id, types),
    };
    const { publicUrl } = this.config;
    const own = lines.length === 1 ? this.sources.of(newest.row.type)?.mail?.(newest.row, newest) : null;
    if (own) {
      const params = { ...own.params, name: person.name, url: `${publicUrl}${newest.path}` };
      await this.mailer.queue(tx, { ...envelope, template: own.template, params } as Parameters<
        Mailer['queue']
      >[1]);
      return;
    }
    const format = createFormat(negotiateLocale(person.locale), person.timeZone);
    await this.mailer.queue(tx, {
      ...envelope,
      template: 'notifications',
      params: {
        name: person.name,
        count: lines.length,
        first: newest.text,
        url: `${publicUrl}/notifications`,
      },
      items: lines.slice(0, mostLinesInAMail).map(({ text, quote, path, row }) => ({
        title: text,
        detail: [quote && shortened(quote), format.dateTime(row.newestAt)].filter(Boolean).join('\n'),
        url: `${publicUrl}${path}`,
      })),
    });
  }
}

const longest = 160;
const shortened = (quote: string): string => {
  const line = quote.replace(/\s+/g, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest).trimEnd()}…` : line;
};
