import { useEffect, useId, useRef, useState } from 'react';
import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { ChevronDown } from 'lucide-react';
import { classes } from './classes.ts';

export interface MenuProps {
  /** What stands on the button. */
  trigger: ReactNode;
  /** Name of the button where its content alone does not say it. */
  label?: string;
  align?: 'start' | 'end';
  arrow?: boolean;
  className?: string;
  children: ReactNode | ((close: () => void) => ReactNode);
}

/**
 * A button that shows a panel of links and buttons. No `role="menu"`: the content stays what it is, Tab walks
 * through it, Escape and a click elsewhere close it.
 */
export const Menu = ({ trigger, label, align = 'end', arrow = true, className, children }: MenuProps) => {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const panel = useId();
  const close = () => setOpen(false);

  useEffect(() => {
    if (!open) return;
    const outside = (event: Event) => {
      if (!root.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
    };
  }, [open]);

  return (
    <div
      ref={root}
      className="relative"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.stopPropagation();
        close();
        button.current?.focus();
      }}
    >
      <button
        ref={button}
        type="button"
        aria-label={label}
        title={label}
        aria-expanded={open}
        aria-controls={open ? panel : undefined}
        onClick={() => setOpen(!open)}
        className={classes(
          'inline-flex min-h-11 items-center gap-1.5 rounded-md px-2.5 py-1.5 transition-colors hover:bg-sunk',
          open && 'bg-sunk',
          className,
        )}
      >
        {trigger}
        {arrow && (
          <ChevronDown
            aria-hidden
            size={16}
            className={classes('transition-transform max-[22rem]:hidden', open && 'rotate-180')}
          />
        )}
      </button>
      {open && (
        <div
          id={panel}
          className={classes(
            'appear absolute top-full z-30 mt-1.5 w-max max-w-[min(22rem,calc(100vw-2rem))] min-w-48 rounded-md border border-rule bg-raised p-1.5 shadow-lift',
            align === 'end' ? 'right-0' : 'left-0',
          )}
        >
          {typeof children === 'function' ? children(close) : children}
        </div>
      )}
    </div>
  );
};

/** Look of one line in a menu, for links. */
export const menuItemClass =
  'flex min-h-11 w-full items-center gap-3 rounded-sm px-3 py-2 text-left text-base no-underline hover:bg-sunk aria-[current]:font-semibold';

/** One line of a menu that does something. */
export const MenuButton = ({
  icon,
  children,
  className,
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { icon?: ReactNode }) => (
  <button {...rest} type="button" className={classes(menuItemClass, className)}>
    {icon}
    <span className="min-w-0 flex-1">{children}</span>
  </button>
);
