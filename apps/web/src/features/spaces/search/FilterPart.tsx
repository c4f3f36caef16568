import { useId } from 'react';
import type { ReactNode } from 'react';

/** One of several questions behind the same button. */
export const FilterPart = ({ title, children }: { title: string; children: ReactNode }) => {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className="flex flex-col gap-2.5">
      <p id={id} className="text-sm font-semibold text-soft">
        {title}
      </p>
      {children}
    </div>
  );
};
