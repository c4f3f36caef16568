import { Global, Module } from '@nestjs/common';
import { SessionReader } from '../../platform/access/index.ts';
import { AccountMails } from './account-mails.ts';
import { AccountsResolver } from './accounts.resolver.ts';
import { AccountsService } from './accounts.service.ts';
import { MailedViewers } from './mailed-viewers.repository.ts';
import { MailTokenRepository } from './mail-token.repository.ts';
import { PasswordHasher } from './password-hasher.ts';
import { PasswordStrategy } from './password.strategy.ts';
import { PersonRepository } from './person.repository.ts';
import { SessionCookie } from './session-cookie.ts';
import { ProvePassword } from './prove-password.service.ts';
import { CookieSessionReader } from './session-reader.ts';
import { SessionRepository } from './session.repository.ts';
import { SessionsService } from './sessions.service.ts';
import { SetupService } from './setup.service.ts';

/** Global because the platform asks it who is calling (SessionReader). */
@Global()
@Module({
  providers: [
    AccountMails,
    AccountsResolver,
    AccountsService,
    MailTokenRepository,
    MailedViewers,
    PasswordHasher,
    PasswordStrategy,
    PersonRepository,
    ProvePassword,
    SessionCookie,
    SessionRepository,
    SessionsService,
    SetupService,
    { provide: SessionReader, useClass: CookieSessionReader },
  ],
  exports: [SessionReader, SessionsService, SetupService, MailedViewers, ProvePassword],
})
export class AccountsModule {}
