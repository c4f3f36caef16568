import { useState } from 'react';
import { LinkButton, Notice } from '@kvart/ui';
import { Download } from 'lucide-react';
import { useAction } from '../../../lib/apollo/useAction.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { MakeDataLinkDocument } from './Data.gql.ts';
import { ProvenForm } from './ProvenForm.tsx';

/** A link to all that is kept of a person, for whoever knows the password. */
export const DataCopy = () => {
  const t = useT();
  const [make] = useAction(MakeDataLinkDocument);
  const [link, setLink] = useState<string | null>(null);
  return (
    <section aria-labelledby="data-copy" className="max-w-text">
      <h3 id="data-copy" className="text-lg">
        {t('personalData.copy.title')}
      </h3>
      <p className="mt-1">{t('personalData.copy.text')}</p>
      <ProvenForm
        name="data-copy-form"
        button={t('personalData.copy.button')}
        submit={make}
        onDone={({ url }) => setLink(url)}
      />
      <div role="status" className="mt-4">
        {link && (
          <Notice
            tone="good"
            action={
              <LinkButton href={link} download icon={<Download aria-hidden size={18} />}>
                {t('personalData.copy.fetch')}
              </LinkButton>
            }
          >
            {t('personalData.copy.ready')}
          </Notice>
        )}
      </div>
    </section>
  );
};
