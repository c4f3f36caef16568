import { useState } from 'react';
import { messageBounds } from '@kvart/domain/messaging';
import { Button, TextAreaField } from '@kvart/ui';
import { useT } from '../../lib/i18n/I18n.tsx';
import type { Message } from './history.ts';
import type { useMessageSteps } from './useMessageSteps.ts';

/** Other words for what one has said; the former ones can still be looked up by everybody. */
export const EditMessage = ({
  message,
  steps,
  onClose,
}: {
  message: Message;
  steps: ReturnType<typeof useMessageSteps>;
  onClose: () => void;
}) => {
  const t = useT();
  const [text, setText] = useState(message.text);
  const save = async () => {
    if (text.trim() !== '' && (await steps.edit(message, text))) onClose();
  };
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextAreaField
        label={t('messages.text')}
        hint={t('messages.actions.editHint')}
        value={text}
        rows={4}
        maxLength={messageBounds.text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit" variant="primary" busy={steps.busy} disabled={text.trim() === ''}>
        {t('messages.actions.save')}
      </Button>
    </form>
  );
};
