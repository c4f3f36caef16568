import { Field } from '@kvart/ui';
import { Combobox } from '@kvart/ui/combobox';
import type { ComboboxOption } from '@kvart/ui/combobox';
import { useT } from '../i18n/I18n.tsx';
import { usePlaces } from './usePlaces.ts';

/** A town, found while typing, in any of its names. */
export const PlaceField = ({
  id,
  label,
  hint,
  value,
  error,
  required,
  bare,
  onChange,
}: {
  id: string;
  label: string;
  hint?: string;
  value: ComboboxOption | null;
  error?: string;
  required?: boolean;
  /** Where it goes without saying that nothing has to be chosen. */
  bare?: boolean;
  onChange: (place: ComboboxOption | null) => void;
}) => {
  const t = useT();
  const load = usePlaces();
  return (
    <Field
      id={id}
      label={label}
      hint={hint}
      error={error}
      required={required}
      mark={required || bare ? undefined : t('common.optional')}
    >
      {(control) => (
        <Combobox
          control={control}
          value={value}
          onChange={onChange}
          load={load}
          texts={{
            loading: t('common.search.loading'),
            none: t('common.search.none'),
            failed: t('common.search.failed'),
            clear: t('common.search.clear'),
            count: (count) => t('common.search.count', { count }),
          }}
        />
      )}
    </Field>
  );
};
