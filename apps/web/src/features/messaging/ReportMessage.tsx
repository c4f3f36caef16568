import { useState } from 'react';
import { messageReportReasons } from '@kvart/domain/messaging';
import type { MessageReportReason } from '@kvart/domain/messaging';
import { Button, Notice, RadioGroup, TextAreaField, useToast } from '@kvart/ui';
import { useAction } from '../../lib/apollo/useAction.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import type { Message } from './history.ts';
import { ReportMessageDocument } from './MessageSteps.gql.ts';

/** Shows one message to the advisers: the only way in which they see anything of a conversation. */
export const ReportMessage = ({
  message,
  asActorId,
  onClose,
}: {
  message: Message;
  asActorId: string;
  onClose: () => void;
}) => {
  const t = useT();
  const { show } = useToast();
  const [reason, setReason] = useState<MessageReportReason | null>(null);
  const [text, setText] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const [report, busy] = useAction(ReportMessageDocument);
  const send = async () => {
    if (!reason) return setFailure(t('messages.report.choose'));
    const given = reason.toUpperCase() as Uppercase<MessageReportReason>;
    const outcome = await report({
      input: { messageId: message.id, asActorId, reason: given, text: text.trim() || null },
    });
    if (!outcome.ok) return setFailure(outcome.error.message);
    show({ text: t('messages.report.done'), tone: 'good' });
    onClose();
  };
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <p className="text-soft">{t('messages.report.text')}</p>
      {failure && (
        <Notice tone="bad" live>
          <p>{failure}</p>
        </Notice>
      )}
      <RadioGroup<MessageReportReason>
        legend={t('messages.report.reason')}
        value={reason}
        onChange={setReason}
        options={messageReportReasons.map((value) => ({ value, label: t(`messages.reportReason.${value}`) }))}
      />
      <TextAreaField
        label={t('messages.report.more')}
        mark={t('common.optional')}
        rows={3}
        maxLength={2000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit" variant="primary" busy={busy}>
        {t('messages.report.send')}
      </Button>
    </form>
  );
};
