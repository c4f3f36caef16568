import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/index.ts';
import { Jobs } from '../jobs/index.ts';
import type { MailTemplate, MailToQueue } from './templates.ts';

/** Name of the job that sends one mail. */
export const sendMailTask = 'mail.send';

/** The way mails leave Kvart. */
@Injectable()
export class Mailer {
  constructor(private readonly jobs: Jobs) {}

  /**
   * Queues a mail in the caller's transaction. It is sent once that has committed, at least once and always
   * with the same Message-ID. Address and links stay in the queue only until then.
   */
  async queue<T extends MailTemplate>(tx: Pick<Tx, '$queryRawUnsafe'>, mail: MailToQueue<T>): Promise<void> {
    await this.jobs.add(tx, sendMailTask, mail, { key: `${sendMailTask}:${mail.messageId}` });
  }
}
