import { useState } from 'react';
import { Button, Card, LinkButton, TextAreaField, useToast } from '@kvart/ui';
import { ListChecks } from 'lucide-react';
import { Link } from 'react-router';
import { useAction } from '../../../lib/apollo/useAction.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import type { ActorProfileFragment } from './ActorPage.gql.ts';
import { WithdrawVerificationDocument } from './Verify.gql.ts';

/** For advisers: the way to the checks, and taking back what was confirmed. */
export const VerifyPanel = ({ actor }: { actor: ActorProfileFragment }) => {
  const t = useT();
  const { show } = useToast();
  const [note, setNote] = useState('');
  const [withdraw, withdrawing] = useAction(WithdrawVerificationDocument);
  const takeBack = async () => {
    const outcome = await withdraw({ actorId: actor.id, note: note || null });
    show(outcome.ok ? { text: t('actors.verify.withdrawn') } : { text: outcome.error.message, tone: 'bad' });
  };
  return (
    <Card as="section" look="sunk" aria-labelledby="verify">
      <h2 id="verify" className="text-lg">
        {t('actors.verify.title')}
      </h2>
      <p className="mt-1 text-sm text-soft">{t('actors.verify.hint')}</p>
      <LinkButton
        as={Link}
        to={`/desk/verifications/${actor.id}`}
        icon={<ListChecks aria-hidden size={17} />}
        className="mt-4"
      >
        {t('actors.verify.checklist')}
      </LinkButton>
      {actor.verification.state !== 'UNVERIFIED' && (
        <div className="mt-5 flex flex-col items-start gap-3">
          <TextAreaField
            id="withdraw-note"
            label={t('actors.verify.note')}
            mark={t('common.optional')}
            value={note}
            onChange={({ target }) => setNote(target.value)}
            rows={2}
            maxLength={1000}
          />
          <Button variant="danger" busy={withdrawing} onClick={() => void takeBack()}>
            {t('actors.verify.withdraw')}
          </Button>
        </div>
      )}
    </Card>
  );
};
