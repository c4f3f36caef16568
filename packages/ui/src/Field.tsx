import { useId } from 'react';
import type { ReactNode } from 'react';
import { CircleAlert } from 'lucide-react';
import { classes } from './classes.ts';

/** What a control needs to be tied to its label, hint and error. */
export interface ControlProps {
  id: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
  'aria-required'?: true;
}

export interface FieldProps {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  /** A word beside the label, for example "optional" or "needed to publish". */
  mark?: ReactNode;
  required?: boolean;
  /** Given where an error summary links to the field. */
  id?: string;
  className?: string;
  children: (control: ControlProps) => ReactNode;
}

export const fieldError = (id: string, error: ReactNode) =>
  error ? (
    <p id={id} className="flex gap-1.5 text-sm font-medium text-bad">
      <CircleAlert aria-hidden size={17} className="mt-0.5 shrink-0" />
      <span>{error}</span>
    </p>
  ) : null;

/** A label, a hint and an error around one control. */
export const Field = ({ label, hint, error, mark, required, id, className, children }: FieldProps) => {
  const own = useId();
  const control = id ?? own;
  const described = classes(hint && `${control}-hint`, error && `${control}-error`);
  return (
    <div className={classes('flex flex-col gap-1.5', className)}>
      <label htmlFor={control} className="font-semibold">
        {label}
        {mark && <span className="ml-1 text-sm font-normal text-faint"> {mark}</span>}
      </label>
      {hint && (
        <p id={`${control}-hint`} className="-mt-0.5 text-sm text-soft">
          {hint}
        </p>
      )}
      {children({
        id: control,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
        'aria-required': required || undefined,
      })}
      {fieldError(`${control}-error`, error)}
    </div>
  );
};

export interface FieldsetProps {
  legend: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  mark?: ReactNode;
  id?: string;
  className?: string;
  children: ReactNode;
}

/** A group of controls under one legend. */
export const Fieldset = ({ legend, hint, error, mark, id, className, children }: FieldsetProps) => {
  const own = useId();
  const group = id ?? own;
  const described = classes(hint && `${group}-hint`, error && `${group}-error`);
  return (
    <fieldset
      id={group}
      tabIndex={-1}
      aria-describedby={described || undefined}
      className={classes('flex min-w-0 flex-col gap-2', className)}
    >
      <legend className="mb-1.5 font-semibold">
        {legend}
        {mark && <span className="ml-1 text-sm font-normal text-faint"> {mark}</span>}
      </legend>
      {hint && (
        <p id={`${group}-hint`} className="-mt-1 text-sm text-soft">
          {hint}
        </p>
      )}
      {children}
      {fieldError(`${group}-error`, error)}
    </fieldset>
  );
};
