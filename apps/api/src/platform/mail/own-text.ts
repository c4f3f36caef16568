import { mailTextParts, type MailTexts } from '@kvart/domain/administration';
import { type InputIssue, inputIssue } from '@kvart/domain/shared';
import {
  certainValues,
  choicesIn,
  compileCatalogue,
  type Locale,
  locales,
  makeTranslator,
  messageIssues,
  type MessageValue,
  readFeature,
  type Translate,
} from '@kvart/i18n';
import { writeMail } from './content.ts';
import { mailChoices, mailExamples, necessaryValues } from './examples.ts';
import type { MailTemplate } from './templates.ts';

export const mailTemplates = Object.keys(mailExamples) as MailTemplate[];
export const isMailTemplate = (name: string): name is MailTemplate => Object.hasOwn(mailExamples, name);

/** A value that a mail brings, for whoever writes its text. */
export interface MailValue extends MessageValue {
  example: string;
  necessary: boolean;
}

/** The texts as they come with the software. */
export const originalTexts = (template: MailTemplate, locale: Locale): MailTexts => {
  const catalogue = readFeature(locale, 'mail');
  return Object.fromEntries(
    mailTextParts.map((part) => [part, catalogue[`mail.${template}.${part}`] ?? '']),
  ) as MailTexts;
};

const known = new Map<MailTemplate, MailValue[]>();

/** What a text may use. The link and what is quoted have places of their own in every mail. */
export const valuesOf = (template: MailTemplate): MailValue[] => {
  const before = known.get(template);
  if (before) return before;
  const written = choicesIn(locales.flatMap((locale) => Object.values(originalTexts(template, locale))));
  const named = (mailChoices[template] ?? {}) as Record<string, readonly string[]>;
  const necessary = (necessaryValues[template] ?? []) as readonly string[];
  const { url: _url, quote: _quote, ...examples } = mailExamples[template] as Record<string, string | number>;
  const values = Object.entries(examples).map(([name, example]): MailValue => {
    const choices = [...new Set([...(named[name] ?? []), ...(written.get(name) ?? [])])];
    const kind = choices.length > 0 ? 'choice' : typeof example === 'number' ? 'number' : 'text';
    return { name, kind, choices, example: String(example), necessary: necessary.includes(name) };
  });
  known.set(template, values);
  return values;
};

/** A translator that knows the texts of one mail. */
export const translatorOf = (template: MailTemplate, locale: Locale, texts: MailTexts): Translate =>
  makeTranslator(
    locale,
    compileCatalogue(
      Object.fromEntries(mailTextParts.map((part) => [`mail.${template}.${part}`, texts[part]])),
    ),
  );

/** What a mail with these texts would not say although it must, or could not say. */
export const ownTextIssues = (template: MailTemplate, locale: Locale, texts: MailTexts): InputIssue[] => {
  const values = valuesOf(template);
  const issues = mailTextParts.flatMap((part) =>
    messageIssues(texts[part] ?? '', locale, values).map(({ code, params }) =>
      inputIssue(code, ['texts', part], params),
    ),
  );
  if (issues.length > 0) return issues;
  const said = new Set([texts.subject, texts.title, texts.body].flatMap((text) => [...certainValues(text)]));
  const unsaid = values.filter(({ name, necessary }) => necessary && !said.has(name));
  if (unsaid.length > 0)
    return unsaid.map(({ name }) => inputIssue('missing_value', ['texts', 'body'], { name }));
  return emptyIssues(template, locale, texts, values);
};

/** A choice may leave nothing to say, which only shows when it is made. */
const emptyIssues = (
  template: MailTemplate,
  locale: Locale,
  texts: MailTexts,
  values: readonly MailValue[],
): InputIssue[] => {
  const own = translatorOf(template, locale, texts);
  const cases = [{}, ...values.flatMap(({ name, choices }) => choices.map((choice) => ({ [name]: choice })))];
  for (const chosen of cases) {
    const params = { ...mailExamples[template], ...chosen };
    const { subject, title, paragraphs, button, note } = writeMail({ locale, template, params }, own);
    const shown = { subject, title, body: paragraphs.join(''), button: button.label, note };
    const empty = mailTextParts.find((part) => shown[part].trim() === '');
    if (empty) return [inputIssue('required', ['texts', empty])];
  }
  return [];
};
