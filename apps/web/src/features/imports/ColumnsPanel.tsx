import { importFields } from '@kvart/domain/imports';
import type { ImportKind } from '@kvart/domain/imports';
import { Select, VisuallyHidden } from '@kvart/ui';
import { useT } from '../../lib/i18n/I18n.tsx';
import { importFieldKey } from './field-name.ts';
import type { ImportPartsFragment } from './ImportPage.gql.ts';

/** Each column of the file, with what stands in it, and the field it goes into. */
export const ColumnsPanel = ({
  kind,
  columns,
  chosen,
  error,
  onChange,
}: {
  kind: ImportKind;
  columns: ImportPartsFragment['columns'];
  chosen: readonly (string | null)[];
  error?: string;
  onChange: (index: number, field: string | null) => void;
}) => {
  const t = useT();
  return (
    <section aria-labelledby="columns">
      <h2 id="columns" className="text-xl">
        {t('imports.columns.title')}
      </h2>
      <p className="mt-1 text-soft">{t('imports.columns.lead')}</p>
      {error && (
        <p role="alert" className="mt-3 font-medium text-bad">
          {error}
        </p>
      )}
      <ul className="mt-4 border-t border-rule">
        {columns.map(({ name, samples }, index) => (
          <li
            key={name}
            className="grid items-center gap-x-6 gap-y-2 border-b border-rule py-3 sm:grid-cols-[minmax(0,1fr)_18rem]"
          >
            <div className="min-w-0">
              <p className="font-semibold break-words">{name}</p>
              <p className="truncate text-sm text-soft">
                {samples.length > 0
                  ? t('imports.columns.samples', { samples: samples.join(' · ') })
                  : t('imports.columns.empty')}
              </p>
            </div>
            <label>
              <VisuallyHidden>{t('imports.columns.field', { column: name })}</VisuallyHidden>
              <Select
                value={chosen[index] ?? ''}
                className={chosen[index] ? 'border-accent' : 'text-faint'}
                onChange={(event) => onChange(index, event.target.value || null)}
              >
                <option value="">{t('imports.columns.leaveOut')}</option>
                {importFields[kind].map((field) => (
                  <option key={field.name} value={field.name}>
                    {t(importFieldKey(kind, field.name))}
                  </option>
                ))}
              </Select>
            </label>
          </li>
        ))}
      </ul>
    </section>
  );
};
