import { classes } from './classes.ts';

/** The six sides of the partnership, as the palette and the map know them. */
export type SectorName = 'public' | 'support' | 'creative' | 'small_business' | 'civil' | 'academic';

/** Shape of a sector in a box of 16 by 16; the map draws the same ones. */
export const sectorShapes: Readonly<Record<SectorName, string>> = {
  public: 'M2 2h12v12H2z',
  support: 'M6 1h4v5h5v4h-5v5H6v-5H1V6h5z',
  creative: 'M8 .8l2 4.9 5.2.4-4 3.4 1.3 5.1L8 11.8l-4.5 2.8 1.3-5.1-4-3.4L6 5.7z',
  small_business: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1z',
  civil: 'M4.5 1.5h7L15.5 8l-4 6.5h-7L.5 8z',
  academic: 'M8 .8 15.2 14.5H.8z',
};

const fills: Record<SectorName, string> = {
  public: 'fill-sector-public',
  support: 'fill-sector-support',
  creative: 'fill-sector-creative',
  small_business: 'fill-sector-small-business',
  civil: 'fill-sector-civil',
  academic: 'fill-sector-academic',
};

/** Custom property with the colour of a sector, for canvases that cannot use classes. */
export const sectorColour = (sector: SectorName): string => `--color-sector-${sector.replace('_', '-')}`;

/** A sector as shape and colour. With no label it is decoration beside the written name. */
export const SectorMark = ({
  sector,
  label,
  size = 14,
  className,
}: {
  sector: SectorName;
  label?: string;
  size?: number;
  className?: string;
}) => (
  <svg
    viewBox="0 0 16 16"
    width={size}
    height={size}
    role={label ? 'img' : undefined}
    aria-label={label}
    aria-hidden={label ? undefined : true}
    className={classes('inline-block shrink-0', fills[sector], className)}
  >
    <path d={sectorShapes[sector]} />
  </svg>
);
