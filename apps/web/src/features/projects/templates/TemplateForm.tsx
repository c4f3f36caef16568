import { useState } from 'react';
import { templateBounds as bounds, templateContent } from '@kvart/domain/projects/templates';
import { parse } from '@kvart/domain/shared';
import { Button, ErrorSummary, SelectField, TextAreaField, TextField, useToast } from '@kvart/ui';
import { madeFrom, writtenLocales } from '@kvart/i18n/client';
import { useNavigate } from 'react-router';
import { useAction } from '../../../lib/apollo/useAction.ts';
import { useForm } from '../../../lib/forms/useForm.ts';
import { useFormat, useLocale, useT } from '../../../lib/i18n/I18n.tsx';
import { TemplateRows } from './TemplateRows.tsx';
import { SaveProjectTemplateDocument, type TemplatePartsFragment } from './Templates.gql.ts';
import { type Category, contentOf, sentOf, type TemplateValues, valuesOfTemplate } from './values.ts';
import { templateLists } from './words.ts';

/** Changing a template: its words in one language at a time, and what it brings. */
export const TemplateForm = ({
  template,
  categories,
  refetch,
}: {
  template: TemplatePartsFragment;
  categories: readonly Category[];
  refetch: () => unknown;
}) => {
  const t = useT();
  const format = useFormat();
  const navigate = useNavigate();
  const { show } = useToast();
  const { locale: reading } = useLocale();
  const [locale, setLocale] = useState<string>(madeFrom[reading] ?? reading);
  const [save] = useAction(SaveProjectTemplateDocument);
  const where = ([list, at]: readonly string[]): string => {
    const named = templateLists.find((name) => name === list);
    return named && at !== undefined ? `${t(`templates.row.${named}`, { number: Number(at) + 1 })}: ` : '';
  };
  const form = useForm<TemplateValues, unknown>({
    // What was typed belongs to the version it was typed into.
    name: `template-${template.id}-${template.version}`,
    initial: valuesOfTemplate(template),
    check: (values) => {
      const read = parse(templateContent, contentOf(values));
      if (read.ok || read.error.kind !== 'invalid_input') return [];
      return read.error.issues.map(({ code, params, path: raw }) => {
        const path = raw.map(String);
        const key = `errors.${code}`;
        return {
          path,
          message: where(path) + (t.has(key) ? t(key, params ?? {}) : t('errors.invalid_input')),
        };
      });
    },
    submit: async (values) => {
      const { id, version } = template;
      const outcome = await save({ id, version, content: sentOf(values) });
      if (outcome.ok || outcome.error.__typename !== 'StaleVersion') return outcome;
      void refetch();
      return { ok: false, error: { ...outcome.error, message: t('templates.form.overtaken') } };
    },
    onDone: () => {
      show({ text: t('common.saved'), tone: 'good' });
      void navigate('/projects/templates');
    },
  });
  const { values, set } = form;
  const words = (field: 'title' | 'summary') => ({
    id: form.idOf([field]),
    lang: locale,
    value: values[field][locale] ?? '',
    error: form.error(field),
    onChange: (event: { target: { value: string } }) =>
      set(field, { ...values[field], [locale]: event.target.value }),
  });
  const errorOf = (list: string, at: number, field: string) =>
    form.issues.find(({ path }) => path[0] === list && path[1] === String(at) && path[2] === field)?.message;
  return (
    <form noValidate onSubmit={form.onSubmit} className="mt-6 flex flex-col gap-8">
      <ErrorSummary title={t('common.checkForm')} items={form.summary} />
      <SelectField
        label={t('templates.form.language')}
        hint={t('templates.form.languageHint')}
        value={locale}
        onChange={(event) => setLocale(event.target.value)}
      >
        {writtenLocales.map((one) => (
          <option key={one} value={one}>
            {format.language(one)}
          </option>
        ))}
      </SelectField>
      <TextField
        {...words('title')}
        label={t('templates.form.title')}
        maxLength={bounds.title}
        autoComplete="off"
      />
      <TextAreaField
        {...words('summary')}
        label={t('templates.form.summary')}
        rows={3}
        maxLength={bounds.summary}
      />
      <TextField
        {...form.text('days')}
        label={t('templates.form.days')}
        hint={t('templates.form.daysHint')}
        inputMode="numeric"
        autoComplete="off"
      />
      {templateLists.map((list) => (
        <TemplateRows
          key={list}
          id={form.idOf([list])}
          list={list}
          rows={values[list]}
          most={bounds[list]}
          locale={locale}
          {...{ packages: values.packages, tasks: values.tasks, categories }}
          errorOf={(at, field) => errorOf(list, at, field)}
          onChange={(rows) => set(list, rows)}
        />
      ))}
      <Button type="submit" variant="primary" size="lg" busy={form.busy} wide>
        {t('common.save')}
      </Button>
    </form>
  );
};
