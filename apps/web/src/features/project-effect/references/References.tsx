import { Suspense, useState } from 'react';
import { Button } from '@kvart/ui';
import { MessageSquareQuote } from 'lucide-react';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { lazyPart } from '../../../lib/page/lazy-part.ts';
import type { ProjectEffectPartsFragment } from '../Effect.gql.ts';
import { ReferenceRow } from './ReferenceRow.tsx';

const ReferenceDialog = lazyPart(async () => ({
  default: (await import('./ReferenceDialog.tsx')).ReferenceDialog,
}));

/** What partners say of each other's part. */
export const References = ({ effect }: { effect: ProjectEffectPartsFragment }) => {
  const t = useT();
  const [writing, setWriting] = useState(false);
  const { references, writesFor } = effect;
  return (
    <section aria-labelledby="references">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <h2 id="references" className="text-2xl">
          {t('effect.references')}
        </h2>
        {writesFor.length > 0 && (
          <Button icon={<MessageSquareQuote aria-hidden size={17} />} onClick={() => setWriting(true)}>
            {t('effect.references.write')}
          </Button>
        )}
      </div>
      <p className="mt-2 max-w-text text-soft">{t('effect.references.lead')}</p>
      {references.length === 0 && <p className="mt-2 text-soft">{t('effect.references.none')}</p>}
      <ul className="mt-2">
        {references.map((reference) => (
          <ReferenceRow key={reference.id} reference={reference} />
        ))}
      </ul>
      <Suspense>{writing && <ReferenceDialog effect={effect} onClose={() => setWriting(false)} />}</Suspense>
    </section>
  );
};
