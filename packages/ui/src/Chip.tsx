import type { ReactNode } from 'react';
import { Check, X } from 'lucide-react';
import { classes } from './classes.ts';

const shape = 'inline-flex min-h-9 items-center gap-1.5 rounded-full border px-3 py-1 text-sm leading-tight';

/** A word or filter in force; with `onRemove` it can be taken away. */
export const Chip = ({
  children,
  icon,
  onRemove,
  removeLabel,
}: {
  children: ReactNode;
  icon?: ReactNode;
  onRemove?: () => void;
  /** Names what is removed, for example "Remove filter: step-free". */
  removeLabel?: string;
}) => (
  <span className={classes(shape, 'border-rule bg-sunk', onRemove && 'pr-1')}>
    {icon}
    {children}
    {onRemove && (
      <button
        type="button"
        aria-label={removeLabel}
        title={removeLabel}
        onClick={onRemove}
        className="grid size-7 place-items-center rounded-full hover:bg-rule"
      >
        <X aria-hidden size={15} />
      </button>
    )}
  </span>
);

/** A choice that can be on or off, with the number of results behind it. */
export const FilterChip = ({
  children,
  pressed,
  onPress,
  count,
  icon,
  disabled,
}: {
  children: ReactNode;
  pressed: boolean;
  onPress: () => void;
  count?: ReactNode;
  icon?: ReactNode;
  disabled?: boolean;
}) => (
  <button
    type="button"
    aria-pressed={pressed}
    disabled={disabled}
    onClick={onPress}
    className={classes(
      shape,
      'transition-colors disabled:opacity-50',
      pressed ? 'border-ink bg-ink text-paper' : 'border-edge bg-raised hover:border-ink',
    )}
  >
    {pressed ? <Check aria-hidden size={15} /> : icon}
    {children}
    {count !== undefined && (
      <span className={classes('tabular-nums', pressed ? 'opacity-80' : 'text-faint')}>{count}</span>
    )}
  </button>
);
