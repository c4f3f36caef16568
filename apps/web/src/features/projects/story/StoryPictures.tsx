import { useRef, useState } from 'react';
import { storyBounds as bounds } from '@kvart/domain/projects';
import { Button, Notice, Picture, TextField } from '@kvart/ui';
import { ImageUp } from 'lucide-react';
import { useAction } from '../../../lib/apollo/useAction.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { useUpload } from '../../../lib/upload/useUpload.ts';
import type { StoryPartsFragment } from '../ProjectPage.gql.ts';
import { RemoveStoryPictureDocument } from './Story.gql.ts';

/** Pictures of the story, each with what is on it. */
export const StoryPictures = ({
  projectId,
  pictures,
  refetch,
}: {
  projectId: string;
  pictures: StoryPartsFragment['pictures'];
  refetch: () => unknown;
}) => {
  const t = useT();
  const upload = useUpload();
  const input = useRef<HTMLInputElement>(null);
  const [remove, removing] = useAction(RemoveStoryPictureDocument);
  const [alt, setAlt] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const send = async (file: File) => {
    setBusy(true);
    setFailure(null);
    const path = `/upload/story-picture/${projectId}?alt=${encodeURIComponent(alt)}`;
    const outcome = await upload({ path, file });
    setBusy(false);
    if (!outcome.ok) return setFailure(outcome.message ?? t('common.fault'));
    setAlt('');
    await refetch();
  };
  const takeOut = async (id: string) => {
    const outcome = await remove({ id });
    if (!outcome.ok) setFailure(outcome.error.message);
  };
  return (
    <section aria-labelledby="story-pictures" className="mt-10">
      <h2 id="story-pictures" className="text-2xl">
        {t('story.form.pictures')}
      </h2>
      <ul className="mt-3 grid gap-5 sm:grid-cols-2">
        {pictures.map((picture) => (
          <li key={picture.id}>
            <Picture image={picture} sizes="20rem" aspect="aspect-4/3" className="rounded-lg" />
            <p className="mt-1 text-sm text-soft">{picture.alt}</p>
            <Button size="sm" variant="quiet" busy={removing} onClick={() => void takeOut(picture.id)}>
              <span aria-hidden>{t('story.form.removeQuote')}</span>
              <span className="sr-only">{t('story.form.removePicture', { alt: picture.alt })}</span>
            </Button>
          </li>
        ))}
      </ul>
      {pictures.length < bounds.pictures && (
        <div className="mt-4 flex flex-col items-start gap-3">
          <TextField
            label={t('story.form.alt')}
            hint={t('story.form.altHint')}
            maxLength={bounds.alt}
            value={alt}
            onChange={(event) => setAlt(event.target.value)}
            autoComplete="off"
          />
          <input
            ref={input}
            type="file"
            hidden
            accept="image/*"
            onChange={(event) => {
              const file = event.target.files?.[0];
              event.target.value = '';
              if (file) void send(file);
            }}
          />
          <Button
            icon={<ImageUp aria-hidden size={17} />}
            busy={busy}
            disabled={alt.trim().length < 3}
            onClick={() => input.current?.click()}
          >
            {t('story.form.choose')}
          </Button>
        </div>
      )}
      {failure && (
        <Notice tone="bad" live className="mt-3">
          {failure}
        </Notice>
      )}
    </section>
  );
};
