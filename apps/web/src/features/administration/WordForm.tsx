import { Button, Disclosure, ErrorSummary, SelectField, TextField, useToast } from '@kvart/ui';
import { defaultLocale, isLocale, madeFrom, writtenLocales } from '@kvart/i18n/client';
import { contentLocales } from '@kvart/domain/shared';
import { longestLabel } from '@kvart/domain/taxonomy';
import type { Outcome } from '../../lib/apollo/types.ts';
import { useAction } from '../../lib/apollo/useAction.ts';
import { missing } from '../../lib/forms/checks.ts';
import { useForm } from '../../lib/forms/useForm.ts';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import {
  AddConceptDocument,
  ChangeConceptDocument,
  type ConceptsToEditQueryVariables,
} from './Vocabulary.gql.ts';
import { placesFor, type Word } from './words.ts';

/** Languages somebody writes words in, beside those of the pages. */
const others = contentLocales.filter((locale) => !isLocale(locale));
const written = contentLocales.filter((locale) => !isLocale(locale) || !madeFrom[locale]);
const noBreak = '\u00a0';

/** The server names labels as `labels.sl`; the form calls them by their language. */
const byLocale = <T,>(outcome: Outcome<T>): Outcome<T> => {
  if (outcome.ok || outcome.error.__typename !== 'InvalidInput') return outcome;
  const issues = outcome.error.issues.map((issue) => ({
    ...issue,
    path: issue.path[0] === 'labels' ? issue.path.slice(1) : issue.path,
  }));
  return { ok: false, error: { ...outcome.error, issues } };
};

/** The labels of a word and its place; a new one where there is none yet. */
export const WordForm = ({
  word,
  scheme,
  concepts,
  onDone,
  onLate,
}: {
  word: Word | null;
  scheme: ConceptsToEditQueryVariables['scheme'];
  concepts: readonly Word[];
  onDone: () => void;
  onLate: () => unknown;
}) => {
  const t = useT();
  const format = useFormat();
  const { show } = useToast();
  const [add] = useAction(AddConceptDocument);
  const [change] = useAction(ChangeConceptDocument);
  const labelIn = (locale: string) => word?.labels.find((one) => one.locale === locale)?.text ?? '';
  const form = useForm<Record<string, string>, unknown>({
    name: `admin-word-${word?.id ?? scheme}`,
    keep: false,
    initial: {
      parentId: word?.parentId ?? '',
      ...Object.fromEntries(written.map((locale) => [locale, labelIn(locale)])),
    },
    check: (values) => missing(values, [defaultLocale], t('common.required')),
    submit: async ({ parentId, ...texts }) => {
      const labels = Object.entries(texts)
        .filter(([, text]) => text.trim())
        .map(([locale, text]) => ({ locale, text }));
      const parts = { parentId: parentId || null, labels };
      const outcome: Outcome<unknown> = word
        ? await change({ input: { id: word.id, version: word.version, ...parts } })
        : await add({ input: { scheme, ...parts } });
      if (outcome.ok || outcome.error.__typename !== 'StaleVersion') return byLocale(outcome);
      void onLate();
      return { ok: false, error: { ...outcome.error, message: t('admin.overtaken') } };
    },
    onDone: () => {
      if (!word) show({ text: t('common.saved'), tone: 'good' });
      onDone();
    },
  });
  const field = (locale: string) => (
    <TextField
      key={locale}
      {...form.text(locale)}
      label={format.language(locale)}
      hint={locale === defaultLocale ? t('vocabulary.englishHint') : undefined}
      lang={locale}
      maxLength={longestLabel}
      autoComplete="off"
    />
  );
  return (
    <form noValidate onSubmit={form.onSubmit} className="flex max-w-xl flex-col gap-4">
      <ErrorSummary title={t('common.checkForm')} items={form.summary} />
      {writtenLocales.map(field)}
      <Disclosure summary={t('vocabulary.moreLanguages')}>
        <div className="flex flex-col gap-4">{others.map(field)}</div>
      </Disclosure>
      <SelectField
        {...form.text('parentId')}
        label={t('vocabulary.parent')}
        hint={t('vocabulary.parentHint')}
      >
        <option value="">{t('vocabulary.top')}</option>
        {placesFor(concepts, word).map(({ word: one, depth }) => (
          <option key={one.id} value={one.id}>
            {`${noBreak.repeat(depth * 3)}${one.label}`}
          </option>
        ))}
      </SelectField>
      <Button type="submit" variant="primary" busy={form.busy} className="self-start">
        {t(word ? 'common.save' : 'vocabulary.addThis')}
      </Button>
    </form>
  );
};
