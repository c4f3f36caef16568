import type { ReactNode } from 'react';
import { classes } from './classes.ts';

export interface TimelineItem {
  id: string;
  title: ReactNode;
  /** When, ready to read; `dateTime` is the same for machines. */
  time: ReactNode;
  dateTime: string;
  /** By whom. */
  by?: ReactNode;
  children?: ReactNode;
}

/** What happened, in order, each with a date and a name. The first one is where the thing stands now. */
export const Timeline = ({ items }: { items: readonly TimelineItem[] }) => (
  <ol className="flex flex-col">
    {items.map(({ id, title, time, dateTime, by, children }, index) => (
      <li key={id} className="relative pb-5 pl-6 last:pb-0">
        {index < items.length - 1 && (
          <span aria-hidden className="absolute top-3 bottom-0 left-1.25 w-0.5 bg-rule" />
        )}
        <span
          aria-hidden
          className={classes(
            'absolute top-1.75 left-0 size-3 rounded-full border-2',
            index === 0 ? 'border-accent bg-accent' : 'border-edge bg-paper',
          )}
        />
        <p className="font-semibold">{title}</p>
        <p className="text-sm text-soft">
          <time dateTime={dateTime}>{time}</time>
          {by && <> · {by}</>}
        </p>
        {children && <div className="prose-text mt-1.5">{children}</div>}
      </li>
    ))}
  </ol>
);
