import {
  changeEmailInput,
  changePasswordInput,
  emailOnlyInput,
  linkToken,
  mailTokenPurposes,
  normalizePassword,
  passwordIssues,
  resetPasswordInput,
  signInInput,
  signUpInput,
  updateAccountInput,
} from '@kvart/domain/accounts';
import { defaultLocale, refusals, type Viewer } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Audit } from '../../platform/audit/index.ts';
import { Database, type Tx } from '../../platform/database/index.ts';
import { Refused, validated } from '../../platform/errors/index.ts';
import type { RequestContext } from '../../platform/graphql/index.ts';
import { RateLimits } from '../../platform/limits/index.ts';
import { Installation } from '../../platform/settings/index.ts';
import { AccountMails } from './account-mails.ts';
import { isCommonPassword } from './common-passwords.ts';
import { MailTokenRepository } from './mail-token.repository.ts';
import { PasswordHasher } from './password-hasher.ts';
import { authenticate } from './password.strategy.ts';
import { PersonRepository } from './person.repository.ts';
import { inSameTime } from './same-time.ts';
import { SessionsService } from './sessions.service.ts';

/** Signing up and in, and everything about one's own account. Unknown and known addresses get one answer. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly database: Database,
    private readonly persons: PersonRepository,
    private readonly tokens: MailTokenRepository,
    private readonly hasher: PasswordHasher,
    private readonly sessions: SessionsService,
    private readonly mails: AccountMails,
    private readonly limits: RateLimits,
    private readonly audit: Audit,
    private readonly installation: Installation,
  ) {}

  async viewer(personId: string) {
    const person = await this.persons.findById(personId);
    if (!person) throw new Refused(refusals.notFound());
    const { id, name, email, locale, timeZone, platformRole, eraseAt } = person;
    const pendingEmail = await this.persons.pendingEmail(personId);
    return {
      id,
      name,
      email,
      locale,
      timeZone,
      platformRole,
      pendingEmail,
      eraseAt,
      emailConfirmed: !!person.emailConfirmedAt,
    };
  }

  async signUp(context: RequestContext, raw: unknown): Promise<void> {
    const { email, name, password, ...input } = validated(signUpInput(isCommonPassword), raw);
    await this.limits.take('sign_up', { account: email, address: context.req.ip });
    if (!this.installation.settings.features.sign_up && !(await this.persons.isInvited(email)))
      throw new Refused(refusals.forbidden('sign_up_closed'));
    const passwordHash = await this.hasher.hash(normalizePassword(password));
    await inSameTime(
      this.database.transaction(async (tx) => {
        const locale = input.locale ?? context.locale;
        const timeZone = input.timeZone ?? 'Europe/Ljubljana';
        const person = await this.persons.create(tx, { name, email, passwordHash, locale, timeZone });
        if (person) return this.mails.confirmAddress(tx, person);
        const known = await this.persons.findByEmail(email, tx);
        if (known) await this.mails.alreadyRegistered(tx, known, uuid());
      }),
    );
  }

  async resendConfirmation(context: RequestContext, raw: unknown): Promise<void> {
    const { email } = validated(emailOnlyInput, raw);
    await this.limits.take('resend_confirmation', { account: email, address: context.req.ip });
    await inSameTime(
      this.database.transaction(async (tx) => {
        const person = await this.persons.findByEmail(email, tx);
        if (person && !person.emailConfirmedAt) await this.mails.confirmAddress(tx, person);
      }),
    );
  }

  /** Confirms the address of a new account or a changed one; whoever holds the link is signed in. */
  async confirmEmail(context: RequestContext, token: string): Promise<string> {
    await this.limits.take('confirm_email', { address: context.req.ip });
    return this.database.transaction(async (tx) => {
      const used = await this.useLink(tx, token, ['confirm_email', 'change_email']);
      const person = await this.persons.findById(used.personId, tx);
      const isOwn = person?.email === used.email;
      if (used.purpose === 'change_email' && !isOwn && (await this.persons.findByEmail(used.email, tx))) {
        throw new Refused(refusals.conflict('email_taken'));
      }
      // Whoever reads the mails of an address the account has left must not get in, nor bring it back.
      if (used.purpose === 'confirm_email' && !isOwn) throw new Refused(refusals.notFound('link_expired'));
      await this.persons.update(tx, used.personId, { email: used.email, emailConfirmedAt: new Date() });
      if (!isOwn) await this.tokens.withdraw(tx, used.personId, mailTokenPurposes);
      await this.audit.record(tx, {
        personId: used.personId,
        action: `account.${used.purpose}`,
        objectType: 'person',
        objectId: used.personId,
      });
      if (context.viewer?.personId !== used.personId) await this.sessions.start(tx, context, used.personId);
      return used.personId;
    });
  }

  async signIn(context: RequestContext, raw: { email: string; password: string }): Promise<string> {
    const { email, password } = validated(signInInput, raw);
    await this.limits.take('sign_in', { account: email, address: context.req.ip });
    const person = await authenticate('password', { email, password });
    if (!person) throw new Refused({ kind: 'forbidden', code: 'wrong_credentials' });
    await this.database.transaction((tx) => this.sessions.start(tx, context, person.id));
    return person.id;
  }

  async requestPasswordReset(context: RequestContext, raw: unknown): Promise<void> {
    const { email } = validated(emailOnlyInput, raw);
    await this.limits.take('request_password_reset', { account: email, address: context.req.ip });
    await inSameTime(
      this.database.transaction(async (tx) => {
        const person = await this.persons.findByEmail(email, tx);
        if (person) await this.mails.resetPassword(tx, person);
      }),
    );
  }

  /** Sets a new password by a mailed link and ends every session: whoever had the old one is out. */
  async resetPassword(context: RequestContext, raw: unknown): Promise<string> {
    const { token, password } = validated(resetPasswordInput, raw);
    await this.limits.take('reset_password', { address: context.req.ip });
    // Hashing takes its time, and no connection should wait for it.
    const passwordHash = await this.hasher.hash(normalizePassword(password));
    return this.database.transaction(async (tx) => {
      const { personId, email } = await this.useLink(tx, token, ['reset_password']);
      const person = await this.persons.findById(personId, tx);
      if (!person) throw new Refused(refusals.notFound('link_expired'));
      const issues = passwordIssues(password, { ...person, isCommon: isCommonPassword });
      if (issues.length > 0) throw new Refused(refusals.invalid(issues));
      await this.setPassword(tx, person, passwordHash);
      // The link came to this address, so it is the person's.
      if (!person.emailConfirmedAt && person.email === email) {
        await this.persons.update(tx, personId, { emailConfirmedAt: new Date() });
      }
      await this.sessions.end(tx, personId, {});
      await this.sessions.start(tx, { ...context, viewer: null }, personId);
      return personId;
    });
  }

  async changePassword(context: RequestContext, viewer: Viewer, raw: unknown): Promise<void> {
    const person = await this.me(viewer);
    const { current, next } = validated(changePasswordInput({ ...person, isCommon: isCommonPassword }), raw);
    await this.limits.take('change_password', { account: person.id, address: context.req.ip });
    await this.requirePassword(person, current, 'current');
    const passwordHash = await this.hasher.hash(normalizePassword(next));
    await this.database.transaction(async (tx) => {
      await this.setPassword(tx, person, passwordHash);
      await this.sessions.end(tx, person.id, { except: viewer.sessionId });
    });
  }

  async changeEmail(context: RequestContext, viewer: Viewer, raw: unknown): Promise<void> {
    const { email, password } = validated(changeEmailInput, raw);
    const person = await this.me(viewer);
    await this.limits.take('change_email', { account: person.id, address: context.req.ip });
    await this.requirePassword(person, password, 'password');
    await this.database.transaction((tx) => this.mails.changeAddress(tx, person, email));
  }

  async updateAccount(viewer: Viewer, raw: Record<string, unknown>): Promise<void> {
    const given = Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== null));
    const input = validated(updateAccountInput, given);
    await this.database.transaction((tx) => this.persons.update(tx, viewer.personId, input));
  }

  private async me(viewer: Viewer) {
    const person = await this.persons.findById(viewer.personId);
    if (!person) throw new Refused(refusals.signInRequired());
    return { ...person, locale: person.locale || defaultLocale };
  }

  private async requirePassword(
    person: { passwordHash: string | null },
    password: string,
    field: string,
  ): Promise<void> {
    if (await this.hasher.matches(person.passwordHash, normalizePassword(password))) return;
    throw new Refused(refusals.invalid([{ code: 'wrong_password', path: [field] }]));
  }

  private async setPassword(
    tx: Tx,
    person: Awaited<ReturnType<AccountsService['me']>>,
    passwordHash: string,
  ): Promise<void> {
    await this.persons.update(tx, person.id, { passwordHash });
    // Asked for by whoever knew the old password, or could read the mails then.
    await this.tokens.withdraw(tx, person.id, ['change_email', 'reset_password']);
    await this.audit.record(tx, {
      personId: person.id,
      action: 'account.password_changed',
      objectType: 'person',
      objectId: person.id,
    });
    await this.mails.passwordChanged(tx, person, uuid());
  }

  private async useLink(tx: Tx, token: string, purposes: Parameters<MailTokenRepository['use']>[2]) {
    const used = linkToken.safeParse(token).success ? await this.tokens.use(tx, token, purposes) : null;
    if (!used) throw new Refused(refusals.notFound('link_expired'));
    return used;
  }
}
