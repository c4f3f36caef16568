import type { ReactNode } from 'react';
import { usePageHead } from '../head/usePageHead.ts';

/** A page with one thing to do: a heading, a sentence and a form. */
export const NarrowPage = ({
  title,
  lead,
  aside,
  children,
}: {
  title: string;
  lead?: ReactNode;
  /** Stands beside the form on a wide screen, below it on a phone. */
  aside?: ReactNode;
  children: ReactNode;
}) => {
  usePageHead(title);
  return (
    <div className="page pt-8 md:pt-14">
      <div
        className={
          aside
            ? 'grid items-start gap-10 lg:grid-cols-[minmax(0,27rem)_minmax(0,24rem)] lg:justify-center lg:gap-16'
            : 'mx-auto max-w-md'
        }
      >
        <div>
          <h1 className="text-3xl">{title}</h1>
          {lead && <div className="mt-2 text-soft">{lead}</div>}
          <div className="mt-7">{children}</div>
        </div>
        {aside}
      </div>
    </div>
  );
};
