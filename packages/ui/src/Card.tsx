import type { ComponentPropsWithoutRef, ElementType, ReactNode } from 'react';
import { classes } from './classes.ts';

const looks = {
  /** A sheet on the paper. */
  sheet: 'rounded-lg border border-rule bg-raised p-5 sm:p-6',
  /** A column of the page: a rule above, no box. */
  column: 'border-t-2 border-ink pt-4',
  /** Set back from the page, for asides. */
  sunk: 'rounded-lg bg-sunk p-5 sm:p-6',
};

type CardProps<C extends ElementType> = {
  as?: C;
  look?: keyof typeof looks;
  className?: string;
  children?: ReactNode;
} & Omit<ComponentPropsWithoutRef<C>, 'as' | 'className' | 'children'>;

export const Card = <C extends ElementType = 'div'>({
  as,
  look = 'sheet',
  className,
  ...rest
}: CardProps<C>) => {
  const Tag: ElementType = as ?? 'div';
  return <Tag {...rest} className={classes(looks[look], className)} />;
};

/** Heading of a part of the page, with a department above it and an action beside it. */
export const SectionHeading = ({
  kicker,
  children,
  action,
  level = 2,
  id,
}: {
  kicker?: ReactNode;
  children: ReactNode;
  action?: ReactNode;
  level?: 2 | 3;
  id?: string;
}) => {
  const Heading = `h${level}` as const;
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
      <div>
        {kicker && <p className="kicker mb-1">{kicker}</p>}
        <Heading id={id} className={level === 2 ? 'text-2xl' : 'text-xl'}>
          {children}
        </Heading>
      </div>
      {action}
    </div>
  );
};
