import { importField } from '@kvart/domain/imports';
import type { ImportKind } from '@kvart/domain/imports';
import { Disclosure, Select, VisuallyHidden } from '@kvart/ui';
import { useT } from '../../lib/i18n/I18n.tsx';
import { importFieldKey } from './field-name.ts';
import { valueKey } from './value-name.ts';
import type { PlanValue } from './usePlan.ts';

export interface Choice {
  value: string;
  label: string;
}

/** What the words of the lists in the file mean. */
export const ValuesPanel = ({
  kind,
  columns,
  values,
  concepts,
  onChange,
}: {
  kind: ImportKind;
  columns: readonly (string | null)[];
  values: readonly PlanValue[];
  concepts: readonly Choice[];
  onChange: (field: string, from: string, to: string | null) => void;
}) => {
  const t = useT();
  const fields = [...new Set(columns)].filter(
    (field): field is string => field !== null && values.some((value) => value.field === field),
  );
  if (fields.length === 0) return null;
  return (
    <div>
      {fields.map((field) => {
        const words = values.filter((value) => value.field === field);
        const open = words.filter(({ to }) => to === null).length;
        const choices: readonly Choice[] =
          importField(kind, field)?.choices?.map((value) => {
            const key = valueKey(field, value);
            return { value, label: key ? t(key) : value };
          }) ?? concepts;
        return (
          <Disclosure
            key={field}
            summary={t('imports.values.title', { field: t(importFieldKey(kind, field)) })}
            aside={
              open > 0 && <span className="text-sm text-warn">{t('imports.values.open', { n: open })}</span>
            }
          >
            <p className="mb-2 text-sm text-soft">{t('imports.values.lead')}</p>
            <ul>
              {words.map(({ from, to }) => (
                <li key={from} className="py-1.5">
                  <label className="grid items-center gap-x-6 gap-y-1 sm:grid-cols-[minmax(0,1fr)_18rem]">
                    <span className="break-words">{from}</span>
                    <VisuallyHidden>{t(importFieldKey(kind, field))}</VisuallyHidden>
                    <Select
                      value={to ?? ''}
                      onChange={(event) => onChange(field, from, event.target.value || null)}
                    >
                      <option value="">{t('imports.values.empty')}</option>
                      {choices.map(({ value, label }) => (
                        <option key={value} value={value}>
                          {label}
                        </option>
                      ))}
                    </Select>
                  </label>
                </li>
              ))}
            </ul>
          </Disclosure>
        );
      })}
    </div>
  );
};
