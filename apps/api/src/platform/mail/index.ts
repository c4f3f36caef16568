export { Mailer } from './mailer.ts';
export { MailWords, type BrokenText } from './mail-words.ts';
export { MailModule } from './mail.module.ts';
export type { MailItem, MailTemplate, MailTemplates, MailToQueue } from './templates.ts';
export {
  isMailTemplate,
  type MailValue,
  mailTemplates,
  originalTexts,
  ownTextIssues,
  valuesOf,
} from './own-text.ts';
export { mailExamples } from './examples.ts';
