import type { SendMailOptions } from 'nodemailer';
import type { Config } from '../config/index.ts';
import type { MailContent } from './content.ts';
import { layOutHtml, type MailBrand } from './html-layout.ts';
import type { MailToQueue } from './templates.ts';
import { layOutText } from './text-layout.ts';

/** A mail, written and laid out. */
export interface Message extends SendMailOptions {
  to: string;
  subject: string;
  text: string;
  html: string;
  messageId: string;
}

/** Builds the message that is sent. The same job always gives the same Message-ID. */
export function makeMessage(
  mail: MailToQueue,
  content: MailContent,
  config: Config,
  brand?: MailBrand,
): Message {
  const host = new URL(config.publicUrl).hostname;
  return {
    from: config.env.MAIL_FROM,
    to: mail.to,
    subject: content.subject,
    text: layOutText(content),
    html: layOutHtml(content, brand),
    messageId: `<${mail.messageId.replace(/[^A-Za-z0-9._-]/g, '-')}@${host}>`,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'Content-Language': content.locale,
      ...(mail.unsubscribe && {
        'List-Unsubscribe': `<${mail.unsubscribe}>`,
        // One press in the mail program is enough (RFC 8058): the address takes a bare POST.
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
    ...(mail.calendar && { icalEvent: { ...mail.calendar, filename: 'kvart.ics' } }),
    // Contents are ours; nodemailer must never fetch a file or an address found in them.
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
