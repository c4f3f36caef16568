import { Button, useToast } from '@kvart/ui';
import { Trash2 } from 'lucide-react';
import { useAction } from '../../../lib/apollo/useAction.ts';
import { PaperLine } from '../../../lib/verification/PaperLine.tsx';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { type OwnVerificationPartsFragment, RemoveVerificationPaperDocument } from './OwnVerification.gql.ts';

/** Papers that were handed in, each of which can be taken back. */
export const OwnPapers = ({ own }: { own: OwnVerificationPartsFragment }) => {
  const t = useT();
  const { show } = useToast();
  const [remove, removing] = useAction(RemoveVerificationPaperDocument);
  const takeBack = async (id: string) => {
    const outcome = await remove({ id });
    show(
      outcome.ok
        ? { text: t('verificationPapers.removed'), tone: 'good' }
        : { text: outcome.error.message, tone: 'bad' },
    );
  };
  return (
    <section aria-labelledby="papers">
      <h2 id="papers" className="text-xl">
        {t('verificationPapers.papers')}
      </h2>
      {own.papers.length === 0 && <p className="mt-1 text-soft">{t('verificationPapers.none')}</p>}
      <ul className="mt-3">
        {own.papers.map((paper) => (
          <li
            key={paper.id}
            className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-rule py-3"
          >
            <PaperLine paper={paper} />
            <Button
              size="sm"
              busy={removing}
              icon={<Trash2 aria-hidden size={17} />}
              onClick={() => void takeBack(paper.id)}
              aria-label={t('verificationPapers.removeOne', { name: paper.name })}
            >
              {t('verificationPapers.remove')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
};
