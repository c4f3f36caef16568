import { Button, ErrorSummary, TextField } from '@kvart/ui';
import { useAction } from '../../lib/apollo/useAction.ts';
import { useForm } from '../../lib/forms/useForm.ts';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import {
  ConfirmVerificationCodeDocument,
  SendVerificationCodeDocument,
  type VerificationFilePartsFragment,
} from './Verification.gql.ts';

/** A code to an address at the actor's own domain, which somebody there reads out. */
export const MailCheck = ({ file }: { file: VerificationFilePartsFragment }) => {
  const t = useT();
  const format = useFormat();
  const [send] = useAction(SendVerificationCodeDocument);
  const [confirm] = useAction(ConfirmVerificationCodeDocument);
  const address = useForm({
    name: `verification-mail-${file.id}`,
    keep: false,
    initial: { email: file.mailAddress ?? '' },
    submit: ({ email }) => send({ actorId: file.id, email }),
    // What comes back says that it was sent.
    onDone: () => undefined,
  });
  const code = useForm({
    name: `verification-code-${file.id}`,
    keep: false,
    initial: { code: '' },
    submit: (values) => confirm({ actorId: file.id, code: values.code }),
    onDone: () => undefined,
  });
  const { mailAddress: email, mailSentAt, mailConfirmedAt } = file;
  return (
    <section aria-labelledby="mail-check" className="flex flex-col gap-4">
      <h2 id="mail-check" className="text-xl">
        {t('verifications.mail')}
      </h2>
      {email && mailConfirmedAt && (
        <p>{t('verifications.mailConfirmed', { email, when: format.dateTime(mailConfirmedAt) })}</p>
      )}
      {!file.mailDomain && <p className="text-soft">{t('verifications.mailNone')}</p>}
      {file.mailDomain && !mailConfirmedAt && (
        <form noValidate onSubmit={address.onSubmit} className="flex flex-col items-start gap-3">
          <ErrorSummary title={t('common.checkForm')} items={address.summary} />
          <TextField
            {...address.text('email')}
            type="email"
            label={t('verifications.mailAddress')}
            hint={t('verifications.mailHint', { domain: file.mailDomain })}
          />
          <Button type="submit" busy={address.busy}>
            {t('verifications.mailSend')}
          </Button>
        </form>
      )}
      {email && mailSentAt && !mailConfirmedAt && (
        <form noValidate onSubmit={code.onSubmit} className="flex flex-col items-start gap-3">
          <p className="text-soft">
            {t('verifications.mailSent', { email, when: format.dateTime(mailSentAt) })}
          </p>
          <ErrorSummary title={t('common.checkForm')} items={code.summary} />
          <TextField
            {...code.text('code')}
            label={t('verifications.code')}
            inputMode="numeric"
            autoComplete="off"
          />
          <Button type="submit" busy={code.busy}>
            {t('verifications.codeConfirm')}
          </Button>
        </form>
      )}
    </section>
  );
};
