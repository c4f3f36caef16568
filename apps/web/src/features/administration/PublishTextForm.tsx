import { Button, ErrorSummary, Notice, TextAreaField } from '@kvart/ui';
import { defaultLocale, writtenLocales } from '@kvart/i18n/client';
import { longestText } from '@kvart/domain/administration';
import { Link } from 'react-router';
import { useAction } from '../../lib/apollo/useAction.ts';
import { useForm } from '../../lib/forms/useForm.ts';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import { AdminFrame } from './AdminFrame.tsx';
import { AdminQuery } from './AdminQuery.tsx';
import { MarkedText } from './MarkedText.tsx';
import {
  PublishedTextToEditDocument,
  type PublishedTextToEditQuery,
  PublishTextDocument,
} from './PublishedTexts.gql.ts';
import { useSaved } from './useSaved.ts';

type Published = PublishedTextToEditQuery['publishedTextToEdit'];
type Kind = 'rules' | 'privacy';

const upper = (kind: Kind) => kind.toUpperCase() as Uppercase<Kind>;

const TextsForm = ({
  kind,
  published,
  refetch,
}: {
  kind: Kind;
  published: Published;
  refetch: () => unknown;
}) => {
  const t = useT();
  const format = useFormat();
  const saved = useSaved(refetch);
  const [publish] = useAction(PublishTextDocument);
  // Languages beyond those of the pages were written by other means and stay.
  const others = published.texts.filter(
    ({ locale }) => !(writtenLocales as readonly string[]).includes(locale),
  );
  const textOf = (locale: string) => published.texts.find((one) => one.locale === locale)?.text ?? '';
  const form = useForm<Record<string, string>, unknown>({
    name: `admin-${kind}-${published.version}`,
    initial: Object.fromEntries(writtenLocales.map((locale) => [locale, textOf(locale)])),
    check: (values) =>
      writtenLocales.some((locale) => values[locale]?.trim())
        ? []
        : [{ path: [defaultLocale], message: t('common.required') }],
    submit: async (values) => {
      const texts = writtenLocales.map((locale) => ({ locale, text: values[locale] ?? '' }));
      const kept = others.map(({ locale, text }) => ({ locale, text }));
      return saved.told(
        await publish({
          kind: upper(kind),
          input: { version: published.version, texts: [...texts.filter(({ text }) => text.trim()), ...kept] },
        }),
      );
    },
    onDone: saved.done,
  });
  return (
    <form noValidate onSubmit={form.onSubmit} className="flex max-w-2xl flex-col gap-8">
      <ErrorSummary title={t('common.checkForm')} items={form.summary} />
      {published.version === 0 && (
        <Notice tone={kind === 'rules' ? 'warn' : 'note'}>{t(`admin.${kind}.noneYet`)}</Notice>
      )}
      <p className="text-sm text-soft">{t('admin.texts.marks')}</p>
      {writtenLocales.map((locale) => (
        <div key={locale}>
          <TextAreaField
            {...form.text(locale)}
            label={format.language(locale)}
            lang={locale}
            rows={8}
            maxLength={longestText}
          />
          {form.values[locale]?.trim() && (
            <details className="mt-2">
              <summary className="cursor-pointer py-2 font-semibold">
                {t('admin.texts.preview', { language: format.language(locale) })}
              </summary>
              <div className="rounded-md border border-rule bg-raised p-4">
                <MarkedText text={form.values[locale]} lang={locale} />
              </div>
            </details>
          )}
        </div>
      ))}
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" variant="primary" busy={form.busy}>
          {t('admin.texts.publish')}
        </Button>
        <Link to={`/${kind}`} className="text-link">
          {t('admin.texts.see')}
        </Link>
      </div>
    </form>
  );
};

/** Writing the next version of the rules or of the privacy text. */
export const PublishTextPage = ({ kind }: { kind: Kind }) => (
  <AdminFrame part={kind}>
    <AdminQuery document={PublishedTextToEditDocument} variables={{ kind: upper(kind) }}>
      {({ publishedTextToEdit }, refetch) => (
        <TextsForm key={publishedTextToEdit.version} published={publishedTextToEdit} {...{ kind, refetch }} />
      )}
    </AdminQuery>
  </AdminFrame>
);
