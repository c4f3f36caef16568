import { useId } from 'react';
import { Field, TextAreaField, TextField, TextInput } from '@kvart/ui';
import { spaceFields, type SpaceFieldName } from '@kvart/domain/spaces';
import { useT } from '../../../../lib/i18n/I18n.tsx';
import type { FormField } from '../file/values.ts';
import { useFileForm } from './FormContext.ts';
import { useFieldText } from './useFieldText.ts';
import { useTyped } from './useTyped.ts';

const written = (value: unknown) => (typeof value === 'string' ? value : '');

const keyboards: Partial<Record<FormField, object>> = {
  address: { autoComplete: 'off', autoCapitalize: 'words' },
  contactName: { autoComplete: 'name', autoCapitalize: 'words' },
  contactEmail: { type: 'email', autoComplete: 'email', autoCapitalize: 'none', spellCheck: false },
  contactPhone: { type: 'tel', autoComplete: 'tel' },
  energyClass: { autoCapitalize: 'characters', spellCheck: false, className: 'max-w-md' },
  postalCode: { autoCapitalize: 'characters', spellCheck: false, className: 'max-w-md' },
};

/** One line of text. */
export const LineControl = ({ field }: { field: FormField }) => {
  const { values, set } = useFileForm();
  const typed = useTyped(written(values[field]), (text) => set(field, text));
  return <TextField {...useFieldText(field)} {...keyboards[field]} {...typed} />;
};

/** Several lines of text. */
export const ProseControl = ({ field }: { field: FormField }) => {
  const { values, set } = useFileForm();
  const typed = useTyped(written(values[field]), (text) => set(field, text));
  return <TextAreaField {...useFieldText(field)} {...typed} rows={3} />;
};

/** A calendar day, with the device's own calendar. */
export const DayControl = ({ field }: { field: FormField }) => {
  const { values, set } = useFileForm();
  return (
    <TextField
      {...useFieldText(field)}
      type="date"
      min="1950-01-01"
      max="2150-12-31"
      className="max-w-xs"
      value={written(values[field])}
      onChange={(event) => set(field, event.target.value)}
    />
  );
};

/** A figure with its unit beside it. */
export const NumberControl = ({ field }: { field: FormField }) => {
  const t = useT();
  const { values, set } = useFileForm();
  const typed = useTyped(written(values[field]), (text) => set(field, text));
  const unitId = useId();
  const { unit, min = 0, decimals = 0 } = spaceFields[field as SpaceFieldName];
  const words = unit && t(`domain.unit.${unit}`, { currency: written(values.currency) });
  // The number pad of a phone has no minus: where one may be needed, letters come along.
  const inputMode = min < 0 ? 'text' : decimals > 0 ? 'decimal' : 'numeric';
  return (
    <Field {...useFieldText(field)}>
      {(control) => (
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <TextInput
            {...control}
            {...typed}
            aria-describedby={
              [control['aria-describedby'], unit && unitId].filter(Boolean).join(' ') || undefined
            }
            inputMode={inputMode}
            autoComplete="off"
            className="max-w-36 tabular-nums"
          />
          {words && (
            <span id={unitId} className="text-soft">
              {words}
            </span>
          )}
        </span>
      )}
    </Field>
  );
};
