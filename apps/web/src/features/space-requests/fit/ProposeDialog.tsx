import { useState } from 'react';
import { spaceRequestBounds } from '@kvart/domain/space-requests';
import { SelectField, TextAreaField, useToast } from '@kvart/ui';
import { useAction } from '../../../lib/apollo/useAction.ts';
import { ConfirmDialog } from '../../../lib/dialogs/ConfirmDialog.tsx';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { forgetWords, readWords, writeWords } from '../../../lib/offline/words.ts';
import { ProposeSpaceDocument } from '../SpaceRequestPage.gql.ts';

const { message: longest } = spaceRequestBounds;

export interface ProposableSpace {
  id: string;
  title: string;
}

/** Proposes a space for a request, with a short message. What was written is kept until it is sent. */
export const ProposeDialog = ({
  request,
  spaces,
  onDone,
  onClose,
}: {
  request: { id: string; title: string };
  /** One, or those to choose from. */
  spaces: readonly ProposableSpace[];
  onDone: () => void;
  onClose: () => void;
}) => {
  const t = useT();
  const { show } = useToast();
  const [propose, busy] = useAction(ProposeSpaceDocument);
  const [spaceId, setSpaceId] = useState(spaces.length === 1 ? (spaces[0]?.id ?? '') : '');
  const place = `propose.${request.id}`;
  const [message, setMessage] = useState(() => readWords(place) ?? '');
  const [failure, setFailure] = useState<string | null>(null);
  const [wrong, setWrong] = useState<{ space?: string; message?: string }>({});
  const send = async () => {
    setFailure(null);
    const missing = {
      space: spaceId ? undefined : t('requests.propose.chooseSpace'),
      message: message.trim().length < 10 ? t('errors.too_short', { min: 10 }) : undefined,
    };
    setWrong(missing);
    if (missing.space || missing.message) return;
    const outcome = await propose({ input: { requestId: request.id, spaceId, message: message.trim() } });
    if (!outcome.ok) {
      const { error } = outcome;
      const issue = error.__typename === 'InvalidInput' ? error.issues[0]?.message : undefined;
      return setFailure(issue ?? error.message);
    }
    forgetWords(place);
    show({ text: t('requests.propose.done'), tone: 'good' });
    onDone();
  };
  return (
    <ConfirmDialog
      open
      title={t('requests.propose.title', { request: request.title })}
      action={t('requests.propose.send')}
      busy={busy}
      failure={failure}
      onConfirm={() => void send()}
      onClose={onClose}
    >
      {spaces.length > 1 && (
        <SelectField
          id="propose-space"
          label={t('requests.propose.space')}
          error={wrong.space}
          required
          value={spaceId}
          onChange={(event) => setSpaceId(event.target.value)}
        >
          <option value="">{t('requests.propose.choose')}</option>
          {spaces.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </SelectField>
      )}
      {spaces.length === 1 && <p className="font-semibold">{spaces[0]?.title}</p>}
      <TextAreaField
        id="propose-message"
        label={t('requests.propose.message')}
        hint={t('requests.propose.messageHint')}
        error={wrong.message}
        required
        rows={4}
        maxLength={longest}
        value={message}
        onChange={(event) => {
          setMessage(event.target.value);
          writeWords(place, event.target.value);
        }}
      />
    </ConfirmDialog>
  );
};
