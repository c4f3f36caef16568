import { Injectable } from '@nestjs/common';
import { Config } from '../config/index.ts';
import { type JobInfo, Task } from '../jobs/index.ts';
import { MailWords } from './mail-words.ts';
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
    private readonly words: MailWords,
  ) {}

  @Task(sendMailTask, { maxAttempts: 14 })
  async run(mail: MailToQueue, _job: JobInfo): Promise<void> {
    const content = this.words.write(mail);
    await this.outbox.send(makeMessage(mail, content, this.config, this.words.brand));
  }
}
