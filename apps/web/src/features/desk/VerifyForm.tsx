import { useRef } from 'react';
import { checkNotesDays } from '@kvart/domain/actors';
import { Button, ErrorSummary, TextField, useToast } from '@kvart/ui';
import { useAction } from '../../lib/apollo/useAction.ts';
import { useForm } from '../../lib/forms/useForm.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { AnswerField } from './AnswerField.tsx';
import { DecideVerificationDocument, type VerificationFilePartsFragment } from './Verification.gql.ts';

const shortest = 10;

/** What was checked besides the mail, and the decision. */
export const VerifyForm = ({
  file,
  refetch,
}: {
  file: VerificationFilePartsFragment;
  refetch: () => unknown;
}) => {
  const t = useT();
  const { show } = useToast();
  const [decide] = useAction(DecideVerificationDocument);
  // The button that was pressed; a state would come too late for the submit that follows the press.
  const granted = useRef(true);
  const { actor } = file;
  const form = useForm({
    name: `verification-${file.id}`,
    keep: false,
    initial: {
      registerNumber: file.registerNumber ?? '',
      document: '',
      callBack: '',
      until: file.proposedUntil,
      reason: '',
    },
    check: ({ reason }) =>
      reason.trim().length < shortest ? [{ path: ['reason'], message: t('verifications.reasonNeeded') }] : [],
    submit: async ({ registerNumber, document, callBack, until, reason }) => {
      const input = {
        ...{ actorId: actor.id, version: actor.version, granted: granted.current, reason },
        ...{ registerNumber: registerNumber || null, document: document || null, callBack: callBack || null },
        until: granted.current && until ? until : null,
      };
      const outcome = await decide({ input });
      if (!outcome.ok && outcome.error.__typename === 'StaleVersion') void refetch();
      return outcome;
    },
    onDone: () =>
      show({ text: t(granted.current ? 'verifications.granted' : 'verifications.refused'), tone: 'good' }),
  });
  const choose = (yes: boolean) => () => {
    granted.current = yes;
  };
  const days = checkNotesDays;
  return (
    <form noValidate onSubmit={form.onSubmit} className="flex flex-col gap-5">
      <ErrorSummary title={t('common.checkForm')} items={form.summary} />
      <TextField
        {...form.text('registerNumber')}
        label={t('verifications.register')}
        hint={t('verifications.registerHint')}
        mark={t('common.optional')}
        autoComplete="off"
        maxLength={40}
      />
      <TextField
        {...form.text('document')}
        label={t('verifications.document')}
        hint={t('verifications.documentHint', { days })}
        mark={t('common.optional')}
        maxLength={300}
      />
      <TextField
        {...form.text('callBack')}
        label={t('verifications.callBack')}
        hint={t('verifications.callBackHint', { days })}
        mark={t('common.optional')}
        maxLength={300}
      />
      <TextField {...form.text('until')} type="date" label={t('verifications.until')} />
      <AnswerField
        {...form.text('reason')}
        kind="verification"
        names={{ thing: file.actor.name, actor: file.actor.name }}
        onFill={(text) => form.set('reason', text)}
        label={t('verifications.reason')}
        hint={t('verifications.reasonHint')}
        required
        rows={3}
        maxLength={1000}
      />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" variant="primary" size="lg" busy={form.busy} onClick={choose(true)}>
          {t('verifications.grant')}
        </Button>
        <Button type="submit" variant="danger" size="lg" busy={form.busy} onClick={choose(false)}>
          {t('verifications.refuse')}
        </Button>
      </div>
    </form>
  );
};
