import { useRef, useState } from 'react';
import { Button, Checkbox, ErrorSummary, TextAreaField, TextField } from '@kvart/ui';
import { roomBounds } from '@kvart/domain/projects/room';
import { useAction } from '../../../lib/apollo/useAction.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { useUpload } from '../../../lib/upload/useUpload.ts';
import { ConflictPanel } from '../../../lib/rooms/ConflictPanel.tsx';
import { useMergeForm } from '../../../lib/rooms/useMergeForm.ts';
import { RemoveWork } from '../work/RemoveWork.tsx';
import { type Chosen, PictureField } from './PictureField.tsx';
import {
  EditUpdateDocument,
  PostUpdateDocument,
  RemoveUpdateDocument,
  RemoveUpdatePictureDocument,
} from './Updates.gql.ts';
import type { UpdatePartsFragment } from './Updates.gql.ts';

interface Values {
  title: string;
  text: string;
  isPublic: boolean;
}

const nothing: Values = { title: '', text: '', isPublic: false };

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
  const [removePicture, removing] = useAction(RemoveUpdatePictureDocument);
  const upload = useUpload();
  const posted = useRef<Values | null>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const name = `update-${update?.id ?? 'new'}`;
  /** The text goes first; both can be sent again without standing there twice. */
  const sendPicture = async (id: string): Promise<string | null> => {
    if (!chosen) return null;
    const path = `/upload/update-picture/${id}?alt=${encodeURIComponent(chosen.alt.trim())}`;
    const outcome = await upload({ path, file: chosen.file });
    return outcome.ok ? null : t('updates.picture.failed', { reason: outcome.message ?? t('common.fault') });
  };
  const {
    form,
    conflict,
    chosen: sides,
    choose,
  } = useMergeForm<Values, unknown>({
    name,
    initial: {
      title: update?.title ?? '',
      text: update?.text ?? '',
      isPublic: update?.isPublic ?? false,
    },
    read: (field, told) => (field === 'isPublic' ? told === 'true' : (told ?? '')),
    check: ({ title }) => [
      ...(title.trim().length < 2 ? [{ path: ['title'], message: t('common.required') }] : []),
      ...(chosen && chosen.alt.trim().length < 3
        ? [{ path: ['pictureAlt'], message: t('updates.picture.altMissing') }]
        : []),
    ],
    send: async (base, mine) => {
      const whole = { ...nothing, ...mine };
      // What went out before its picture failed is stored: from then on it is changed.
      const outcome = await (update
        ? edit({ id: update.id, base, mine })
        : posted.current
          ? edit({ id: newId, base: posted.current, mine: whole })
          : post({ projectId, id: newId, input: mine }));
      if (outcome.ok) posted.current = whole;
      const failed = outcome.ok && (await sendPicture(update?.id ?? newId));
      if (!failed) return outcome;
      return { ok: false, error: { __typename: 'Unreachable', code: 'fault', message: failed } };
    },
    onDone,
  });
  const label = (field: string) => (field in labels ? t(labels[field as keyof Values]) : field);
  const describe = (field: string, told: string | null) =>
    field === 'isPublic' ? t(told === 'true' ? 'roomLife.file.public' : 'roomLife.file.room') : (told ?? '');
  return (
    <form noValidate onSubmit={form.onSubmit} className="flex flex-col gap-5">
      {conflict ? (
        <ConflictPanel {...{ conflict, chosen: sides, describe, label }} onChoose={choose} />
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
      <PictureField
        stored={update?.picture ?? null}
        chosen={chosen}
        busy={removing}
        altId={`${name}-pictureAlt`}
        error={form.issues.find(({ path }) => path[0] === 'pictureAlt')?.message}
        onChoose={setChosen}
        onRemove={() => void (update && removePicture({ id: update.id }))}
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
