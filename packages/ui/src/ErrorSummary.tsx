import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';

export interface SummaryItem {
  text: ReactNode;
  /** Id of the control with the error, where there is one. */
  field?: string;
}

/**
 * Everything that is wrong with a form, above it. It takes the focus when something new is wrong, so that nobody
 * has to search; each line leads to its field.
 */
export const ErrorSummary = ({ title, items }: { title: ReactNode; items: readonly SummaryItem[] }) => {
  const box = useRef<HTMLDivElement>(null);
  const known = useRef<readonly SummaryItem[]>([]);
  useEffect(() => {
    const same = (a: SummaryItem) => (b: SummaryItem) => a.field === b.field && a.text === b.text;
    // A mended error that goes must not take the focus from the one who mends the next.
    if (items.some((item) => !known.current.some(same(item)))) box.current?.focus();
    known.current = items;
  }, [items]);
  if (items.length === 0) return null;
  return (
    <div ref={box} role="alert" tabIndex={-1} className="rounded-md border-2 border-bad bg-bad-soft p-4">
      <p className="font-semibold text-bad">{title}</p>
      <ul className="mt-2 list-disc pl-5">
        {items.map(({ text, field }, index) => (
          <li key={field ?? index}>
            {field ? (
              <a
                href={`#${field}`}
                className="text-bad underline"
                onClick={(event) => {
                  event.preventDefault();
                  const control = document.getElementById(field);
                  control?.focus({ preventScroll: true });
                  control?.scrollIntoView({ block: 'center' });
                }}
              >
                {text}
              </a>
            ) : (
              text
            )}
          </li>
        ))}
      </ul>
    </div>
  );
};
