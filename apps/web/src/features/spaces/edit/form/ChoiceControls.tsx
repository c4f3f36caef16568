import { useId } from 'react';
import { Fieldset, RadioGroup, SelectField, Switch } from '@kvart/ui';
import { currencies } from '@kvart/domain/shared';
import { useT } from '../../../../lib/i18n/I18n.tsx';
import type { FormField } from '../file/values.ts';
import { asTiles, choices } from './choices.ts';
import { useFileForm } from './FormContext.ts';
import { useChoiceLabel, useFieldText } from './useFieldText.ts';

const group = ({ label, ...text }: ReturnType<typeof useFieldText>) => ({ ...text, legend: label });

/** One of several answers: tiles where each needs a sentence, else a list that opens. */
export const ChoiceControl = ({ field }: { field: FormField }) => {
  const t = useT();
  const label = useChoiceLabel();
  const text = useFieldText(field);
  const { values, set } = useFileForm();
  const options = choices[field] ?? [];
  const value = typeof values[field] === 'string' ? values[field] : '';
  if (asTiles.includes(field))
    return (
      <RadioGroup
        {...group(text)}
        look="tiles"
        value={value}
        options={options.map((option) => {
          const hint = `spaceForm.choice.${field}.${option}`;
          return { value: option, label: label(field, option), hint: t.has(hint) ? t(hint) : undefined };
        })}
        onChange={(option) => set(field, option)}
      />
    );
  return (
    <SelectField
      {...text}
      value={value}
      className="max-w-md"
      onChange={(event) => set(field, event.target.value || null)}
    >
      {field !== 'contactVisibility' && (
        <option value="">{t(text.mark ? 'spaceForm.choose' : 'spaceForm.notSaid')}</option>
      )}
      {options.map((option) => (
        <option key={option} value={option}>
          {label(field, option)}
        </option>
      ))}
    </SelectField>
  );
};

const pill =
  'flex min-h-11 flex-1 cursor-pointer items-center justify-center gap-1.5 border border-edge bg-raised px-1.5 py-1.5 text-center ' +
  'not-first:border-l-0 first:rounded-l-md last:rounded-r-md hover:bg-sunk has-checked:bg-accent-soft has-checked:font-semibold ' +
  'has-focus-visible:relative has-focus-visible:z-10 has-focus-visible:outline-3 has-focus-visible:outline-note';

/** Yes, no, or not known: three keys side by side. */
export const YesNoControl = ({ field }: { field: FormField }) => {
  const t = useT();
  const name = useId();
  const { values, set } = useFileForm();
  const answers = [
    [true, t('spaceForm.yes')],
    [false, t('spaceForm.no')],
    [null, t('spaceForm.unknown')],
  ] as const;
  return (
    <Fieldset {...group(useFieldText(field))}>
      <div className="flex max-w-md">
        {answers.map(([answer, label]) => (
          <label key={label} className={pill}>
            <input
              type="radio"
              name={name}
              checked={values[field] === answer}
              onChange={() => set(field, answer)}
              className="size-4 shrink-0"
            />
            {label}
          </label>
        ))}
      </div>
    </Fieldset>
  );
};

/** The currency of all amounts. */
export const CurrencyControl = () => {
  const { values, set } = useFileForm();
  return (
    <SelectField
      {...useFieldText('currency')}
      className="max-w-xs"
      value={String(values.currency)}
      onChange={(event) => set('currency', event.target.value)}
    >
      {currencies.map((code) => (
        <option key={code}>{code}</option>
      ))}
    </SelectField>
  );
};

/** Whether the public sees the exact point. */
export const BlurredControl = () => {
  const { values, set } = useFileForm();
  const { id, label, hint } = useFieldText('pointBlurred');
  return (
    <Switch
      id={id}
      label={label}
      hint={hint}
      checked={values.pointBlurred === true}
      onChange={(event) => set('pointBlurred', event.target.checked)}
    />
  );
};
