import { classes } from './classes.ts';
import type { PictureSource } from './Picture.tsx';
import type { SectorName } from './SectorMark.tsx';

const initials = (name: string) =>
  name
    .split(/[\s-]+/)
    .filter((word) => /\p{L}/u.test(word))
    .slice(0, 2)
    .map((word) => [...word].find((letter) => /\p{L}/u.test(letter))?.toUpperCase())
    .join('');

const edges: Record<SectorName, string> = {
  public: 'border-sector-public text-sector-public',
  support: 'border-sector-support text-sector-support',
  creative: 'border-sector-creative text-sector-creative',
  small_business: 'border-sector-small-business text-sector-small-business',
  civil: 'border-sector-civil text-sector-civil',
  academic: 'border-sector-academic text-sector-academic',
};

const sizes = { sm: 'size-8 text-xs', md: 'size-12 text-base', lg: 'size-20 text-2xl' };

/** The logo of an actor, or its initials in the colour of its sector. Decoration: the name stands beside it. */
export const Avatar = ({
  name,
  logo,
  sector,
  size = 'md',
}: {
  name: string;
  logo?: PictureSource | null;
  sector?: SectorName;
  size?: keyof typeof sizes;
}) => {
  const small = logo && [...logo.variants].sort((a, b) => a.width - b.width)[0];
  if (small)
    return (
      <img
        src={small.url}
        alt=""
        width={80}
        height={80}
        loading="lazy"
        className={classes('shrink-0 rounded-md border border-rule bg-raised object-contain', sizes[size])}
      />
    );
  return (
    <span
      aria-hidden
      // Written by the style sheet: letters that nobody reads out are no text of the button around them.
      data-initials={initials(name)}
      className={classes(
        'inline-grid shrink-0 place-items-center rounded-md border-2 bg-raised font-serif font-semibold before:content-[attr(data-initials)]',
        sizes[size],
        sector ? edges[sector] : 'border-edge text-soft',
      )}
    />
  );
};
