import { sectors } from '@kvart/domain/actors';
import { templateBounds as bounds } from '@kvart/domain/projects/templates';
import { Checkbox, Fieldset, SelectField, TextAreaField, TextField } from '@kvart/ui';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { PickField } from '../../../lib/fields/PickField.tsx';
import type { Category, Row, Words } from './values.ts';
import type { templateLists } from './words.ts';

/** The fields of one row, as many as its list has. */
export const RowFields = ({
  id,
  list,
  row,
  locale,
  packages,
  tasks,
  categories,
  errorOf,
  onChange,
}: {
  id: string;
  list: (typeof templateLists)[number];
  row: Row;
  locale: string;
  packages: Row[];
  tasks: Row[];
  categories: readonly Category[];
  errorOf: (field: string) => string | undefined;
  onChange: (some: Partial<Row>) => void;
}) => {
  const t = useT();
  const words = (field: 'title' | 'text' | 'unit') => ({
    id: `${id}-${field}`,
    lang: locale,
    value: row[field][locale] ?? '',
    error: errorOf(field),
    onChange: (event: { target: { value: string } }) =>
      onChange({ [field]: { ...row[field], [locale]: event.target.value } satisfies Words }),
  });
  const figure = (field: 'from' | 'until' | 'target' | 'share', path: string = field) => ({
    id: `${id}-${field}`,
    inputMode: 'numeric' as const,
    autoComplete: 'off',
    value: row[field],
    error: errorOf(path),
    onChange: (event: { target: { value: string } }) => onChange({ [field]: event.target.value }),
  });
  const hasSpan = list === 'packages' || list === 'tasks';
  const isInPackage = list === 'milestones' || list === 'tasks';
  return (
    <div className="flex flex-col gap-4">
      <TextField
        {...words('title')}
        label={t('templates.form.title')}
        maxLength={bounds.title}
        autoComplete="off"
      />
      {hasSpan && (
        <div className="grid grid-cols-2 gap-4">
          <TextField {...figure('from')} label={t('templates.form.from')} />
          <TextField {...figure('until')} label={t('templates.form.until')} />
        </div>
      )}
      {list === 'milestones' && <TextField {...figure('from', 'day')} label={t('templates.form.day')} />}
      {isInPackage && packages.length > 0 && (
        <SelectField
          id={`${id}-package`}
          label={t('templates.form.package')}
          value={row.package}
          onChange={(event) => onChange({ package: event.target.value })}
        >
          <option value="">{t('templates.form.noPackage')}</option>
          {packages.map((one, at) => (
            <option key={one.key} value={one.key}>
              {one.title[locale] || t('templates.row.packages', { number: at + 1 })}
            </option>
          ))}
        </SelectField>
      )}
      {list === 'tasks' && tasks.length > 1 && (
        <PickField
          legend={t('templates.form.needs')}
          hint={t('templates.form.needsHint')}
          addLabel={t('templates.form.addNeed')}
          options={tasks
            .map((one, at) => ({
              id: one.key,
              name: one.title[locale] || t('templates.row.tasks', { number: at + 1 }),
            }))
            .filter((one) => one.id !== row.key)}
          chosen={row.needs}
          most={bounds.needs}
          error={errorOf('needs')}
          onChange={(needs) => onChange({ needs })}
        />
      )}
      {list === 'budget' && (
        <div className="grid grid-cols-2 gap-4">
          <SelectField
            id={`${id}-category`}
            label={t('templates.form.category')}
            error={errorOf('category')}
            value={row.category}
            onChange={(event) => onChange({ category: event.target.value })}
          >
            <option value="" />
            {categories.map((one) => (
              <option key={one.id} value={one.id}>
                {one.label}
              </option>
            ))}
          </SelectField>
          <TextField {...figure('share')} label={t('templates.form.share')} />
        </div>
      )}
      {list === 'roles' && (
        <>
          <TextAreaField
            {...words('text')}
            label={t('templates.form.text')}
            rows={3}
            maxLength={bounds.text}
          />
          <Fieldset legend={t('templates.form.sectors')} hint={t('templates.form.anySector')}>
            <div className="grid gap-3 sm:grid-cols-2">
              {sectors.map((sector) => (
                <Checkbox
                  key={sector}
                  label={t(`domain.sector.${sector}`)}
                  checked={row.sectors.includes(sector)}
                  onChange={() =>
                    onChange({
                      sectors: row.sectors.includes(sector)
                        ? row.sectors.filter((other) => other !== sector)
                        : [...row.sectors, sector],
                    })
                  }
                />
              ))}
            </div>
          </Fieldset>
        </>
      )}
      {list === 'indicators' && (
        <div className="grid grid-cols-2 gap-4">
          <TextField {...figure('target')} label={t('templates.form.target')} />
          <TextField {...words('unit')} label={t('templates.form.unit')} maxLength={bounds.unit} />
        </div>
      )}
    </div>
  );
};
