import type { ReactNode } from 'react';
import { classes } from './classes.ts';

export type Tone = 'plain' | 'accent' | 'good' | 'warn' | 'bad' | 'note';

const tones: Record<Tone, string> = {
  plain: 'bg-sunk text-soft',
  accent: 'bg-accent-soft text-accent-strong',
  good: 'bg-good-soft text-good',
  warn: 'bg-warn-soft text-warn',
  bad: 'bg-bad-soft text-bad',
  note: 'bg-note-soft text-note',
};

/** A short word about the state of a thing. State is told by icon and word, never by colour alone. */
export const Badge = ({
  tone = 'plain',
  icon,
  children,
  className,
}: {
  tone?: Tone;
  icon?: ReactNode;
  children: ReactNode;
  className?: string;
}) => (
  <span
    className={classes(
      'inline-flex items-center gap-1.5 rounded-sm px-2 py-0.5 text-xs font-semibold tracking-wide',
      tones[tone],
      className,
    )}
  >
    {icon}
    {children}
  </span>
);

/** A badge that always has its icon: for states. */
export const StateBadge = (props: {
  tone: Tone;
  icon: ReactNode;
  children: ReactNode;
  className?: string;
}) => <Badge {...props} />;
