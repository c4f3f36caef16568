import { pickText } from '@kvart/domain/shared';
import { daysBetween, restoreDays } from '@kvart/domain/spaces';
import { createTranslator, negotiateLocale } from '@kvart/i18n';
import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config/index.ts';
import { Database } from '../../platform/database/index.ts';
import { Task } from '../../platform/jobs/index.ts';
import { Mailer, type MailItem } from '../../platform/mail/index.ts';
import { FreshnessLinks } from './freshness-links.service.ts';
import { type Entry, FreshnessRepository } from './freshness.repository.ts';

export const mailTask = 'freshness.mail';
/** Entries in one mail; whoever has more finds the rest in Kvart. */
const mostEntries = 50;

/** Payload of the job that writes to one person. */
export interface AboutMail {
  personId: string;
  about: 'free' | 'lapsed';
  /** When the daily run was: entries marked since then are the mail's. */
  at: string;
}

/** One mail to one person with all the entries that wait for a word of theirs. */
@Injectable()
export class FreshnessMails {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly repository: FreshnessRepository,
    private readonly links: FreshnessLinks,
    private readonly mailer: Mailer,
  ) {}

  @Task(mailTask)
  async write({ personId, about, at }: AboutMail): Promise<void> {
    await this.database.transaction(async (tx) => {
      const since = new Date(at);
      const entries = await this.repository.entries(tx, about, personId, since, mostEntries);
      const person = await tx.person.findUnique({ where: { id: personId } });
      // Answered in the meantime, or gone: nothing is left to ask.
      if (entries.length === 0 || !person || person.suspendedAt) return;
      const items: MailItem[] = [];
      for (const entry of entries) items.push(await this.item(entry, about, person, since));
      const envelope = {
        to: person.email,
        locale: person.locale,
        messageId: `freshness-${about}-${personId}-${since.getTime()}`,
        items,
      };
      const params = { name: person.name, count: entries.length, url: `${this.config.publicUrl}/home` };
      if (about === 'free') {
        const again = entries.every(({ reminded }) => reminded) ? 'yes' : 'no';
        await this.mailer.queue(tx, {
          ...envelope,
          template: 'spaces_to_confirm',
          params: { ...params, again },
        });
      } else {
        const days = restoreDays;
        await this.mailer.queue(tx, { ...envelope, template: 'spaces_lapsed', params: { ...params, days } });
      }
    });
  }

  private async item(
    entry: Entry,
    about: AboutMail['about'],
    person: { id: string; locale: string },
    now: Date,
  ): Promise<MailItem> {
    const t = createTranslator(negotiateLocale(person.locale));
    const link = (answer: Parameters<FreshnessLinks['linkTo']>[1]) =>
      this.links.linkTo(entry, answer, person.id, now);
    const days = daysBetween(entry.confirmedAt, now);
    return {
      title: pickText(entry.title, entry.originalLocale, person.locale)?.text ?? entry.slug,
      detail: [entry.placeName, t('mail.entry.confirmed', { days })].filter(Boolean).join(' · '),
      url: `${this.config.publicUrl}/spaces/${entry.slug}`,
      links:
        about === 'free'
          ? [
              { label: t('mail.entry.still_free'), url: await link('still_free') },
              { label: t('mail.entry.gone'), url: await link('gone') },
            ]
          : [{ label: t('mail.entry.restore'), url: await link('restore') }],
    };
  }
}
