import { useState } from 'react';
import { foldText } from '@kvart/domain/shared';
import { Checkbox, Chip, Disclosure, Fieldset, TextField } from '@kvart/ui';
import { usePageQuery } from '../../../../lib/apollo/usePageQuery.ts';
import { useFormat, useT } from '../../../../lib/i18n/I18n.tsx';
import { QueryFailed } from '../../../../lib/page/QueryFailed.tsx';
import { SpaceUsesDocument, type SpaceUsesQuery } from '../SpaceEdit.gql.ts';
import { useFileForm } from './FormContext.ts';
import { useFieldText } from './useFieldText.ts';

type Use = SpaceUsesQuery['concepts'][number];
type UsesField = 'permittedUseIds' | 'prohibitedUseIds';

/** The uses in their groups; those without a group stand in one of their own. */
const groupUses = (uses: readonly Use[], compare: (a: string, b: string) => number) => {
  const heads = new Set(uses.flatMap(({ parentId }) => (parentId ? [parentId] : [])));
  const sorted = [...uses].sort((a, b) => compare(a.label, b.label));
  const single = sorted.filter(({ id, parentId }) => !parentId && !heads.has(id));
  return [
    ...sorted
      .filter(({ id }) => heads.has(id))
      .map((head) => ({ head, uses: [head, ...sorted.filter(({ parentId }) => parentId === head.id)] })),
    ...(single.length > 0 ? [{ head: null, uses: single }] : []),
  ];
};

/** Uses to tick, in groups, with a search: what may or may not be done in the space. */
export const UsesControl = ({ field }: { field: UsesField }) => {
  const t = useT();
  const format = useFormat();
  const { values, set } = useFileForm();
  const text = useFieldText(field);
  const [search, setSearch] = useState('');
  const { data, loading, error, refetch } = usePageQuery(SpaceUsesDocument, {});
  const uses = data?.concepts ?? [];
  const chosen = values[field] as string[];
  const toggle = (id: string) =>
    set(field, chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  const wanted = foldText(search.trim());
  const matches = (use: Use) => foldText(use.label).includes(wanted);
  const groups = groupUses(uses, format.compare)
    .map((group) => ({ ...group, uses: group.uses.filter(matches) }))
    .filter((group) => group.uses.length > 0);
  const boxes = (some: readonly Use[]) => (
    <div className="grid gap-x-6 sm:grid-cols-2">
      {some.map(({ id, label }) => (
        <Checkbox
          key={id}
          label={label}
          className="min-h-11 justify-center"
          checked={chosen.includes(id)}
          onChange={() => toggle(id)}
        />
      ))}
    </div>
  );
  if (error && !data) return <QueryFailed onRetry={refetch} />;
  return (
    <Fieldset id={text.id} legend={text.label} hint={text.hint} error={text.error} mark={text.mark}>
      {chosen.length > 0 && (
        <ul className="flex flex-wrap gap-2" aria-label={t('spaceForm.uses.chosen', { field: text.label })}>
          {uses
            .filter(({ id }) => chosen.includes(id))
            .map(({ id, label }) => (
              <li key={id}>
                <Chip onRemove={() => toggle(id)} removeLabel={t('spaceForm.uses.remove', { use: label })}>
                  {label}
                </Chip>
              </li>
            ))}
        </ul>
      )}
      <TextField
        type="search"
        label={t('spaceForm.uses.search')}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
        className="max-w-md"
      />
      <p role="status" className="sr-only">
        {wanted &&
          t('common.search.count', { count: groups.reduce((sum, group) => sum + group.uses.length, 0) })}
      </p>
      {loading && <p className="text-soft">{t('common.loading')}</p>}
      {wanted && groups.length === 0 && <p className="text-soft">{t('common.search.none')}</p>}
      {groups.map(({ head, uses: some }) =>
        wanted || groups.length === 1 ? (
          <div key={head?.id ?? ''}>{boxes(some)}</div>
        ) : (
          <Disclosure
            key={head?.id ?? ''}
            summary={head?.label ?? t('spaceForm.uses.others')}
            aside={
              <span className="text-sm font-normal text-soft">
                {t('spaceForm.uses.count', { count: some.filter(({ id }) => chosen.includes(id)).length })}
              </span>
            }
          >
            {boxes(some)}
          </Disclosure>
        ),
      )}
    </Fieldset>
  );
};
