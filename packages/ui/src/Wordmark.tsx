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

/** Sign and name. The name is the same in every language, so it may stand here. */
export const Wordmark = ({ className }: { className?: string }) => (
  <span
    className={classes(
      'inline-flex items-center gap-[0.32em] font-serif leading-none font-bold tracking-[-0.03em]',
      className,
    )}
  >
    <Sign className="size-[0.92em]" />
    Kvart
  </span>
);
