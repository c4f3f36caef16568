import type {
  InputHTMLAttributes,
  ReactNode,
  Ref,
  SelectHTMLAttributes,
  TextareaHTMLAttributes,
} from 'react';
import { ChevronDown } from 'lucide-react';
import { classes } from './classes.ts';
import { Field } from './Field.tsx';
import type { FieldProps } from './Field.tsx';

/** The look of everything one writes or chooses in. */
export const controlClass =
  'w-full min-h-11 rounded-md border border-edge bg-raised px-3 py-2 text-base text-ink placeholder:text-faint ' +
  'hover:border-ink aria-[invalid=true]:border-bad aria-[invalid=true]:border-2 disabled:bg-sunk disabled:text-faint';

type Labelled = Pick<FieldProps, 'label' | 'hint' | 'error' | 'mark'>;

export interface TextInputProps extends InputHTMLAttributes<HTMLInputElement> {
  ref?: Ref<HTMLInputElement>;
  /** A unit or sign behind the text, for example "m²". */
  unit?: ReactNode;
}

export const TextInput = ({ unit, className, ...rest }: TextInputProps) =>
  unit ? (
    <span className="relative block">
      <input {...rest} className={classes(controlClass, 'pr-14', className)} />
      <span
        aria-hidden
        className="pointer-events-none absolute inset-y-0 right-3 grid place-items-center text-faint"
      >
        {unit}
      </span>
    </span>
  ) : (
    <input {...rest} className={classes(controlClass, className)} />
  );

export type TextFieldProps = Labelled & TextInputProps;

export const TextField = ({ label, hint, error, mark, className, id, required, ...rest }: TextFieldProps) => (
  <Field {...{ label, hint, error, mark, className, id, required }}>
    {(control) => <TextInput {...rest} {...control} />}
  </Field>
);

export interface TextAreaProps extends TextareaHTMLAttributes<HTMLTextAreaElement> {
  /** Says how much room is left, from the number of characters written. */
  count?: (written: number) => ReactNode;
}

export const TextArea = ({ count, className, rows = 5, value, ...rest }: TextAreaProps) => (
  <>
    <textarea
      {...rest}
      rows={rows}
      value={value}
      // A field that grows with its text forgets its rows while it is empty.
      style={{ minHeight: `calc(${rows} * 1lh + 1.1rem)` }}
      className={classes(controlClass, 'field-sizing-content max-h-[60vh] leading-normal', className)}
    />
    {count && (
      <p className="text-right text-sm text-faint tabular-nums">{count(String(value ?? '').length)}</p>
    )}
  </>
);

export type TextAreaFieldProps = Labelled & TextAreaProps;

export const TextAreaField = ({
  label,
  hint,
  error,
  mark,
  className,
  id,
  required,
  ...rest
}: TextAreaFieldProps) => (
  <Field {...{ label, hint, error, mark, className, id, required }}>
    {(control) => <TextArea {...rest} {...control} />}
  </Field>
);

export type SelectProps = SelectHTMLAttributes<HTMLSelectElement>;

export const Select = ({ className, children, ...rest }: SelectProps) => (
  <span className="relative block">
    <select {...rest} className={classes(controlClass, 'appearance-none pr-10', className)}>
      {children}
    </select>
    <ChevronDown
      aria-hidden
      size={18}
      className="pointer-events-none absolute top-1/2 right-3 -translate-y-1/2"
    />
  </span>
);

export type SelectFieldProps = Labelled & SelectProps;

export const SelectField = ({
  label,
  hint,
  error,
  mark,
  className,
  id,
  required,
  ...rest
}: SelectFieldProps) => (
  <Field {...{ label, hint, error, mark, className, id, required }}>
    {(control) => <Select {...rest} {...control} />}
  </Field>
);
