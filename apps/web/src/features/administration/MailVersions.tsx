import { Button } from '@kvart/ui';
import { mailTextParts, type MailTexts } from '@kvart/domain/administration';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import type { MailTextEditFragment } from './Mails.gql.ts';

const Texts = ({ texts, lang }: { texts: MailTexts; lang: string }) => (
  <div lang={lang} className="mt-2 rounded-md border border-rule bg-raised p-4 text-sm">
    {mailTextParts.map((part) => (
      <p key={part} className="mb-2 break-words whitespace-pre-line last:mb-0">
        {texts[part]}
      </p>
    ))}
  </div>
);

/** The original, and every text of one's own with who wrote it and when; each can be put into the form again. */
export const MailVersions = ({
  locale,
  versions,
  original,
  onTake,
}: {
  locale: string;
  versions: MailTextEditFragment['versions'];
  original: MailTexts;
  onTake: (texts: MailTexts) => void;
}) => {
  const t = useT();
  const format = useFormat();
  return (
    <ul>
      {versions.map(({ version, writtenAt, writtenBy, texts }) => {
        const title = t('mailTexts.version', { version: format.number(version) });
        return (
          <li key={version} className="border-t border-rule py-3">
            <span className="flex flex-wrap items-center justify-between gap-2">
              <span>
                <span className="block font-semibold">{title}</span>
                <span className="block text-sm text-soft">
                  {t('mailTexts.writtenBy', {
                    person: writtenBy ?? t('mailTexts.somebodyGone'),
                    date: format.dateTime(writtenAt),
                  })}
                </span>
              </span>
              {texts && (
                <Button size="sm" aria-label={t('mailTexts.takeOf', { title })} onClick={() => onTake(texts)}>
                  {t('mailTexts.take')}
                </Button>
              )}
            </span>
            {texts ? (
              <Texts texts={texts} lang={locale} />
            ) : (
              <p className="mt-1">{t('mailTexts.wasReset')}</p>
            )}
          </li>
        );
      })}
      <li className="border-t border-rule py-3">
        <span className="flex flex-wrap items-center justify-between gap-2">
          <span className="font-semibold">{t('mailTexts.theOriginal')}</span>
          <Button
            size="sm"
            aria-label={t('mailTexts.takeOf', { title: t('mailTexts.theOriginal') })}
            onClick={() => onTake(original)}
          >
            {t('mailTexts.take')}
          </Button>
        </span>
        <Texts texts={original} lang={locale} />
      </li>
    </ul>
  );
};
