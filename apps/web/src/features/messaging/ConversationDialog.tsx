import { useState } from 'react';
import { RadioGroup, TextAreaField, TextField } from '@kvart/ui';
import { useNavigate } from 'react-router';
import { ConfirmDialog } from '../../lib/dialogs/ConfirmDialog.tsx';
import { useViewer } from '../../lib/auth/Viewer.tsx';
import { useT } from '../../lib/i18n/I18n.tsx';
import { AddActorField } from './AddActorField.tsx';
import { AssignField } from './AssignField.tsx';
import { othersIn } from './names.ts';
import type { Conversation } from './names.ts';
import type { MuteFor, useConversationSteps } from './useConversationSteps.ts';

export type ConversationTask = 'assign' | 'mute' | 'rename' | 'add' | 'leave' | 'block';

const hour = 3_600_000;
const spans = { hours: 8 * hour, week: 7 * 24 * hour, forever: null } as const;
type Span = keyof typeof spans;

const muteFor = (span: Span): MuteFor => {
  const length = spans[span];
  return length === null ? { forever: true } : { until: new Date(Date.now() + length).toISOString() };
};

/** One step with a conversation, with what it needs to be told. */
export const ConversationDialog = ({
  task,
  conversation,
  asActorId,
  steps,
  onClose,
}: {
  task: ConversationTask;
  conversation: Conversation;
  asActorId: string;
  steps: ReturnType<typeof useConversationSteps>;
  onClose: () => void;
}) => {
  const t = useT();
  const navigate = useNavigate();
  const { actingAs } = useViewer();
  const [busy, setBusy] = useState(false);
  const [text, setText] = useState(task === 'rename' ? (conversation.title ?? '') : '');
  const [chosen, setChosen] = useState<string | null>(
    task === 'assign' ? (conversation.assignee?.id ?? null) : null,
  );
  const [span, setSpan] = useState<Span>('hours');
  const [other] = othersIn(conversation, asActorId);
  const name = other?.actor.name ?? '';
  const take: Record<ConversationTask, () => Promise<boolean>> = {
    assign: () => steps.assign(chosen),
    mute: () => steps.mute(muteFor(span)),
    rename: () => steps.rename(text.trim()),
    add: () => (chosen ? steps.add(chosen) : Promise.resolve(false)),
    leave: steps.leave,
    block: () => steps.block(other?.actor.id ?? '', text),
  };
  const confirm = async () => {
    setBusy(true);
    const isDone = await take[task]();
    setBusy(false);
    if (!isDone) return;
    onClose();
    if (task === 'leave' || task === 'block') void navigate('/messages');
  };
  return (
    <ConfirmDialog
      open
      title={t(`messages.task.${task}.title`, { actor: name })}
      action={t(`messages.task.${task}.action`)}
      danger={task === 'leave' || task === 'block'}
      busy={busy}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      {task === 'assign' && (
        <AssignField slug={actingAs?.actor.slug ?? ''} value={chosen} onChange={setChosen} />
      )}
      {task === 'mute' && (
        <RadioGroup<Span>
          legend={t('messages.task.mute.how')}
          value={span}
          onChange={setSpan}
          options={(['hours', 'week', 'forever'] as const).map((value) => ({
            value,
            label: t(`messages.mute.${value}`),
          }))}
        />
      )}
      {task === 'rename' && (
        <TextField
          label={t('messages.task.rename.label')}
          value={text}
          maxLength={200}
          onChange={(event) => setText(event.target.value)}
        />
      )}
      {task === 'add' && <AddActorField onChange={setChosen} />}
      {task === 'leave' && <p>{t('messages.task.leave.text')}</p>}
      {task === 'block' && (
        <>
          <p>{t('messages.task.block.text', { actor: name })}</p>
          <TextAreaField
            label={t('messages.task.block.reason')}
            mark={t('common.optional')}
            rows={2}
            maxLength={1000}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </>
      )}
    </ConfirmDialog>
  );
};
