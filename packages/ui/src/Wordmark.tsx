import { classes } from './classes.ts';

/**
 * The sign: four blocks of a quarter with the streets between them, for the four-sided partnership;
 * one of them has opened its door.
 */
export const Sign = ({ className }: { className?: string }) => (
  <svg viewBox="0 0 32 32" aria-hidden className={classes('inline-block size-[1em]', className)}>
    <path className="fill-ink" d="M2 2h13v13H2zM17 2h13v13H17zM2 17h13v13H2z" />
    <path className="fill-accent" d="M17 30v-6.5a6.5 6.5 0 0 1 13 0V30z" />
  </svg>
);

/** Sign and name: those of the installation where it has its own. A name is the same in every language. */
export const Wordmark = ({
  className,
  name = 'Kvart',
  logo,
}: {
  className?: string;
  name?: string;
  logo?: { url: string; width: number; height: number } | null;
}) => (
  <span
    className={classes(
      'inline-flex items-center gap-[0.32em] font-serif leading-none font-bold tracking-[-0.03em]',
      className,
    )}
  >
    {logo ? (
      <img
        src={logo.url}
        width={logo.width}
        height={logo.height}
        alt=""
        className="h-[1.3em] w-auto max-w-[4em] object-contain"
      />
    ) : (
      <Sign className="size-[0.92em]" />
    )}
    {/* A long name is set smaller, and breaks rather than pushing the ways aside. */}
    <span
      className={name.length > 10 ? 'max-w-[11em] text-[0.6em] leading-tight tracking-normal' : undefined}
    >
      {name}
    </span>
  </span>
);
