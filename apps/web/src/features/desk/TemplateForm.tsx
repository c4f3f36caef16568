import { useState } from 'react';
import { Button, ErrorSummary, TextAreaField, TextField, useToast } from '@kvart/ui';
import { answerPlaceholders, type CaseKind, wrongPlaceholders } from '@kvart/domain/desk';
import { useAction } from '../../lib/apollo/useAction.ts';
import { type Issue, useForm } from '../../lib/forms/useForm.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { SaveAnswerTemplateDocument } from './Templates.gql.ts';
import type { Template } from './TemplatesDialog.tsx';

const shortest = 10;
const upper = <T extends string>(value: T) => value.toUpperCase() as Uppercase<T>;

/** Writes a template anew or changes one; names in braces that nobody fills in are found at once. */
export const TemplateForm = ({
  centreId,
  template,
  kind,
  locale,
  onDone,
  onCancel,
}: {
  centreId: string;
  template: Template | null;
  kind: CaseKind;
  locale: string;
  onDone: () => void;
  onCancel: () => void;
}) => {
  const t = useT();
  const { show } = useToast();
  // Sent twice it is still one.
  const [id] = useState(() => template?.id ?? crypto.randomUUID());
  const [save, busy] = useAction(SaveAnswerTemplateDocument);
  const form = useForm({
    name: `template-${template?.id ?? kind}`,
    keep: !template,
    initial: { name: template?.name ?? '', text: template?.text ?? '' },
    check: ({ name, text }) => {
      const issues: Issue[] = [];
      const wrong = wrongPlaceholders(text);
      if (!name.trim()) issues.push({ path: ['name'], message: t('common.required') });
      if (text.trim().length < shortest) issues.push({ path: ['text'], message: t('desk.textNeeded') });
      else if (wrong.length > 0)
        issues.push({
          path: ['text'],
          message: t('answerTemplates.placeholders', { names: wrong.join(', ') }),
        });
      return issues;
    },
    submit: (values) =>
      save({
        input: { id, version: template?.version ?? 0, centreId, kind: upper(kind), locale, ...values },
      }),
    onDone: () => {
      show({ text: t('answerTemplates.saved'), tone: 'good' });
      onDone();
    },
  });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        // The field that the template is for stands in a form of its own.
        event.stopPropagation();
        form.onSubmit(event);
      }}
      className="flex flex-col gap-4"
    >
      <ErrorSummary title={t('common.checkForm')} items={form.summary} />
      <TextField {...form.text('name')} label={t('answerTemplates.name')} required maxLength={100} />
      <TextAreaField
        {...form.text('text')}
        label={t('answerTemplates.text')}
        hint={t('answerTemplates.textHint', {
          names: answerPlaceholders.map((name) => `{${name}}`).join(', '),
        })}
        required
        rows={6}
        maxLength={4000}
      />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" variant="primary" busy={busy}>
          {t('answerTemplates.save')}
        </Button>
        <Button onClick={onCancel}>{t('common.cancel')}</Button>
      </div>
    </form>
  );
};
