import { useState } from 'react';
import { ArrowLeft, ArrowRight, Pencil, Trash2 } from 'lucide-react';
import { Badge, Button, Dialog, IconButton, Picture } from '@kvart/ui';
import { useT } from '../../../../lib/i18n/I18n.tsx';
import type { EditedPhotoFragment } from '../SpaceEdit.gql.ts';
import { controlId } from '../form/FormContext.ts';
import { DescribeDialog } from './DescribeDialog.tsx';
import type { Photos } from './usePhotos.ts';

interface PhotoCardProps {
  photo: EditedPhotoFragment;
  index: number;
  photos: Photos;
}

/** A picture of the space with what can be done with it. */
export const PhotoCard = ({ photo, index, photos }: PhotoCardProps) => {
  const t = useT();
  const [dialog, setDialog] = useState<'describe' | 'remove' | null>(null);
  const last = index === photos.photos.length - 1;
  const editId = `photo-${photo.id}-edit`;
  // The focus goes back to the key that opened the dialog, or to the gallery where the picture is gone.
  const close = (focus: string) => {
    setDialog(null);
    requestAnimationFrame(() => document.getElementById(focus)?.focus());
  };
  const name = { alt: photo.alt };
  return (
    <li className="flex flex-col overflow-hidden rounded-md border border-rule bg-raised">
      <div className="relative">
        <Picture image={photo} sizes="(min-width: 36rem) 20rem, 92vw" aspect="aspect-4/3" />
        {index === 0 && (
          <Badge tone="accent" className="absolute top-2 left-2">
            {t('spaceForm.photo.cover')}
          </Badge>
        )}
      </div>
      <p className="flex-1 px-3 pt-2 text-sm text-soft" aria-hidden>
        {photo.alt}
      </p>
      <div className="flex items-center justify-end gap-1 p-1">
        <IconButton
          label={t('spaceForm.photo.earlier', name)}
          icon={<ArrowLeft aria-hidden size={20} />}
          aria-disabled={index === 0}
          className={index === 0 ? 'opacity-40' : ''}
          onClick={() => index > 0 && void photos.move(photo.id, index - 1)}
        />
        <IconButton
          label={t('spaceForm.photo.later', name)}
          icon={<ArrowRight aria-hidden size={20} />}
          aria-disabled={last}
          className={last ? 'opacity-40' : ''}
          onClick={() => !last && void photos.move(photo.id, index + 1)}
        />
        <IconButton
          id={editId}
          label={t('spaceForm.photo.edit', name)}
          icon={<Pencil aria-hidden size={19} />}
          onClick={() => setDialog('describe')}
        />
        <IconButton
          id={`photo-${photo.id}-remove`}
          label={t('spaceForm.photo.remove', name)}
          icon={<Trash2 aria-hidden size={19} />}
          onClick={() => setDialog('remove')}
        />
      </div>
      {dialog === 'describe' && (
        <DescribeDialog photo={photo} photos={photos} onClose={() => close(editId)} />
      )}
      <Dialog
        open={dialog === 'remove'}
        onClose={() => close(`photo-${photo.id}-remove`)}
        title={t('spaceForm.photo.removeTitle')}
        closeLabel={t('common.close')}
        actions={
          <>
            <Button onClick={() => close(`photo-${photo.id}-remove`)}>{t('common.cancel')}</Button>
            <Button
              variant="danger"
              busy={photos.busy}
              onClick={() => void photos.remove(photo.id).then(() => close(controlId('photos')))}
            >
              {t('spaceForm.photo.removeButton')}
            </Button>
          </>
        }
      >
        <p>{t('spaceForm.photo.removeText', name)}</p>
      </Dialog>
    </li>
  );
};
