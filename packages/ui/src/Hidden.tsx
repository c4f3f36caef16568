import type { ReactNode } from 'react';

/** For screen readers only. */
export const VisuallyHidden = ({ children }: { children: ReactNode }) => (
  <span className="sr-only">{children}</span>
);

/** The first stop of the Tab key: leads past the header. */
export const SkipLink = ({ target, children }: { target: string; children: ReactNode }) => (
  <a
    href={`#${target}`}
    className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-md focus:bg-ink focus:px-4 focus:py-3 focus:font-semibold focus:text-paper"
  >
    {children}
  </a>
);
