import { createTranslator, type MessageKey, negotiateLocale, type Translate } from '@kvart/i18n';
import type { MailItem, MailToQueue } from './templates.ts';

/** A mail in words, before it is laid out. */
export interface MailContent {
  locale: string;
  subject: string;
  title: string;
  paragraphs: string[];
  /** Words of a person, set apart from ours. */
  quote: string | null;
  items: readonly MailItem[];
  button: { label: string; url: string };
  /** What to do where the mail was not expected. */
  note: string;
  /** Says what to do where the button does not work. */
  linkHelp: string;
  footer: string;
  unsubscribe: { label: string; url: string } | null;
}

/** Puts a mail into words of the receiver's language. `own` knows the texts of it that an installation wrote itself. */
export function writeMail(
  mail: Pick<MailToQueue, 'locale' | 'template' | 'params' | 'items' | 'unsubscribe'>,
  own?: Translate,
): MailContent {
  const locale = negotiateLocale(mail.locale);
  const t = createTranslator(locale);
  const { url, quote, ...figures } = mail.params as { url: string; quote?: string } & Record<
    string,
    string | number
  >;
  const say = (part: string) => (own ?? t)(`mail.${mail.template}.${part}` as MessageKey, figures);
  return {
    locale,
    subject: oneLine(say('subject')),
    title: say('title'),
    paragraphs: say('body').split('\n\n'),
    quote: quote?.trim() || null,
    items: (mail.items ?? []).map((item) => ({ ...item, title: oneLine(item.title) })),
    button: { label: say('button'), url },
    note: say('note'),
    linkHelp: t('mail.link_help'),
    footer: t('mail.footer'),
    unsubscribe: mail.unsubscribe ? { label: t('mail.unsubscribe'), url: mail.unsubscribe } : null,
  };
}

/** A name with a line break must not end the header line it stands in. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
