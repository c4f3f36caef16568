import { useState } from 'react';
import { Button, Checkbox, ErrorSummary, TextAreaField, TextField } from '@kvart/ui';
import { roomBounds } from '@kvart/domain/projects/room';
import { useAction } from '../../../lib/apollo/useAction.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { ConflictPanel } from '../../../lib/rooms/ConflictPanel.tsx';
import { useMergeForm } from '../../../lib/rooms/useMergeForm.ts';
import { RemoveWork } from '../work/RemoveWork.tsx';
import { EditUpdateDocument, PostUpdateDocument, RemoveUpdateDocument } from './Updates.gql.ts';
import type { UpdatePartsFragment } from './Updates.gql.ts';

interface Values {
  title: string;
  text: string;
  isPublic: boolean;
}

const labels = {
  title: 'roomLife.update.title',
  text: 'roomLife.update.text',
  isPublic: 'roomLife.update.isPublic',
} as const;

/** A short piece of news: written anew, or changed beside others. */
const UpdateForm = ({
  projectId,
  update,
  onDone,
}: {
  projectId: string;
  update: UpdatePartsFragment | null;
  onDone: () => void;
}) => {
  const t = useT();
  const [newId] = useState(() => crypto.randomUUID());
  const [post] = useAction(PostUpdateDocument);
  const [edit] = useAction(EditUpdateDocument);
  const { form, conflict, chosen, choose } = useMergeForm<Values, unknown>({
    name: `update-${update?.id ?? 'new'}`,
    initial: {
      title: update?.title ?? '',
      text: update?.text ?? '',
      isPublic: update?.isPublic ?? false,
    },
    read: (field, told) => (field === 'isPublic' ? told === 'true' : (told ?? '')),
    check: ({ title }) =>
      title.trim().length < 2 ? [{ path: ['title'], message: t('common.required') }] : [],
    send: (base, mine) =>
      update ? edit({ id: update.id, base, mine }) : post({ projectId, id: newId, input: mine }),
    onDone,
  });
  const label = (field: string) => (field in labels ? t(labels[field as keyof Values]) : field);
  const describe = (field: string, told: string | null) =>
    field === 'isPublic' ? t(told === 'true' ? 'roomLife.file.public' : 'roomLife.file.room') : (told ?? '');
  return (
    <form noValidate onSubmit={form.onSubmit} className="flex flex-col gap-5">
      {conflict ? (
        <ConflictPanel {...{ conflict, chosen, describe, label }} onChoose={choose} />
      ) : (
        <ErrorSummary title={t('common.checkForm')} items={form.summary} />
      )}
      <TextField
        {...form.text('title')}
        label={t(labels.title)}
        required
        autoComplete="off"
        maxLength={roomBounds.updateTitle}
      />
      <TextAreaField
        {...form.text('text')}
        label={t(labels.text)}
        rows={6}
        maxLength={roomBounds.updateText}
      />
      <Checkbox
        label={t(labels.isPublic)}
        hint={t('roomLife.update.isPublicHint')}
        checked={form.values.isPublic}
        onChange={(event) => form.set('isPublic', event.target.checked)}
      />
      <div className="flex flex-wrap justify-between gap-3">
        <Button type="submit" variant="primary" busy={form.busy}>
          {t(update ? 'common.save' : 'roomLife.update.post')}
        </Button>
        {update && (
          <RemoveWork
            document={RemoveUpdateDocument}
            item={update}
            title={t('roomLife.update.remove')}
            text={t('roomLife.update.removeText', { title: update.title })}
            onDone={onDone}
          />
        )}
      </div>
    </form>
  );
};

export default UpdateForm;
