import { useState } from 'react';
import { Tabs } from '@kvart/ui';
import { useT } from '../../lib/i18n/I18n.tsx';

/** A mail as it would arrive, in both of its forms. Nothing in it runs, and no link of it leads anywhere. */
export const MailPreview = ({
  subject,
  html,
  text,
  lang,
}: {
  subject: string;
  html: string;
  text: string;
  lang: string;
}) => {
  const t = useT();
  const [chosen, setChosen] = useState('html');
  return (
    <section aria-labelledby="mail-preview" aria-live="polite">
      <h3 id="mail-preview" className="text-xl">
        {t('mailTexts.preview')}
      </h3>
      <p className="mt-1 mb-4 break-words" lang={lang}>
        {t('mailTexts.subjectIs', { subject })}
      </p>
      <Tabs
        label={t('mailTexts.preview')}
        selected={chosen}
        onSelect={setChosen}
        tabs={[
          {
            id: 'html',
            label: t('mailTexts.asHtml'),
            content: (
              <iframe
                title={t('mailTexts.preview')}
                sandbox=""
                srcDoc={html}
                className="h-[38rem] w-full rounded-md border border-rule bg-white"
              />
            ),
          },
          {
            id: 'text',
            label: t('mailTexts.asText'),
            content: (
              <pre
                lang={lang}
                className="rounded-md border border-rule bg-raised p-4 text-sm break-words whitespace-pre-wrap"
              >
                {text}
              </pre>
            ),
          },
        ]}
      />
    </section>
  );
};
