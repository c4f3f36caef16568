import { Button, useToast } from '@kvart/ui';
import { useAction } from '../../lib/apollo/useAction.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { ResendConfirmationDocument } from './Accounts.gql.ts';

export const ResendButton = ({ email }: { email: string }) => {
  const t = useT();
  const { show } = useToast();
  const [resend, busy] = useAction(ResendConfirmationDocument, { prompt: false });
  return (
    <Button
      busy={busy}
      onClick={() =>
        void resend({ email }).then((outcome) =>
          outcome.ok
            ? show({ text: t('auth.mail.sentAgain'), tone: 'good' })
            : show({ text: outcome.error.message, tone: 'bad' }),
        )
      }
    >
      {t('auth.mail.again')}
    </Button>
  );
};
