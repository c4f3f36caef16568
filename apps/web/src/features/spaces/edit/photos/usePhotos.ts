import { useCallback, useEffect, useSyncExternalStore } from 'react';
import { photoInput } from '@kvart/domain/spaces';
import { useToast } from '@kvart/ui';
import type { Outcome } from '../../../../lib/apollo/types.ts';
import { useAction } from '../../../../lib/apollo/useAction.ts';
import { useT } from '../../../../lib/i18n/I18n.tsx';
import { useUpload } from '../../../../lib/upload/useUpload.ts';
import type { ServerSpace } from '../file/values.ts';
import { useFileForm } from '../form/FormContext.ts';
import { DescribePhotoDocument, MovePhotoDocument, RemovePhotoDocument } from '../SpaceEdit.gql.ts';
import { pendingPhotos, type PendingPhoto } from './pending.ts';

/** The pictures of the space: those at the server, those on their way, and what can be done with them. */
export const usePhotos = () => {
  const t = useT();
  const { saving } = useFileForm();
  const { space, accept, refresh } = saving;
  const send = useUpload();
  const { show, announce } = useToast();
  const [describe, describing] = useAction(DescribePhotoDocument);
  const [move, moving] = useAction(MovePhotoDocument);
  const [remove, removing] = useAction(RemovePhotoDocument);
  const spaceId = space.id;
  const pending = useSyncExternalStore(
    pendingPhotos.subscribe,
    useCallback(() => pendingPhotos.of(spaceId), [spaceId]),
  );
  const change = (key: string, part: Partial<PendingPhoto>) => pendingPhotos.change(spaceId, key, part);

  useEffect(() => {
    if (pending.length === 0) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [pending.length]);

  const upload = async ({ key, file, alt }: PendingPhoto): Promise<boolean> => {
    if (!photoInput.safeParse({ alt }).success) {
      change(key, { state: 'failed', message: t('spaceForm.photo.altNeeded') });
      return false;
    }
    change(key, { state: 'uploading', progress: 0, message: null });
    const outcome = await send({
      path: `/upload/photo?${new URLSearchParams({ spaceId, alt })}`,
      file,
      onProgress: (progress) => change(key, { progress }),
    });
    if (!outcome.ok) {
      const sentence =
        outcome.message ?? t(outcome.reason === 'offline' ? 'spaceForm.photo.offline' : 'common.fault');
      change(key, {
        state: 'failed',
        message: t('spaceForm.photo.refused', { file: file.name, reason: sentence }),
      });
      return false;
    }
    await refresh();
    pendingPhotos.remove(spaceId, key);
    announce(t('spaceForm.photo.added', { alt }));
    return true;
  };

  const settle = (outcome: Outcome<ServerSpace>, done?: string): boolean => {
    if (outcome.ok) {
      accept(outcome.value);
      if (done) announce(done);
    } else show({ tone: 'bad', text: outcome.error.message });
    return outcome.ok;
  };

  return {
    photos: space.photos,
    pending,
    busy: describing || moving || removing,
    choose: (files: readonly File[]) => pendingPhotos.add(spaceId, files),
    setAlt: (key: string, alt: string) => change(key, { alt, message: null, state: 'waiting' }),
    drop: (key: string) => pendingPhotos.remove(spaceId, key),
    upload,
    move: async (id: string, position: number) =>
      settle(
        await move({ id, position }),
        t('spaceForm.photo.moved', { position: position + 1, total: space.photos.length }),
      ),
    remove: async (id: string) => settle(await remove({ id }), t('spaceForm.photo.removed')),
    describe: (id: string, alt: string, licence: string | null) => describe({ id, alt, licence }),
    settle,
  };
};

export type Photos = ReturnType<typeof usePhotos>;
