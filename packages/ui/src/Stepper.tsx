import type { ReactNode } from 'react';
import { Check } from 'lucide-react';
import { classes } from './classes.ts';

/** Where one stands in a short sequence of steps. */
export const Stepper = ({
  label,
  steps,
  current,
}: {
  label: string;
  steps: readonly ReactNode[];
  /** Position of the step at hand, from 0. */
  current: number;
}) => (
  <nav aria-label={label}>
    <ol className="flex gap-1.5">
      {steps.map((step, index) => (
        <li key={index} aria-current={index === current ? 'step' : undefined} className="min-w-0 flex-1">
          <span
            aria-hidden
            className={classes('mb-2 block h-1.5 rounded-full', index <= current ? 'bg-accent' : 'bg-rule')}
          />
          <span
            className={classes(
              'flex items-center gap-1 text-sm max-sm:sr-only',
              index === current ? 'font-semibold' : 'text-faint',
            )}
          >
            {index < current && <Check aria-hidden size={15} className="shrink-0 text-good" />}
            {step}
          </span>
        </li>
      ))}
    </ol>
    {/* A phone has room for one name, beneath all the bars. */}
    <p aria-hidden className="text-sm font-semibold sm:hidden">
      {current + 1} / {steps.length} · {steps[current]}
    </p>
  </nav>
);
