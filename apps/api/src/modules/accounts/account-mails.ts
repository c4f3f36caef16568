import type { Locale } from '@kvart/i18n';
import { mailTokenLifetimeMs } from '@kvart/domain/accounts';
import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config/index.ts';
import type { Tx } from '../../platform/database/index.ts';
import { Mailer } from '../../platform/mail/index.ts';
import { MailTokenRepository } from './mail-token.repository.ts';

interface Receiver {
  id: string;
  name: string;
  email: string;
  locale: string;
}

const HOUR = 3_600_000;

/** The mails of an account: each is queued in the transaction that makes it true. */
@Injectable()
export class AccountMails {
  constructor(
    private readonly config: Config,
    private readonly mailer: Mailer,
    private readonly tokens: MailTokenRepository,
  ) {}

  async confirmAddress(tx: Tx, person: Receiver): Promise<void> {
    const lifetime = mailTokenLifetimeMs.confirm_email;
    const { id, token } = await this.tokens.issue(tx, person.id, 'confirm_email', person.email, lifetime);
    await this.mailer.queue(tx, {
      ...this.to(person),
      template: 'confirm_email',
      params: { name: person.name, url: this.link('/confirm-email', token), hours: lifetime / HOUR },
      messageId: `confirm-${id}`,
    });
  }

  async changeAddress(tx: Tx, person: Receiver, email: string): Promise<void> {
    const lifetime = mailTokenLifetimeMs.change_email;
    const { id, token } = await this.tokens.issue(tx, person.id, 'change_email', email, lifetime);
    await this.mailer.queue(tx, {
      ...this.to({ ...person, email }),
      template: 'change_email',
      params: { name: person.name, url: this.link('/confirm-email', token), hours: lifetime / HOUR },
      messageId: `change-email-${id}`,
    });
  }

  async resetPassword(tx: Tx, person: Receiver): Promise<void> {
    const lifetime = mailTokenLifetimeMs.reset_password;
    const { id, token } = await this.tokens.issue(tx, person.id, 'reset_password', person.email, lifetime);
    await this.mailer.queue(tx, {
      ...this.to(person),
      template: 'reset_password',
      params: { name: person.name, url: this.link('/reset-password', token), minutes: lifetime / 60_000 },
      messageId: `reset-${id}`,
    });
  }

  /** Tells the holder of an address that somebody tried to sign up with it. */
  async alreadyRegistered(tx: Tx, person: Receiver, occasion: string): Promise<void> {
    await this.mailer.queue(tx, {
      ...this.to(person),
      template: 'already_registered',
      params: { name: person.name, url: `${this.config.publicUrl}/sign-in` },
      messageId: `already-${occasion}`,
    });
  }

  async passwordChanged(tx: Tx, person: Receiver, occasion: string): Promise<void> {
    await this.mailer.queue(tx, {
      ...this.to(person),
      template: 'password_changed',
      params: { name: person.name, url: `${this.config.publicUrl}/forgot-password` },
      messageId: `password-changed-${occasion}`,
    });
  }

  private to(person: Receiver) {
    return { to: person.email, locale: person.locale as Locale };
  }

  /** The secret stands behind `#`: servers, proxies and Referer headers never see it. */
  private link(path: string, token: string): string {
    return `${this.config.publicUrl}${path}#token=${token}`;
  }
}
