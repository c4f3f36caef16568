import { actorKinds } from '@kvart/domain/actors';
import type { ImportKind } from '@kvart/domain/imports';
import { contentLocales } from '@kvart/domain/shared';
import { Checkbox, SelectField, TextField } from '@kvart/ui';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import type { Plan } from './usePlan.ts';

/** What holds for the file as a whole. */
export const OptionsPanel = ({
  kind,
  columns,
  plan,
  onChange,
}: {
  kind: ImportKind;
  columns: readonly { name: string }[];
  plan: Plan;
  onChange: (some: Partial<Plan>) => void;
}) => {
  const t = useT();
  const format = useFormat();
  return (
    <section aria-labelledby="options">
      <h2 id="options" className="mb-4 text-xl">
        {t('imports.options.title')}
      </h2>
      <div className="grid items-start gap-5 sm:grid-cols-2">
        <SelectField
          label={t('imports.options.locale')}
          value={plan.locale}
          onChange={(event) => onChange({ locale: event.target.value })}
        >
          {contentLocales.map((locale) => (
            <option key={locale} value={locale}>
              {format.language(locale)}
            </option>
          ))}
        </SelectField>
        {kind === 'actors' && (
          <SelectField
            label={t('imports.options.defaultKind')}
            value={plan.defaultKind}
            onChange={(event) => onChange({ defaultKind: event.target.value })}
          >
            {actorKinds.map((name) => (
              <option key={name} value={name}>
                {t(`domain.actorKind.${name}`)}
              </option>
            ))}
          </SelectField>
        )}
        {!plan.columns.includes('externalSource') && (
          <TextField
            label={t('imports.options.source')}
            hint={t('imports.options.sourceHint')}
            value={plan.source}
            maxLength={80}
            onChange={(event) => onChange({ source: event.target.value })}
            className="sm:col-span-2"
          />
        )}
        <SelectField
          label={t('imports.options.whereColumn')}
          value={plan.whereColumn ?? ''}
          onChange={(event) =>
            onChange({ whereColumn: event.target.value === '' ? null : Number(event.target.value) })
          }
        >
          <option value="">{t('imports.options.whereNone')}</option>
          {columns.map(({ name }, index) => (
            <option key={name} value={index}>
              {name}
            </option>
          ))}
        </SelectField>
        {plan.whereColumn !== null && (
          <TextField
            label={t('imports.options.whereValues')}
            value={plan.whereValues}
            maxLength={1000}
            onChange={(event) => onChange({ whereValues: event.target.value })}
          />
        )}
        <Checkbox
          className="sm:col-span-2"
          label={t('imports.options.skipDuplicates')}
          checked={plan.skipDuplicates}
          onChange={(event) => onChange({ skipDuplicates: event.target.checked })}
        />
      </div>
    </section>
  );
};
