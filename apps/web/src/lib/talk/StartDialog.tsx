import { useState } from 'react';
import { messageBounds } from '@kvart/domain/messaging';
import { Button, Dialog, LinkButton, Notice, TextAreaField, TextField } from '@kvart/ui';
import { Link, Navigate, useNavigate } from 'react-router';
import { v7 } from 'uuid';
import { useAction } from '../apollo/useAction.ts';
import { usePageQuery } from '../apollo/usePageQuery.ts';
import { useViewer } from '../auth/Viewer.tsx';
import { useT } from '../i18n/I18n.tsx';
import { forgetWords, readWords, writeWords } from '../offline/words.ts';
import { ConversationWithDocument, StartConversationDocument } from './StartConversation.gql.ts';

/** Whom to write to, and about what. */
export interface StartTalk {
  actorId: string;
  actorName: string;
  subject?: { type: 'SPACE' | 'INTEREST'; id: string };
  /** Why the two should meet, where the page knows; the writer may change it. */
  reason?: string;
}

/** The first message to an actor: why, and what. Where the two talk already it goes on there. */
const StartDialog = ({
  actorId,
  actorName,
  subject,
  reason: given,
  onClose,
}: StartTalk & { onClose: () => void }) => {
  const t = useT();
  const navigate = useNavigate();
  const { actingAs } = useViewer();
  const known = usePageQuery(
    ConversationWithDocument,
    { asActorId: actingAs?.actor.id ?? '', actorId, subject: subject ?? null },
    { skip: !actingAs, fresh: true },
  );
  const place = `start.${subject?.id ?? actorId}`;
  const [start, busy] = useAction(StartConversationDocument);
  // Made once: pressing again after a lost answer begins no second conversation.
  const [ids] = useState(() => ({ conversation: v7(), message: v7() }));
  const [reason, setReason] = useState(() => given?.slice(0, messageBounds.reason) ?? '');
  const [text, setText] = useState(() => readWords(place) ?? '');
  const [failure, setFailure] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const send = async () => {
    if (!actingAs) return;
    setMissing(text.trim() === '');
    if (text.trim() === '') return document.getElementById('first-message')?.focus();
    const outcome = await start({
      input: {
        id: ids.conversation,
        asActorId: actingAs.actor.id,
        withActorIds: [actorId],
        kind: subject ? 'TOPIC' : 'DIRECT',
        subject: subject ?? null,
        reason: reason.trim() || null,
        message: { id: ids.message, text },
      },
    });
    if (!outcome.ok) {
      const issue = outcome.error.__typename === 'InvalidInput' ? outcome.error.issues[0]?.message : null;
      return setFailure(issue ?? outcome.error.message);
    }
    forgetWords(place);
    onClose();
    void navigate(`/messages/${outcome.value.id}`);
  };
  const open = known.data?.conversationWith;
  if (open) return <Navigate to={`/messages/${open.id}`} />;
  if (!actingAs)
    return (
      <Dialog
        open
        onClose={onClose}
        title={t('messages.start.title', { actor: actorName })}
        closeLabel={t('common.close')}
        actions={
          <LinkButton as={Link} to="/onboarding" variant="primary">
            {t('messages.noActor.button')}
          </LinkButton>
        }
      >
        <p>{t('messages.noActor.text')}</p>
      </Dialog>
    );
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('messages.start.title', { actor: actorName })}
      closeLabel={t('common.close')}
    >
      <form
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <p className="text-soft">{t('messages.start.text', { actor: actingAs.actor.name })}</p>
        {failure && (
          <Notice tone="bad" live>
            <p>{failure}</p>
          </Notice>
        )}
        {!subject && (
          <TextField
            label={t('messages.start.reason')}
            hint={t('messages.start.reasonHint')}
            mark={t('common.optional')}
            maxLength={messageBounds.reason}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
        <TextAreaField
          id="first-message"
          label={t('messages.text')}
          error={missing && text.trim() === '' ? t('messages.start.missing') : undefined}
          required
          rows={5}
          maxLength={messageBounds.text}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            writeWords(place, event.target.value);
          }}
        />
        <Button type="submit" variant="primary" busy={busy}>
          {t('messages.start.send')}
        </Button>
      </form>
    </Dialog>
  );
};

export default StartDialog;
