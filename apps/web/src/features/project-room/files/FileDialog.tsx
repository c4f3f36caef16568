import { useState } from 'react';
import { Button, Checkbox, ErrorSummary, TextField } from '@kvart/ui';
import { useAction } from '../../../lib/apollo/useAction.ts';
import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import { ConflictPanel } from '../../../lib/rooms/ConflictPanel.tsx';
import { useMergeForm } from '../../../lib/rooms/useMergeForm.ts';
import { RemoveWork } from '../work/RemoveWork.tsx';
import { EditRoomFileDocument, RemoveRoomFileDocument } from './Files.gql.ts';
import type { RoomFilePartsFragment } from './Files.gql.ts';
import { FileUpload } from './FileUpload.tsx';
import { useFileSize } from './useFileSize.ts';

interface Values {
  title: string;
  isPublic: boolean;
}

/** A file: its next version, what it is called, who sees it, and all its versions. */
const FileDialog = ({
  projectId,
  file,
  onDone,
}: {
  projectId: string;
  file: RoomFilePartsFragment;
  onDone: () => void;
}) => {
  const t = useT();
  const format = useFormat();
  const fileSize = useFileSize();
  const [note, setNote] = useState('');
  const [edit] = useAction(EditRoomFileDocument);
  const { form, conflict, chosen, choose } = useMergeForm<Values, unknown>({
    name: `room-file-${file.id}`,
    initial: { title: file.title, isPublic: file.isPublic },
    read: (field, told) => (field === 'isPublic' ? told === 'true' : (told ?? '')),
    check: ({ title }) => (title.trim() === '' ? [{ path: ['title'], message: t('common.required') }] : []),
    send: (base, mine) => edit({ id: file.id, base, mine }),
    onDone,
  });
  const circle = (isPublic: boolean) => t(isPublic ? 'roomLife.file.public' : 'roomLife.file.room');
  const describe = (field: string, told: string | null) =>
    field === 'isPublic' ? circle(told === 'true') : (told ?? '');
  const label = (field: string) => t(field === 'isPublic' ? 'roomLife.file.isPublic' : 'roomLife.file.title');
  return (
    <div className="flex flex-col gap-7">
      <form noValidate onSubmit={form.onSubmit} className="flex flex-col gap-5">
        {conflict ? (
          <ConflictPanel {...{ conflict, chosen, describe, label }} onChoose={choose} />
        ) : (
          <ErrorSummary title={t('common.checkForm')} items={form.summary} />
        )}
        <TextField {...form.text('title')} label={t('roomLife.file.title')} required maxLength={150} />
        <Checkbox
          label={t('roomLife.file.isPublic')}
          hint={t('roomLife.file.isPublicHint')}
          checked={form.values.isPublic}
          onChange={(event) => form.set('isPublic', event.target.checked)}
        />
        <div className="flex flex-wrap justify-between gap-3">
          <Button type="submit" variant="primary" busy={form.busy}>
            {t('common.save')}
          </Button>
          <RemoveWork
            document={RemoveRoomFileDocument}
            item={file}
            title={t('roomLife.file.remove')}
            text={t('roomLife.file.removeText', { title: file.title })}
            onDone={onDone}
          />
        </div>
      </form>
      <section aria-labelledby="file-versions" className="border-t border-rule pt-5">
        <h3 id="file-versions" className="text-lg">
          {t('roomLife.file.versions')}
        </h3>
        <ol className="my-3">
          {file.versions.map(({ id, number, note: said, url, bytes, addedAt, addedByName }) => (
            <li key={id} className="border-t border-rule py-2 text-sm">
              <a href={url} download className="text-link">
                {t('roomLife.file.number', { number })}
              </a>{' '}
              <span className="text-soft">
                {[fileSize(bytes), format.dateTime(addedAt), addedByName].filter(Boolean).join(' · ')}
              </span>
              {said && <p>{said}</p>}
            </li>
          ))}
        </ol>
        <div className="flex flex-col gap-3">
          <TextField
            label={t('roomLife.file.note')}
            maxLength={500}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
          <FileUpload
            {...{ projectId, note }}
            fileId={file.id}
            label={t('roomLife.file.newVersion')}
            onSent={onDone}
          />
        </div>
      </section>
    </div>
  );
};

export default FileDialog;
