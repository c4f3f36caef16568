import { defaultLocale, intlLocale, isLocale } from '@kvart/i18n';
import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config/index.ts';
import type { Tx } from '../../platform/database/index.ts';
import { Mailer } from '../../platform/mail/index.ts';
import type { Receiver } from './persons-leaving.repository.ts';

type Leaver = Receiver & { eraseAt: Date };

/** Mails to somebody whose account is going to be erased: at the beginning, and before the end. */
@Injectable()
export class LeavingMails {
  constructor(
    private readonly config: Config,
    private readonly mailer: Mailer,
  ) {}

  begun(tx: Tx, person: Leaver): Promise<void> {
    return this.write(tx, person, 'erasure_begun');
  }

  soon(tx: Tx, person: Leaver): Promise<void> {
    return this.write(tx, person, 'erasure_soon');
  }

  private async write(tx: Tx, person: Leaver, template: 'erasure_begun' | 'erasure_soon'): Promise<void> {
    const { id, name, email, eraseAt, timeZone } = person;
    const locale = isLocale(person.locale) ? person.locale : defaultLocale;
    const date = new Intl.DateTimeFormat(intlLocale[locale], { dateStyle: 'long', timeZone }).format(eraseAt);
    await this.mailer.queue(tx, {
      to: email,
      locale,
      template,
      params: { name, date, url: `${this.config.publicUrl}/settings/data` },
      messageId: `${template}-${id}-${eraseAt.getTime()}`,
    });
  }
}
