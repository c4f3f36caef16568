import { createTransport, type Transporter } from 'nodemailer';
import type { Message } from './message.ts';
import { Outbox } from './outbox.ts';

/** Hands messages to the mail server of SMTP_URL, over a few kept connections. */
export class SmtpOutbox extends Outbox {
  private readonly transport: Transporter;

  constructor(url: string) {
    super();
    this.transport = createTransport({
      url,
      pool: true,
      maxConnections: 2,
      maxMessages: 100,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 30_000,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  override async send(message: Message): Promise<void> {
    await this.transport.sendMail(message);
  }

  override async close(): Promise<void> {
    this.transport.close();
  }
}
