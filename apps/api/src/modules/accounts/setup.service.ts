import { timingSafeEqual } from 'node:crypto';
import { normalizePassword, setUpInput } from '@kvart/domain/accounts';
import { refusals } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config/index.ts';
import { Database } from '../../platform/database/index.ts';
import { Refused, validated } from '../../platform/errors/index.ts';
import type { RequestContext } from '../../platform/graphql/index.ts';
import { RateLimits } from '../../platform/limits/index.ts';
import { isCommonPassword } from './common-passwords.ts';
import { PasswordHasher } from './password-hasher.ts';
import { PersonRepository } from './person.repository.ts';
import { hashToken } from './secret-token.ts';
import { SessionsService } from './sessions.service.ts';

/**
 * The first administrator of an empty installation. In production the person has to know SETUP_CODE, so that
 * nobody who finds the address first can take the house over.
 */
@Injectable()
export class SetupService {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly persons: PersonRepository,
    private readonly hasher: PasswordHasher,
    private readonly sessions: SessionsService,
    private readonly limits: RateLimits,
  ) {}

  isRequired(): Promise<boolean> {
    return this.persons.isEmpty();
  }

  get needsCode(): boolean {
    return !this.config.isLocal || this.config.env.SETUP_CODE !== undefined;
  }

  async setUp(context: RequestContext, raw: unknown): Promise<string> {
    await this.limits.take('set_up', { address: context.req.ip });
    const { code, password, email, name, locale, timeZone } = validated(setUpInput(isCommonPassword), raw);
    if (!(await this.isRequired())) throw new Refused(refusals.conflict('already_set_up'));
    if (!this.isCode(code ?? ''))
      throw new Refused(refusals.invalid([{ code: 'wrong_setup_code', path: ['code'] }]));
    const passwordHash = await this.hasher.hash(normalizePassword(password));
    return this.database.transaction(async (tx) => {
      await this.persons.lockSetup(tx);
      if (!(await this.persons.isEmpty(tx))) throw new Refused(refusals.conflict('already_set_up'));
      const person = await this.persons.create(
        tx,
        {
          name,
          email,
          passwordHash,
          locale: locale ?? context.locale,
          timeZone: timeZone ?? 'Europe/Ljubljana',
        },
        { confirmed: true, admin: true },
      );
      if (!person) throw new Refused(refusals.conflict('already_set_up'));
      await this.sessions.start(tx, context, person.id);
      return person.id;
    });
  }

  private isCode(given: string): boolean {
    const expected = this.config.env.SETUP_CODE;
    if (expected === undefined) return this.config.isLocal;
    return timingSafeEqual(hashToken(given), hashToken(expected));
  }
}
