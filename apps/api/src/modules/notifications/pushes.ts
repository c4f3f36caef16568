import { createHash } from 'node:crypto';
import { afterQuiet, mostPushesAtOnce } from '@kvart/domain/notifications';
import { createTranslator, negotiateLocale } from '@kvart/i18n';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.ts';
import { Jobs, Task } from '../../platform/jobs/index.ts';
import { WebPush } from '../../platform/push/index.ts';
import { Lines, type WordedLine } from './lines.service.ts';
import { quietOf } from './notification-times.service.ts';
import { NotificationsRepository } from './notifications.repository.ts';
import { NotificationsService, pushTask } from './notifications.service.ts';
import { PushRepository } from './push.repository.ts';

/** What the browser's worker gets. */
export interface PushContent {
  title: string;
  body: string;
  path: string;
  /** A newer push with the same tag takes the place of the older one. */
  tag: string;
  lang: string;
  /** The lines it tells of: opening it reads them. */
  ids: string[];
}

const sendTask = 'notifications.push-to-device';
const longestText = 300;

/** Tells browsers what is due for a push, few at a time. */
@Injectable()
export class Pushes {
  constructor(
    private readonly database: Database,
    private readonly repository: NotificationsRepository,
    private readonly devices: PushRepository,
    private readonly notifications: NotificationsService,
    private readonly lines: Lines,
    private readonly jobs: Jobs,
    private readonly webPush: WebPush,
  ) {}

  @Task(pushTask)
  async run({ personId }: { personId: string }): Promise<void> {
    await this.push(personId, new Date());
  }

  async push(personId: string, now: Date): Promise<void> {
    await this.database.transaction(async (tx) => {
      const person = await this.repository.person(tx, personId);
      if (!person) return;
      const runAt = afterQuiet(now, quietOf(person.notificationSettings), person.timeZone);
      if (runAt > now) {
        await this.jobs.add(tx, pushTask, { personId }, { key: `notifications.pushAt:${personId}`, runAt });
        return;
      }
      const rows = await this.repository.due(tx, personId, 'push', now);
      if (rows.length > 0) {
        const lines = person.suspendedAt ? [] : await this.lines.inWords(rows, person.locale);
        const devices = await this.devices.devicesOf(tx, personId);
        await this.jobs.addAll(
          tx,
          sendTask,
          devices.flatMap(({ id }) =>
            contentsOf(lines, person.locale).map((content) => ({ payload: { deviceId: id, content } })),
          ),
        );
        await this.repository.pushed(
          tx,
          rows.map(({ id }) => id),
          now,
        );
      }
      await this.notifications.plan(tx, [personId]);
    });
  }

  /** One push to one browser. A browser that is gone is forgotten; a service that is away is tried again. */
  @Task(sendTask, { maxAttempts: 6 })
  async send({ deviceId, content }: { deviceId: string; content: PushContent }): Promise<void> {
    const device = await this.devices.running(deviceId);
    if (!device || !(await this.devices.anyUnread(content.ids))) return;
    const topic = createHash('sha256').update(content.tag).digest('base64url').slice(0, 32);
    if (!(await this.webPush.send(device, content, { topic }))) await this.devices.remove(deviceId);
  }
}

/** Few lines are told one by one; many by their number. */
function contentsOf(lines: readonly WordedLine[], locale: string): PushContent[] {
  const lang = negotiateLocale(locale);
  if (lines.length <= mostPushesAtOnce) {
    return lines.map(({ row, text, quote, path }) => ({
      title: text.slice(0, longestText),
      body: (quote ?? '').replace(/\s+/g, ' ').trim().slice(0, longestText),
      path,
      tag: row.id,
      lang,
      ids: [row.id],
    }));
  }
  const [newest] = lines;
  const t = createTranslator(lang);
  return [
    {
      title: t('notificationLines.many', { count: lines.length }),
      body: newest?.text.slice(0, longestText) ?? '',
      path: '/notifications',
      tag: 'many',
      lang,
      // So that a push is not sent once they are read; opening the list reads none of them by itself.
      ids: lines.slice(0, 20).map(({ row }) => row.id),
    },
  ];
}
