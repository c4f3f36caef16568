import { defaultAccent, type MailTexts, softwareName } from '@kvart/domain/administration';
import {
  isLocale,
  type Locale,
  locales,
  madeFrom,
  negotiateLocale,
  toLatin,
  type Translate,
} from '@kvart/i18n';
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Database } from '../database/index.ts';
import { Installation } from '../settings/index.ts';
import { type MailContent, writeMail } from './content.ts';
import { layOutHtml, type MailBrand } from './html-layout.ts';
import { isMailTemplate, ownTextIssues, translatorOf } from './own-text.ts';
import type { MailToQueue } from './templates.ts';
import { layOutText } from './text-layout.ts';

/** The part of the settings that tells of a new text. */
export const mailTextsPart = 'mail_texts';

/** A text of the installation that cannot be used, so that the original goes out. */
export interface BrokenText {
  template: string;
  locale: string;
}

interface Row extends BrokenText {
  texts: MailTexts;
}

type Draft = Pick<MailToQueue, 'locale' | 'template' | 'params' | 'items' | 'unsubscribe' | 'texts'>;

const holdingSql = `SELECT template, locale, texts FROM (
  SELECT DISTINCT ON (template, locale) template, locale, texts FROM mail_texts ORDER BY template, locale, version DESC) t
  WHERE texts IS NOT NULL`;

/**
 * What mails say: the installation's own text where it wrote one that works, else the original. The own ones are kept
 * in memory by every process. Whatever is wrong with one, the mail goes out.
 */
@Injectable()
export class MailWords implements OnModuleInit {
  private readonly log = new Logger('Mail');
  private own = new Map<string, Translate>();
  private unusable: BrokenText[] = [];

  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.installation.watch(mailTextsPart, () => this.load());
  }

  /** Own texts that are passed over. */
  get broken(): readonly BrokenText[] {
    return this.unusable;
  }

  get brand(): MailBrand {
    const { name, accent } = this.installation.settings.identity;
    return { name: name ?? softwareName, accent: (accent ?? defaultAccent).light };
  }

  write(mail: Draft): MailContent {
    const locale = negotiateLocale(mail.locale);
    try {
      const own = mail.texts
        ? translatorOf(mail.template, locale, mail.texts)
        : this.own.get(key(mail.template, locale));
      return writeMail(mail, own);
    } catch (error) {
      this.log.error({
        msg: 'a text of a mail failed, the original is sent',
        template: mail.template,
        err: error,
      });
      return writeMail(mail);
    }
  }

  /** A mail as its receiver would get it. */
  show(mail: Draft): { subject: string; html: string; text: string } {
    const content = this.write(mail);
    return { subject: content.subject, html: layOutHtml(content, this.brand), text: layOutText(content) };
  }

  /** What the original says above a mail, whatever the installation has written itself. */
  subject(mail: Draft): string {
    return writeMail(mail).subject;
  }

  /** For the process that wrote a text: it must not send the old one a moment later. */
  changed(): Promise<void> {
    return this.installation.changed(mailTextsPart);
  }

  private async load(): Promise<void> {
    try {
      const rows = await this.database.read<Row & Record<string, unknown>>('mail.own_texts', holdingSql);
      const own = new Map<string, Translate>();
      const broken: BrokenText[] = [];
      for (const { template, locale, texts } of rows) {
        const made = this.make(template, locale, texts);
        if (made) own.set(key(template, locale), made);
        else broken.push({ template, locale });
        for (const other of made ? locales : []) {
          const inLetters = madeFrom[other] === locale && this.make(template, other, inLatin(texts));
          if (inLetters) own.set(key(template, other), inLetters);
        }
      }
      this.own = own;
      this.unusable = broken;
    } catch (error) {
      this.log.warn({ msg: 'texts of mails could not be read, those known stay', err: error });
    }
  }

  /** Null for a text that this version of the software cannot use, as its mail or its values have changed. */
  private make(template: string, locale: string, texts: MailTexts): Translate | null {
    if (!isMailTemplate(template) || !isLocale(locale)) return null;
    try {
      return ownTextIssues(template, locale, texts).length > 0 ? null : translatorOf(template, locale, texts);
    } catch {
      return null;
    }
  }
}

const inLatin = (texts: MailTexts): MailTexts =>
  Object.fromEntries(Object.entries(texts).map(([part, text]) => [part, toLatin(text)])) as MailTexts;

const key = (template: string, locale: Locale | string) => `${template} ${locale}`;
