import { useState } from 'react';
import { Button, Disclosure, ErrorSummary, Notice, TextAreaField, TextField, useToast } from '@kvart/ui';
import { mailTextBounds, mailTextParts, type MailTexts } from '@kvart/domain/administration';
import type { Outcome } from '../../lib/apollo/types.ts';
import { useAction } from '../../lib/apollo/useAction.ts';
import { missing } from '../../lib/forms/checks.ts';
import { type Issue, useForm } from '../../lib/forms/useForm.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import {
  type MailTextEditFragment,
  PreviewMailDocument,
  type PreviewMailMutation,
  ResetMailTextDocument,
  SaveMailTextDocument,
  TryMailDocument,
} from './Mails.gql.ts';
import { MailPreview } from './MailPreview.tsx';
import { MailValues } from './MailValues.tsx';
import { MailVersions } from './MailVersions.tsx';
import { useSaved } from './useSaved.ts';

type Shown = Extract<PreviewMailMutation['previewMail'], { __typename: 'MailPreview' }>;

const plain = ({ subject, title, body, button, note }: MailTexts): MailTexts => ({
  ...{ subject, title, body, button, note },
});

/** The server names parts as `texts.body`; the form calls them by their own name. */
const byPart = <T,>(outcome: Outcome<T>): Outcome<T> => {
  if (outcome.ok || outcome.error.__typename !== 'InvalidInput') return outcome;
  const issues = outcome.error.issues.map((issue): Issue & typeof issue => ({
    ...issue,
    path: issue.path[0] === 'texts' ? issue.path.slice(1) : issue.path,
  }));
  return { ok: false, error: { ...outcome.error, issues } };
};

/** Writing what a mail says: looked at and tried before it holds. */
export const MailTextForm = ({ mail, refetch }: { mail: MailTextEditFragment; refetch: () => unknown }) => {
  const t = useT();
  const { show } = useToast();
  const saved = useSaved(refetch);
  const [shown, setShown] = useState<Shown | null>(null);
  const [save] = useAction(SaveMailTextDocument);
  const [reset, resetting] = useAction(ResetMailTextDocument);
  const [preview, previewing] = useAction(PreviewMailDocument);
  const [tryOut, trying] = useAction(TryMailDocument);
  const { name, locale, version, own, original } = mail;
  const form = useForm<MailTexts, unknown>({
    name: `admin-mail-${name}-${locale}-${version}`,
    initial: plain(own ?? original),
    check: (values) => missing(values, mailTextParts, t('common.required')),
    submit: async (values) =>
      saved.told(byPart(await save({ input: { name, locale, version, texts: plain(values) } }))),
    onDone: saved.done,
  });
  const draft = () => ({ input: { name, locale, texts: plain(form.values) } });
  const failed = (outcome: Outcome<unknown>) => {
    if (outcome.ok) return;
    const { error } = outcome;
    form.setIssues(
      error.__typename === 'InvalidInput' ? error.issues : [{ path: [], message: error.message }],
    );
  };
  const look = async () => {
    const outcome = byPart(await preview(draft()));
    setShown(outcome.ok ? outcome.value : null);
    if (outcome.ok) form.setIssues([]);
    else failed(outcome);
  };
  const send = async () => {
    const outcome = byPart(await tryOut(draft()));
    if (outcome.ok) show({ text: t('mailTexts.tried'), tone: 'good' });
    else failed(outcome);
  };
  const back = async () => saved.show(await reset({ name, locale, version }));
  const field = (part: keyof MailTexts) => ({
    ...form.text(part),
    label: t(`mailTexts.part.${part}`),
    hint: t(`mailTexts.hint.${part}`),
    lang: locale,
    maxLength: mailTextBounds[part],
  });
  return (
    <div className="flex max-w-3xl flex-col gap-8">
      {mail.broken ? (
        <Notice tone="bad">{t('mailTexts.broken')}</Notice>
      ) : (
        <Notice tone={own ? 'good' : 'note'}>
          {t(own ? 'mailTexts.ownHolds' : 'mailTexts.originalHolds')}
        </Notice>
      )}
      <MailValues values={mail.values} locale={locale} />
      <form noValidate onSubmit={form.onSubmit} className="flex flex-col gap-6">
        <ErrorSummary title={t('common.checkForm')} items={form.summary} />
        <TextAreaField {...field('subject')} rows={2} />
        <TextAreaField {...field('title')} rows={2} />
        <TextAreaField {...field('body')} rows={12} />
        <TextField {...field('button')} autoComplete="off" />
        <TextAreaField {...field('note')} rows={3} />
        <div className="flex flex-wrap gap-3">
          <Button type="submit" variant="primary" busy={form.busy}>
            {t('common.save')}
          </Button>
          <Button busy={previewing} onClick={() => void look()}>
            {t('mailTexts.look')}
          </Button>
          <Button busy={trying} onClick={() => void send()}>
            {t('mailTexts.try')}
          </Button>
          {own && (
            <Button busy={resetting} onClick={() => void back()}>
              {t('mailTexts.reset')}
            </Button>
          )}
        </div>
      </form>
      {shown && <MailPreview {...shown} lang={locale} />}
      <div>
        <Disclosure summary={t('mailTexts.original')}>
          <MailVersions
            locale={locale}
            versions={mail.versions}
            original={original}
            onTake={(texts) => form.setAll(plain(texts))}
          />
        </Disclosure>
      </div>
    </div>
  );
};
