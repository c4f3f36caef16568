import { defaultAccent, softwareName } from '@kvart/domain/administration';
import { Injectable } from '@nestjs/common';
import { Config } from '../config/index.ts';
import { type JobInfo, Task } from '../jobs/index.ts';
import { Installation } from '../settings/index.ts';
import { sendMailTask } from './mailer.ts';
import { makeMessage } from './message.ts';
import { Outbox } from './outbox.ts';
import type { MailToQueue } from './templates.ts';

/** Sends queued mails. A mail server that is away for a day loses none of them. */
@Injectable()
export class SendMailTask {
  constructor(
    private readonly config: Config,
    private readonly outbox: Outbox,
    private readonly installation: Installation,
  ) {}

  @Task(sendMailTask, { maxAttempts: 14 })
  async run(mail: MailToQueue, _job: JobInfo): Promise<void> {
    const { name, accent } = this.installation.settings.identity;
    const brand = { name: name ?? softwareName, accent: (accent ?? defaultAccent).light };
    await this.outbox.send(makeMessage(mail, this.config, brand));
  }
}
