import { useId, useRef } from 'react';
import { ImageUp, Trash2 } from 'lucide-react';
import { storyBounds } from '@kvart/domain/projects';
import { Button, Fieldset, Picture, TextField } from '@kvart/ui';
import { useT } from '../../../lib/i18n/I18n.tsx';
import type { UpdatePartsFragment } from './Updates.gql.ts';

export interface Chosen {
  file: File;
  alt: string;
}

/** The picture of an update: the one that is there, or one that goes out with the form, with what is on it. */
export const PictureField = ({
  stored,
  chosen,
  busy,
  altId,
  error,
  onChoose,
  onRemove,
}: {
  stored: UpdatePartsFragment['picture'];
  chosen: Chosen | null;
  busy: boolean;
  /** Of the field that a message about it leads to. */
  altId: string;
  error?: string;
  onChoose: (chosen: Chosen | null) => void;
  onRemove: () => void;
}) => {
  const t = useT();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const hasOne = !!chosen || !!stored;
  return (
    <Fieldset id={`${id}-picture`} legend={t('updates.picture')} mark={t('common.optional')}>
      {stored && !chosen && (
        <div>
          <Picture
            image={stored}
            sizes="20rem"
            aspect="aspect-4/3"
            className="max-w-xs rounded-lg"
            decorative
          />
          <p className="mt-1 text-sm text-soft">{stored.alt}</p>
        </div>
      )}
      {chosen && (
        <div className="flex flex-col gap-3">
          <p className="text-sm break-words">{t('updates.picture.chosen', { name: chosen.file.name })}</p>
          <TextField
            id={altId}
            label={t('updates.picture.alt')}
            hint={t('updates.picture.altHint')}
            required
            autoComplete="off"
            maxLength={storyBounds.alt}
            error={error}
            value={chosen.alt}
            onChange={(event) => onChoose({ ...chosen, alt: event.target.value })}
          />
        </div>
      )}
      <input
        ref={input}
        type="file"
        hidden
        accept="image/*"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) onChoose({ file, alt: chosen?.alt ?? '' });
        }}
      />
      <div className="mt-3 flex flex-wrap gap-2">
        <Button size="sm" icon={<ImageUp aria-hidden size={17} />} onClick={() => input.current?.click()}>
          {t(hasOne ? 'updates.picture.other' : 'updates.picture.choose')}
        </Button>
        {hasOne && (
          <Button
            size="sm"
            variant="quiet"
            busy={busy}
            icon={<Trash2 aria-hidden size={16} />}
            onClick={() => (chosen ? onChoose(null) : onRemove())}
          >
            {t('updates.picture.remove')}
          </Button>
        )}
      </div>
    </Fieldset>
  );
};
