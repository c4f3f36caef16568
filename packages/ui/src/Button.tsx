import type { ButtonHTMLAttributes, ComponentPropsWithoutRef, ElementType, ReactNode, Ref } from 'react';
import { classes } from './classes.ts';

export interface ButtonLook {
  variant?: 'primary' | 'secondary' | 'quiet' | 'danger';
  size?: 'sm' | 'md' | 'lg';
  wide?: boolean;
}

const base =
  'inline-flex items-center justify-center gap-2 rounded-md font-semibold leading-tight text-center no-underline ' +
  'transition-colors duration-150 select-none disabled:opacity-55';

const variants = {
  primary: 'bg-accent text-on-accent hover:bg-accent-strong border border-transparent',
  secondary: 'border border-edge bg-raised text-ink hover:border-ink hover:bg-sunk',
  quiet: 'border border-transparent text-ink hover:bg-sunk underline-offset-4 hover:underline',
  danger: 'border border-bad bg-raised text-bad hover:bg-bad-soft',
};

const sizes = {
  sm: 'min-h-9 px-3 py-1.5 text-sm',
  md: 'min-h-11 px-4.5 py-2 text-base',
  lg: 'min-h-13 px-6 py-3 text-lg',
};

const buttonClass = ({ variant = 'secondary', size = 'md', wide }: ButtonLook) =>
  classes(base, variants[variant], sizes[size], wide && 'w-full');

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement>, ButtonLook {
  ref?: Ref<HTMLButtonElement>;
  /** Work is going on: the button keeps its focus, but a second press does nothing. */
  busy?: boolean;
  icon?: ReactNode;
}

export const Button = ({
  variant,
  size,
  wide,
  busy,
  icon,
  className,
  children,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps) => (
  <button
    {...rest}
    type={type}
    aria-busy={busy || undefined}
    aria-disabled={busy || undefined}
    onClick={busy ? (event) => event.preventDefault() : onClick}
    className={classes(buttonClass({ variant, size, wide }), busy && 'cursor-progress opacity-70', className)}
  >
    {icon}
    {children}
  </button>
);

type LinkButtonProps<C extends ElementType> = ButtonLook & { as?: C; icon?: ReactNode } & Omit<
    ComponentPropsWithoutRef<C>,
    keyof ButtonLook | 'as' | 'icon'
  >;

/** A link that looks like a button. `as` takes the router's link. */
export const LinkButton = <C extends ElementType = 'a'>({
  as,
  variant,
  size,
  wide,
  icon,
  className,
  children,
  ...rest
}: LinkButtonProps<C> & { className?: string; children?: ReactNode }) => {
  const Tag: ElementType = as ?? 'a';
  return (
    <Tag {...rest} className={classes(buttonClass({ variant, size, wide }), className)}>
      {icon}
      {children}
    </Tag>
  );
};

export interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> {
  /** What the button does, for those who do not see the icon; shown as a tooltip too. */
  label: string;
  icon: ReactNode;
}

export const IconButton = ({ label, icon, className, type = 'button', ...rest }: IconButtonProps) => (
  <button
    {...rest}
    type={type}
    aria-label={label}
    title={label}
    className={classes(
      'inline-grid size-11 shrink-0 place-items-center rounded-md text-ink transition-colors hover:bg-sunk disabled:opacity-55',
      className,
    )}
  >
    {icon}
  </button>
);
