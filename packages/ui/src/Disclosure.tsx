import type { ReactNode } from 'react';
import { ChevronRight } from 'lucide-react';
import { classes } from './classes.ts';

/** More of the same, opened on demand. */
export const Disclosure = ({
  summary,
  aside,
  open,
  onToggle,
  className,
  children,
}: {
  summary: ReactNode;
  /** Stands at the end of the line, for example how much is filled in. */
  aside?: ReactNode;
  open?: boolean;
  onToggle?: (open: boolean) => void;
  className?: string;
  children: ReactNode;
}) => (
  <details
    open={open}
    onToggle={(event) => onToggle?.(event.currentTarget.open)}
    className={classes('group border-b border-rule', className)}
  >
    <summary className="flex min-h-12 list-none items-center gap-2 py-2 font-semibold [&::-webkit-details-marker]:hidden">
      <ChevronRight aria-hidden size={18} className="shrink-0 transition-transform group-open:rotate-90" />
      <span className="min-w-0 flex-1">{summary}</span>
      {aside}
    </summary>
    <div className="pt-1 pb-5">{children}</div>
  </details>
);
