import { useEffect, useState } from 'react';
import { Button, Checkbox, SelectField, TextField } from '@kvart/ui';
import { projectStates } from '@kvart/domain/projects';
import { countries, searchLength } from '@kvart/domain/shared';
import { PlaceField } from '../../lib/fields/PlaceField.tsx';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import { usePlaceName } from '../../lib/search/usePlaceName.ts';
import type { ProjectsPageQuery, ProjectsPageQueryVariables } from './Projects.gql.ts';

type Filter = NonNullable<ProjectsPageQueryVariables['filter']>;
type State = NonNullable<Filter['states']> extends readonly (infer S)[] | infer S ? S : never;

/** Which projects one looks for: by words, place, country, field, state, and whether somebody is sought. */
export const ProjectFilters = ({
  filter,
  fields,
  onChange,
}: {
  filter: Filter;
  fields: ProjectsPageQuery['creative'];
  onChange: (filter: Filter) => void;
}) => {
  const t = useT();
  const format = useFormat();
  const place = usePlaceName(filter.placeId);
  const written = filter.text ?? '';
  const [text, setText] = useState(written);
  useEffect(() => setText(written), [written]);
  const change = (patch: Filter) => onChange({ ...filter, ...patch });
  const settle = () => {
    const next = text.trim() || undefined;
    if (next !== (filter.text ?? undefined)) change({ text: next });
  };
  const [state] = [filter.states ?? []].flat();
  const [field] = [filter.concepts ?? []].flat();
  const isUsed = Object.keys(filter).length > 0;
  return (
    <div role="search" aria-label={t('projects.filter')} className="flex flex-col gap-4">
      <div className="flex flex-col gap-4 md:flex-row md:items-end">
        <TextField
          id="projects-text"
          type="search"
          label={t('projects.filter.text')}
          autoComplete="off"
          maxLength={searchLength}
          className="min-w-0 flex-1"
          value={text}
          onChange={(event) => setText(event.target.value)}
          onBlur={settle}
          onKeyDown={(event) => {
            if (event.key === 'Enter') settle();
          }}
        />
        <div className="min-w-0 flex-1">
          <PlaceField
            id="projects-place"
            bare
            label={t('projects.filter.place')}
            value={filter.placeId && place.name ? { id: filter.placeId, label: place.name } : null}
            onChange={(next) => {
              if (next) place.remember(next);
              if (next || filter.placeId) change({ placeId: next?.id });
            }}
          />
        </div>
      </div>
      <div className="grid gap-4 sm:grid-cols-3">
        <SelectField
          label={t('projects.filter.country')}
          value={filter.country ?? ''}
          onChange={(event) => change({ country: event.target.value || undefined })}
        >
          <option value="">{t('projects.filter.any')}</option>
          {countries
            .map((code) => ({ code, name: format.country(code) }))
            .sort((a, b) => format.compare(a.name, b.name))
            .map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
        </SelectField>
        <SelectField
          label={t('projects.filter.field')}
          value={field ?? ''}
          onChange={(event) => change({ concepts: event.target.value ? [event.target.value] : undefined })}
        >
          <option value="">{t('projects.filter.any')}</option>
          {[...fields]
            .sort((a, b) => format.compare(a.label, b.label))
            .map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
        </SelectField>
        <SelectField
          label={t('projects.filter.state')}
          value={state ?? ''}
          onChange={(event) =>
            change({ states: event.target.value ? [event.target.value as State] : undefined })
          }
        >
          <option value="">{t('projects.filter.any')}</option>
          {projectStates.map((value) => (
            <option key={value} value={value.toUpperCase()}>
              {t(`domain.projectState.${value}`)}
            </option>
          ))}
        </SelectField>
      </div>
      <div className="flex flex-wrap items-center justify-between gap-4">
        <Checkbox
          label={t('projects.filter.roles')}
          checked={filter.openRoles === true}
          onChange={(event) => change({ openRoles: event.target.checked || undefined })}
        />
        {isUsed && (
          <Button variant="quiet" onClick={() => onChange({})}>
            {t('projects.filter.clear')}
          </Button>
        )}
      </div>
    </div>
  );
};
