import { useId } from 'react';
import type { InputHTMLAttributes, ReactNode } from 'react';
import { classes } from './classes.ts';
import { Fieldset, fieldError } from './Field.tsx';
import type { FieldsetProps } from './Field.tsx';

export interface CheckboxProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'type'> {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
}

const Choice = ({
  type,
  label,
  hint,
  error,
  className,
  id,
  ...rest
}: CheckboxProps & { type: 'checkbox' | 'radio' }) => {
  const own = useId();
  const control = id ?? own;
  const described = classes(hint && `${control}-hint`, error && `${control}-error`);
  return (
    <div className={classes('flex flex-col gap-1', className)}>
      <div className="flex items-start gap-3">
        <input
          {...rest}
          id={control}
          type={type}
          aria-describedby={described || undefined}
          aria-invalid={error ? true : undefined}
          className="mt-0.5 size-6 shrink-0"
        />
        <span className="min-w-0">
          <label htmlFor={control} className="block">
            {label}
          </label>
          {hint && (
            <span id={`${control}-hint`} className="block text-sm text-soft">
              {hint}
            </span>
          )}
        </span>
      </div>
      {fieldError(`${control}-error`, error)}
    </div>
  );
};

export const Checkbox = (props: CheckboxProps) => <Choice {...props} type="checkbox" />;

/** A setting that takes effect at once. */
export const Switch = ({ label, hint, className, id, ...rest }: CheckboxProps) => {
  const own = useId();
  const control = id ?? own;
  return (
    <div className={classes('flex items-start justify-between gap-4', className)}>
      <span className="min-w-0">
        <label htmlFor={control} className="block font-semibold">
          {label}
        </label>
        {hint && (
          <span id={`${control}-hint`} className="block text-sm text-soft">
            {hint}
          </span>
        )}
      </span>
      <input
        {...rest}
        id={control}
        type="checkbox"
        role="switch"
        aria-describedby={hint ? `${control}-hint` : undefined}
        className={
          'relative h-7 w-12 shrink-0 cursor-pointer appearance-none rounded-full border border-edge bg-sunk transition-colors ' +
          'after:absolute after:top-1 after:left-1 after:size-4.5 after:rounded-full after:bg-edge after:transition-transform ' +
          'checked:border-accent checked:bg-accent checked:after:translate-x-5 checked:after:bg-on-accent'
        }
      />
    </div>
  );
};

export interface Option<V extends string = string> {
  value: V;
  label: ReactNode;
  hint?: ReactNode;
  icon?: ReactNode;
}

export interface RadioGroupProps<V extends string> extends Omit<FieldsetProps, 'children'> {
  name?: string;
  value: V | null | undefined;
  options: readonly Option<V>[];
  onChange: (value: V) => void;
  /** `tiles`: large surfaces side by side, for a choice that leads the page. */
  look?: 'list' | 'tiles';
  required?: boolean;
}

const tile =
  'relative flex min-h-16 cursor-pointer items-start gap-3 rounded-md border border-edge bg-raised p-4 transition-colors hover:border-ink ' +
  'has-checked:border-accent has-checked:bg-accent-soft has-checked:outline-2 has-checked:outline-accent has-focus-visible:outline-3 has-focus-visible:outline-note';

export const RadioGroup = <V extends string>({
  name,
  value,
  options,
  onChange,
  look = 'list',
  required,
  ...group
}: RadioGroupProps<V>) => {
  const own = useId();
  const shared = { name: name ?? own, required };
  return (
    <Fieldset {...group}>
      {look === 'list' ? (
        options.map(({ value: option, label, hint }) => (
          <Choice
            key={option}
            {...shared}
            type="radio"
            label={label}
            hint={hint}
            checked={option === value}
            onChange={() => onChange(option)}
          />
        ))
      ) : (
        <div className="grid gap-3 sm:grid-cols-2">
          {options.map(({ value: option, label, hint, icon }) => (
            <label key={option} className={tile}>
              <input
                {...shared}
                type="radio"
                checked={option === value}
                onChange={() => onChange(option)}
                className="mt-1 size-5 shrink-0"
              />
              <span className="min-w-0 flex-1">
                <span className="flex items-center gap-2 font-semibold">
                  {icon}
                  {label}
                </span>
                {hint && <span className="mt-0.5 block text-sm text-soft">{hint}</span>}
              </span>
            </label>
          ))}
        </div>
      )}
    </Fieldset>
  );
};
