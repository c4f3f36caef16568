import type { AlertRhythm } from '@kvart/domain/saved-searches';
import { pickText } from '@kvart/domain/shared';
import { createFormat, negotiateLocale } from '@kvart/i18n';
import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config/index.ts';
import { Database, type Tx } from '../../platform/database/index.ts';
import { Jobs, Task } from '../../platform/jobs/index.ts';
import { Mailer } from '../../platform/mail/index.ts';
import { Installation } from '../../platform/settings/index.ts';
import { NotificationTimes } from '../notifications/index.ts';
import { type AlertedSpace, AlertsRepository } from './alerts.repository.ts';

const batch = 200;

/** Tells by mail what is new, in the rhythm each person chose: one mail for a search, however much there is. */
@Injectable()
export class AlertMails {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly alerts: AlertsRepository,
    private readonly jobs: Jobs,
    private readonly times: NotificationTimes,
    private readonly installation: Installation,
  ) {}

  // A minute gathers what a busy officer publishes in one go.
  @Task('saved-searches.mail-now', { cron: '* * * * *' })
  immediately(): Promise<void> {
    return this.mailAll('immediately');
  }

  @Task('saved-searches.mail-daily', { cron: '0 5 * * *' })
  daily(): Promise<void> {
    return this.mailAll('daily');
  }

  @Task('saved-searches.mail-weekly', { cron: '0 5 * * 1' })
  weekly(): Promise<void> {
    return this.mailAll('weekly');
  }

  @Task('saved-searches.forget', { cron: '40 3 * * *' })
  async forget(): Promise<void> {
    const days = this.installation.settings.retention.search_hits;
    await this.alerts.forget(new Date(Date.now() - days * 86_400_000));
  }

  private async mailAll(rhythm: AlertRhythm): Promise<void> {
    for (let after: string | null = null; ;) {
      const due = await this.alerts.due(rhythm, after, batch);
      for (const id of due) await this.database.transaction((tx) => this.mail(tx, id, rhythm));
      if (due.length < batch) return;
      after = due.at(-1) ?? null;
    }
  }

  @Task('saved-searches.mail-later')
  async later({ id, rhythm }: { id: string; rhythm: AlertRhythm }): Promise<void> {
    await this.database.transaction((tx) => this.mail(tx, id, rhythm));
  }

  private async mail(tx: Tx, id: string, rhythm: AlertRhythm): Promise<void> {
    const search = await this.alerts.hold(tx, id);
    if (search?.rhythm !== rhythm) return;
    const now = new Date();
    const runAt = await this.times.mailTime(tx, search.person.id, 'saved_search_matched', now);
    if (runAt && runAt > now) {
      // Quiet hours: the same mail, once they are over.
      await this.jobs.add(
        tx,
        'saved-searches.mail-later',
        { id, rhythm },
        { key: `saved-search-mail:${id}`, runAt },
      );
      return;
    }
    if (!runAt) {
      await this.alerts.told(tx, [id]);
      return;
    }
    const spaces = await this.alerts.untold(tx, id);
    const [newest] = spaces;
    if (newest) {
      const { person } = search;
      const { publicUrl } = this.config;
      await this.mailer.queue(tx, {
        to: person.email,
        locale: person.locale,
        template: 'saved_search',
        params: {
          name: person.name,
          search: search.name,
          count: newest.total,
          url: `${publicUrl}/spaces?${search.search ? `${search.search}&` : ''}sort=newest`,
        },
        items: spaces.map((space) => this.itemOf(space, person.locale)),
        messageId: `saved-search-${id}-${newest.foundAt.getTime()}-${newest.total}`,
        unsubscribe: `${publicUrl}/unsubscribe/${search.stopKey}`,
      });
    }
    await this.alerts.told(tx, [id]);
  }

  private itemOf({ slug, title, originalLocale, place, usableM2 }: AlertedSpace, locale: string) {
    const format = createFormat(negotiateLocale(locale));
    return {
      title: pickText(title, originalLocale, locale)?.text ?? slug,
      detail: [place, usableM2 === null ? null : format.area(usableM2)].filter(Boolean).join(' · '),
      url: `${this.config.publicUrl}/spaces/${slug}`,
    };
  }
}
