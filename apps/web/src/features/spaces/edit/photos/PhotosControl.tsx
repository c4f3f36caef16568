import { useRef, useState } from 'react';
import type { DragEvent } from 'react';
import { Camera, ImagePlus } from 'lucide-react';
import { Button, classes } from '@kvart/ui';
import { spaceFields } from '@kvart/domain/spaces';
import { useT } from '../../../../lib/i18n/I18n.tsx';
import { controlId, useFileForm } from '../form/FormContext.ts';
import { useFieldLabel } from '../form/useFieldText.ts';
import { PendingCard } from './PendingCard.tsx';
import { PhotoCard } from './PhotoCard.tsx';
import { usePhotos } from './usePhotos.ts';

const types = 'image/jpeg,image/png,image/webp,image/*';
const most = spaceFields.photos.max ?? 30;

/** Pictures of the space: taken with the phone, chosen or dropped; each with a description. */
export const PhotosControl = () => {
  const t = useT();
  const label = useFieldLabel()('photos');
  const { isRequired } = useFileForm();
  const photos = usePhotos();
  const camera = useRef<HTMLInputElement>(null);
  const files = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const room = most - photos.photos.length - photos.pending.length;
  const take = (list: FileList | null) => {
    const [first] = photos.choose([...(list ?? [])].slice(0, Math.max(0, room)));
    // The description is the next thing to do.
    if (first) requestAnimationFrame(() => document.getElementById(`${first.key}-alt`)?.focus());
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <section
      id={controlId('photos')}
      tabIndex={-1}
      aria-label={label}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
      className="flex flex-col gap-3"
    >
      <p className="font-semibold">
        {label}
        {isRequired('photos') && (
          <span className="ml-1 text-sm font-normal text-faint"> {t('spaceForm.needed')}</span>
        )}
      </p>
      <p className="-mt-2 text-sm text-soft">{t('spaceForm.photo.hint')}</p>
      {photos.photos.length > 0 && (
        <ol className="grid gap-4 sm:grid-cols-2">
          {photos.photos.map((photo, index) => (
            <PhotoCard key={photo.id} photo={photo} index={index} photos={photos} />
          ))}
        </ol>
      )}
      {photos.pending.length > 0 && (
        <ul className="grid gap-4" aria-label={t('spaceForm.photo.waiting')}>
          {photos.pending.map((photo) => (
            <PendingCard key={photo.key} photo={photo} photos={photos} />
          ))}
        </ul>
      )}
      <div
        className={classes(
          'flex flex-col items-stretch gap-3 rounded-md border-2 border-dashed p-4 sm:flex-row sm:flex-wrap sm:items-center',
          over ? 'border-accent bg-accent-soft' : 'border-edge',
        )}
      >
        <input
          ref={camera}
          type="file"
          accept="image/*"
          capture="environment"
          hidden
          aria-label={t('spaceForm.photo.take')}
          onChange={(event) => {
            take(event.target.files);
            event.target.value = '';
          }}
        />
        <input
          ref={files}
          type="file"
          accept={types}
          multiple
          hidden
          aria-label={t('spaceForm.photo.choose')}
          onChange={(event) => {
            take(event.target.files);
            event.target.value = '';
          }}
        />
        <Button
          icon={<Camera aria-hidden size={20} />}
          className="sm:hidden"
          onClick={() => camera.current?.click()}
        >
          {t('spaceForm.photo.take')}
        </Button>
        <Button icon={<ImagePlus aria-hidden size={20} />} onClick={() => files.current?.click()}>
          {t('spaceForm.photo.choose')}
        </Button>
        <p className="hidden text-sm text-soft sm:block">{t('spaceForm.photo.drop')}</p>
        <p className="text-sm text-faint">{t('spaceForm.photo.room', { room: Math.max(0, room) })}</p>
      </div>
    </section>
  );
};
