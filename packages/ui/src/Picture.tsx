import { useState } from 'react';
import { ImageOff } from 'lucide-react';
import { classes } from './classes.ts';

export interface PictureSource {
  alt: string;
  width: number;
  height: number;
  /** A tiny picture as a data URI. */
  blur?: string | null;
  variants: readonly { width: number; url: string }[];
}

export interface PictureProps {
  image: PictureSource;
  /** How wide it stands in the page, for example "(min-width: 48rem) 33vw, 100vw". */
  sizes: string;
  /** Fixed shape of the frame, for example "aspect-4/3"; without it the picture keeps its own. */
  aspect?: string;
  /** Above the fold: loaded first. */
  priority?: boolean;
  /** Says nothing new beside the text: skipped by screen readers. */
  decorative?: boolean;
  className?: string;
}

/** A photograph in the right size, with its blurred shadow until it is there. */
export const Picture = ({ image, sizes, aspect, priority, decorative, className }: PictureProps) => {
  const [failed, setFailed] = useState(false);
  const [loaded, setLoaded] = useState(false);
  const variants = [...image.variants].sort((a, b) => a.width - b.width);
  const middle = variants.find(({ width }) => width >= 800) ?? variants.at(-1);
  const alt = decorative ? '' : image.alt;
  const frame = classes('relative overflow-hidden bg-sunk', aspect, className);
  if (failed || !middle)
    return (
      <div
        role={alt ? 'img' : undefined}
        aria-label={alt || undefined}
        className={classes(frame, 'grid min-h-24 place-items-center')}
      >
        <ImageOff aria-hidden className="text-faint" />
      </div>
    );
  const blur = !loaded && image.blur?.startsWith('data:image/') ? `url("${image.blur}")` : undefined;
  return (
    <div className={frame} style={{ backgroundImage: blur, backgroundSize: 'cover' }}>
      <img
        src={middle.url}
        srcSet={variants.map(({ url, width }) => `${url} ${width}w`).join(', ')}
        sizes={sizes}
        width={image.width}
        height={image.height}
        alt={alt}
        loading={priority ? 'eager' : 'lazy'}
        // The lead picture has the line for itself; the others are not in its way.
        fetchPriority={priority ? 'high' : 'low'}
        decoding="async"
        onLoad={() => setLoaded(true)}
        onError={() => setFailed(true)}
        className={classes('block w-full object-cover', aspect ? 'h-full' : 'h-auto')}
      />
    </div>
  );
};
