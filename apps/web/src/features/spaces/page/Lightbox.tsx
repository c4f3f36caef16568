import { useEffect, useRef, useState } from 'react';
import { IconButton } from '@kvart/ui';
import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import { useT } from '../../../lib/i18n/I18n.tsx';
import type { SpacePagePartsFragment } from './SpacePage.gql.ts';

const button = 'bg-raised text-ink border border-edge shadow-lift hover:border-ink';

/** All pictures, one at a time, as large as the window: arrows turn the page, Escape leaves. */
export const Lightbox = ({
  photos,
  start,
  onClose,
}: {
  photos: SpacePagePartsFragment['photos'];
  start: number;
  onClose: () => void;
}) => {
  const t = useT();
  const box = useRef<HTMLDialogElement>(null);
  const from = useRef(0);
  const [index, setIndex] = useState(start);
  useEffect(() => {
    const dialog = box.current;
    if (dialog && !dialog.open) dialog.showModal();
  }, []);
  const photo = photos[index];
  if (!photo) return null;
  const turn = (step: number) => setIndex((now) => (now + step + photos.length) % photos.length);
  const variants = [...photo.variants].sort((a, b) => a.width - b.width);
  return (
    <dialog
      ref={box}
      aria-label={t('spaces.gallery.label')}
      onClose={onClose}
      onKeyDown={(event) => {
        if (event.key === 'ArrowRight') turn(1);
        if (event.key === 'ArrowLeft') turn(-1);
      }}
      onPointerDown={(event) => (from.current = event.clientX)}
      onPointerUp={(event) => {
        const way = event.clientX - from.current;
        if (Math.abs(way) > 60 && event.pointerType === 'touch') turn(way < 0 ? 1 : -1);
      }}
      className="m-0 h-dvh max-h-none w-screen max-w-none touch-pan-y bg-night text-on-night"
    >
      <div className="flex h-full flex-col">
        <div className="flex items-center justify-between gap-4 p-3">
          <p role="status" className="pl-2 tabular-nums">
            {t('spaces.gallery.position', { position: index + 1, count: photos.length })}
          </p>
          <IconButton
            label={t('common.close')}
            icon={<X aria-hidden />}
            onClick={onClose}
            className={button}
          />
        </div>
        <div className="relative min-h-0 flex-1">
          <img
            key={photo.id}
            src={variants.at(-1)?.url}
            srcSet={variants.map(({ url, width }) => `${url} ${width}w`).join(', ')}
            sizes="100vw"
            alt={photo.alt}
            className="appear absolute inset-0 size-full object-contain"
          />
          {photos.length > 1 && (
            <>
              <IconButton
                label={t('spaces.gallery.previous')}
                icon={<ChevronLeft aria-hidden />}
                onClick={() => turn(-1)}
                className={`${button} absolute top-1/2 left-3 -translate-y-1/2`}
              />
              <IconButton
                label={t('spaces.gallery.next')}
                icon={<ChevronRight aria-hidden />}
                onClick={() => turn(1)}
                className={`${button} absolute top-1/2 right-3 -translate-y-1/2`}
              />
            </>
          )}
        </div>
        <p className="mx-auto max-w-text p-4 text-center text-sm">
          {photo.alt}
          {photo.licence && <span className="block opacity-75">{photo.licence}</span>}
        </p>
      </div>
    </dialog>
  );
};
