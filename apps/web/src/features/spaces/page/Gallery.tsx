import { Suspense, useState } from 'react';
import { Picture, classes } from '@kvart/ui';
import { DoorOpen, Images } from 'lucide-react';
import { useT } from '../../../lib/i18n/I18n.tsx';
import type { SpacePagePartsFragment } from './SpacePage.gql.ts';
import { lazyPart } from '../../../lib/page/lazy-part.ts';

const Lightbox = lazyPart(async () => ({ default: (await import('./Lightbox.tsx')).Lightbox }));

type Photos = SpacePagePartsFragment['photos'];

/** A large picture and two smaller ones; any of them opens all pictures in their full size. */
export const Gallery = ({ photos }: { photos: Photos }) => {
  const t = useT();
  const [open, setOpen] = useState<number | null>(null);
  if (photos.length === 0)
    return (
      <div className="grid h-48 place-items-center rounded-md bg-sunk text-edge">
        <span className="flex flex-col items-center gap-2 text-faint">
          <DoorOpen aria-hidden size={40} strokeWidth={1.25} />
          {t('spaces.gallery.none')}
        </span>
      </div>
    );
  const shown = photos.slice(0, 3);
  return (
    <div className="relative">
      <ul
        className={classes(
          'grid gap-2 overflow-hidden rounded-md',
          shown.length === 2 && 'md:grid-cols-2',
          shown.length === 3 && 'md:grid-cols-3 md:grid-rows-2',
        )}
      >
        {shown.map((photo, index) => (
          <li
            key={photo.id}
            className={classes(
              'no-print-rest min-w-0',
              index === 0 && shown.length === 3 && 'md:col-span-2 md:row-span-2',
              index > 0 && 'max-md:hidden',
            )}
          >
            <button
              type="button"
              onClick={() => setOpen(index)}
              className="block h-full w-full cursor-zoom-in focus-visible:outline-offset-[-4px]"
            >
              <span className="sr-only">{t('spaces.gallery.enlarge')}</span>
              <Picture
                image={photo}
                priority={index === 0}
                aspect={
                  index === 0
                    ? shown.length === 1
                      ? 'aspect-3/2 md:aspect-21/9'
                      : 'aspect-3/2'
                    : shown.length === 2
                      ? 'aspect-3/2'
                      : 'h-full'
                }
                sizes={
                  index === 0
                    ? '(min-width: 82rem) 52rem, (min-width: 48rem) 64vw, 88vw'
                    : '(min-width: 82rem) 26rem, 32vw'
                }
                className="h-full"
              />
            </button>
          </li>
        ))}
      </ul>
      <button
        type="button"
        onClick={() => setOpen(0)}
        className={classes(
          'no-print absolute right-3 bottom-3 inline-flex min-h-10 items-center gap-2 rounded-md border border-edge bg-raised px-3 text-sm font-semibold shadow-lift hover:border-ink',
          photos.length < 2 && 'hidden',
        )}
      >
        <Images aria-hidden size={17} />
        {t('spaces.gallery.all', { count: photos.length })}
      </button>
      {open !== null && (
        <Suspense>
          <Lightbox photos={photos} start={open} onClose={() => setOpen(null)} />
        </Suspense>
      )}
    </div>
  );
};
