import { contentLocales } from '@kvart/domain/shared';
import { documentKinds, documentVisibilities } from '@kvart/domain/spaces';
import { SelectField, TextField } from '@kvart/ui';
import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import type { useForm } from '../../../lib/forms/useForm.ts';

/** What is said about a document, as typed. */
export interface DocumentWords {
  kind: string;
  title: string;
  alt: string;
  language: string;
  visibility: string;
}

type DocumentForm = Pick<ReturnType<typeof useForm<DocumentWords, unknown>>, 'text'>;

/** What can be said to be wrong before anything is sent. */
export const useDocumentCheck = () => {
  const t = useT();
  return ({ title, alt }: DocumentWords, isPicture: boolean) => [
    ...(title.trim().length < 3 ? [{ path: ['title'], message: t('documents.titleNeeded') }] : []),
    ...(isPicture && alt.trim().length < 3 ? [{ path: ['alt'], message: t('documents.altNeeded') }] : []),
  ];
};

/** The questions about a document; a picture has one more. */
export const DocumentFields = ({ form, isPicture }: { form: DocumentForm; isPicture: boolean }) => {
  const t = useT();
  const format = useFormat();
  const languages = [...contentLocales].sort((a, b) =>
    format.compare(format.language(a), format.language(b)),
  );
  return (
    <>
      <SelectField {...form.text('kind')} label={t('documents.kind')}>
        {documentKinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`domain.documentKind.${kind}`)}
          </option>
        ))}
      </SelectField>
      <TextField
        {...form.text('title')}
        maxLength={120}
        label={t('documents.name')}
        hint={t('documents.nameHint')}
      />
      {isPicture && (
        <TextField
          {...form.text('alt')}
          maxLength={300}
          label={t('documents.alt')}
          hint={t('documents.altHint')}
        />
      )}
      <SelectField
        {...form.text('visibility')}
        label={t('documents.visibility')}
        hint={t('documents.visibilityHint')}
      >
        {documentVisibilities.map((visibility) => (
          <option key={visibility} value={visibility}>
            {t(`domain.documentVisibility.${visibility}`)}
          </option>
        ))}
      </SelectField>
      <SelectField {...form.text('language')} label={t('documents.language')} mark={t('common.optional')}>
        <option value="">{t('documents.noLanguage')}</option>
        {languages.map((locale) => (
          <option key={locale} value={locale}>
            {format.language(locale)}
          </option>
        ))}
      </SelectField>
    </>
  );
};
