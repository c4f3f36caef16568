import { join, resolve } from 'node:path';
import { Global, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Config } from '../config/index.ts';
import { MailWords } from './mail-words.ts';
import { MailboxController } from './mailbox.controller.ts';
import { MailboxOutbox } from './mailbox-outbox.ts';
import { Mailer } from './mailer.ts';
import { Outbox } from './outbox.ts';
import { SendMailTask } from './send-mail.task.ts';
import { SmtpOutbox } from './smtp-outbox.ts';

@Global()
@Module({
  controllers: [MailboxController],
  providers: [
    Mailer,
    MailWords,
    SendMailTask,
    {
      provide: Outbox,
      inject: [Config],
      // Production never starts without SMTP_URL, so the mailbox is local mode's alone.
      useFactory: ({ env }: Config): Outbox =>
        env.SMTP_URL
          ? new SmtpOutbox(env.SMTP_URL)
          : new MailboxOutbox(join(resolve(env.KVART_DATA_DIR), 'mailbox')),
    },
  ],
  exports: [Mailer, MailWords],
})
export class MailModule implements OnApplicationShutdown {
  constructor(private readonly outbox: Outbox) {}

  async onApplicationShutdown(): Promise<void> {
    await this.outbox.close();
  }
}
