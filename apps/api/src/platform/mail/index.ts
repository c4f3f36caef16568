export { Mailer } from './mailer.ts';
export { MailModule } from './mail.module.ts';
export type { MailItem, MailTemplate, MailTemplates, MailToQueue } from './templates.ts';
