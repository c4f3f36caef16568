import { Button, Progress, TextField } from '@kvart/ui';
import { useT } from '../../../../lib/i18n/I18n.tsx';
import type { PendingPhoto } from './pending.ts';
import type { Photos } from './usePhotos.ts';

/** A picture just chosen: seen at once, described, then sent. */
export const PendingCard = ({ photo, photos }: { photo: PendingPhoto; photos: Photos }) => {
  const t = useT();
  const { key, file, preview, alt, state, progress, message } = photo;
  const busy = state === 'uploading';
  const send = async () => {
    const altField = document.getElementById(`${key}-alt`);
    const sent = await photos.upload(photo);
    if (!sent) return altField?.focus();
    // On to the next description, as far as there is one.
    const next = photos.pending.find((other) => other.key !== key);
    document.getElementById(next ? `${next.key}-alt` : 'space-photos')?.focus();
  };
  return (
    <li className="grid gap-4 rounded-md border border-edge bg-raised p-3 sm:grid-cols-[11rem_1fr]">
      <img src={preview} alt="" className="aspect-4/3 w-full rounded-sm bg-sunk object-cover" />
      <form
        noValidate
        className="flex min-w-0 flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void send();
        }}
      >
        <TextField
          id={`${key}-alt`}
          label={t('spaceForm.photo.alt')}
          hint={t('spaceForm.photo.altHint')}
          error={message ?? undefined}
          value={alt}
          maxLength={300}
          readOnly={busy}
          onChange={(event) => photos.setAlt(key, event.target.value)}
        />
        <p className="text-sm break-all text-faint">{file.name}</p>
        {busy ? (
          <>
            <p className="text-sm text-soft" role="status">
              {t('spaceForm.photo.uploading')}
            </p>
            <Progress value={progress} label={t('spaceForm.photo.progress', { file: file.name })} />
          </>
        ) : (
          <div className="flex flex-wrap gap-2">
            <Button type="submit" variant="primary">
              {t(state === 'failed' && alt ? 'common.tryAgain' : 'spaceForm.photo.add')}
            </Button>
            <Button variant="quiet" onClick={() => photos.drop(key)}>
              {t('spaceForm.photo.discard')}
            </Button>
          </div>
        )}
      </form>
    </li>
  );
};
