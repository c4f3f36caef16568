import type { ReactNode } from 'react';
import { classes } from './classes.ts';

/** A grey stand-in of the size of what is coming. Decoration: the region around it says that it is loading. */
export const Skeleton = ({ className }: { className?: string }) => (
  <div aria-hidden className={classes('skeleton', className ?? 'h-5 w-full')} />
);

/** Several lines of text on their way. */
export const SkeletonText = ({ lines = 3 }: { lines?: number }) => (
  <div className="flex flex-col gap-2.5">
    {Array.from({ length: lines }, (_, line) => (
      <Skeleton key={line} className={line === lines - 1 ? 'h-4 w-3/5' : 'h-4 w-full'} />
    ))}
  </div>
);

/** What would stand here, why it does not, and the first step. */
export const EmptyState = ({
  icon,
  title,
  children,
  action,
  level = 2,
}: {
  icon?: ReactNode;
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  level?: 1 | 2 | 3;
}) => {
  const Heading = `h${level}` as const;
  return (
    <div className="mx-auto flex max-w-xl flex-col items-center px-4 py-12 text-center">
      {icon && <div className="mb-4 text-accent">{icon}</div>}
      <Heading className="text-xl">{title}</Heading>
      {children && <div className="prose-text mt-2 text-soft">{children}</div>}
      {action && <div className="mt-6 flex flex-wrap justify-center gap-3">{action}</div>}
    </div>
  );
};

/** How far a thing has come; the words stand beside it. */
export const Progress = ({ value, max = 1, label }: { value: number; max?: number; label: string }) => (
  <progress
    value={value}
    max={max}
    aria-label={label}
    className={
      'block h-2 w-full appearance-none overflow-hidden rounded-full border-none bg-rule ' +
      '[&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-rule [&::-webkit-progress-value]:bg-accent'
    }
  />
);
