import {
  addPushDeviceInput,
  changeNotificationSettingsInput,
  choiceFor,
  mostDevices,
  mostMutes,
  muteEnd,
  muteNotificationsInput,
  thingTarget,
  timeOfDay,
} from '@kvart/domain/notifications';
import { id as idSchema, inputIssue, refusals, type Viewer } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.ts';
import { Refused, validated } from '../../platform/errors/index.ts';
import { WebPush } from '../../platform/push/index.ts';
import { LineSources } from './line-sources.ts';
import { Lines } from './lines.service.ts';
import type { NotificationSettings } from './notification.model.ts';
import { quietOf } from './notification-times.service.ts';
import { NotificationsRepository } from './notifications.repository.ts';
import { SettingsRepository } from './settings.repository.ts';

/** How a person wants to hear of what is new. */
@Injectable()
export class NotificationSettingsService {
  constructor(
    private readonly database: Database,
    private readonly settings: SettingsRepository,
    private readonly notifications: NotificationsRepository,
    private readonly sources: LineSources,
    private readonly lines: Lines,
    private readonly push: WebPush,
  ) {}

  async of({ personId, sessionId }: Viewer): Promise<NotificationSettings> {
    const { timeZone, notificationSettings, ...kept } = await this.settings.all(personId);
    const quiet = quietOf(notificationSettings);
    const chosen = new Map(kept.notificationChoices.map((choice) => [choice.type, choice]));
    return {
      id: personId,
      rhythm: notificationSettings?.rhythm ?? 'at_once',
      quietHours: quiet && { from: timeOfDay(quiet.from), to: timeOfDay(quiet.to) },
      timeZone,
      choices: this.sources.types().map((type) => {
        const own = chosen.get(type);
        const { in_app: inApp, ...on } = choiceFor(type, own ? { ...own, in_app: own.inApp } : null);
        return { type, inApp, mail: on.mail, push: on.push };
      }),
      mutes: kept.notificationMutes,
      devices: kept.pushSubscriptions.map((device) => ({
        ...device,
        current: device.sessionId === sessionId,
      })),
      pushKey: await this.push.publicKey(),
    };
  }

  async change({ personId }: Viewer, raw: unknown): Promise<void> {
    const { rhythm, quietHours, choices } = validated(changeNotificationSettingsInput, raw);
    await this.database.transaction(async (tx) => {
      await this.settings.change(tx, personId, { rhythm: rhythm ?? undefined, quiet: quietHours });
      if (rhythm === 'never') await this.notifications.dropMails(tx, personId);
      for (const choice of choices ?? []) await this.settings.choose(tx, personId, choice);
      // What waits for a mail or a push that nobody wants any more is not sent.
      const off = (channel: 'mail' | 'push') =>
        (choices ?? []).filter((choice) => !choice[channel]).map(({ type }) => type);
      await this.notifications.dropMails(tx, personId, off('mail'));
      await this.notifications.dropPushes(tx, personId, off('push'));
    });
  }

  /** Silences what a line is about, who caused it, or all lines like it; those that are there stay. */
  async mute({ personId }: Viewer, locale: string, raw: unknown): Promise<void> {
    const { notificationId, what, span } = validated(muteNotificationsInput, raw);
    const row = await this.notifications.one(personId, notificationId);
    const [line] = row ? await this.lines.inWords([row], locale) : [];
    if (!row || !line) throw new Refused(refusals.notFound());
    const target = {
      thing: { target: thingTarget({ type: row.subjectType, id: row.subjectId }), label: line.thing },
      actor: { target: row.actorId, label: row.actorName ?? '' },
      type: { target: row.type, label: row.type },
    }[what];
    if (!target.target) throw new Refused(refusals.invalid([inputIssue('invalid_choice', ['what'])]));
    const mute = { kind: what, target: target.target, label: target.label.slice(0, 300) };
    await this.database.transaction(async (tx) => {
      if ((await this.settings.countMutes(tx, personId)) >= mostMutes)
        throw new Refused(refusals.conflict('too_many_mutes', { max: mostMutes }));
      await this.settings.mute(tx, personId, { ...mute, until: muteEnd(span, new Date()) });
    });
  }

  async unmute({ personId }: Viewer, id: string): Promise<void> {
    if (!idSchema.safeParse(id).success || !(await this.settings.unmute(personId, id)))
      throw new Refused(refusals.notFound());
  }

  async addDevice({ personId, sessionId }: Viewer, raw: unknown): Promise<void> {
    const device = validated(addPushDeviceInput, raw);
    if (!this.push.knows(device.endpoint))
      throw new Refused(refusals.invalid([inputIssue('invalid_url', ['endpoint'])]));
    await this.database.transaction(async (tx) => {
      if ((await this.settings.countDevices(tx, personId)) >= mostDevices)
        throw new Refused(refusals.conflict('too_many_devices', { max: mostDevices }));
      await this.settings.addDevice(tx, { personId, sessionId, ...device });
    });
  }

  async removeDevice({ personId }: Viewer, id: string): Promise<void> {
    if (!idSchema.safeParse(id).success || !(await this.settings.removeDevice(personId, id)))
      throw new Refused(refusals.notFound());
  }
}
