import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import type { ImportPartsFragment } from './ImportPage.gql.ts';

type Count = Exclude<keyof ImportPartsFragment['counts'], '__typename'>;

const shown: Partial<Record<ImportPartsFragment['state'], readonly Count[]>> = {
  CHECKED: ['new', 'changed', 'unchanged', 'wrong', 'leftOut', 'warnings', 'duplicates'],
  DONE: ['created', 'updated', 'unchanged', 'wrong', 'refused', 'leftOut', 'warnings'],
  UNDONE: ['removed', 'restored', 'kept'],
};
const titles = {
  CHECKED: 'imports.result.checked',
  DONE: 'imports.result.done',
  UNDONE: 'imports.result.undone',
} as const;

/** How many rows went which way. */
export const CountsList = ({ data }: { data: ImportPartsFragment }) => {
  const t = useT();
  const format = useFormat();
  const { state, counts } = data;
  if (state !== 'CHECKED' && state !== 'DONE' && state !== 'UNDONE') return null;
  return (
    <section aria-labelledby="counts">
      <h2 id="counts" className="text-xl">
        {t(titles[state])}
      </h2>
      <dl className="mt-4 grid grid-cols-2 gap-x-6 border-t border-rule sm:grid-cols-3 lg:grid-cols-4">
        {shown[state]?.map((name, index) => (
          <div
            key={name}
            className={`flex flex-col-reverse border-b border-rule py-3 ${index > 1 && counts[name] === 0 ? 'text-faint' : ''}`}
          >
            <dt className="text-sm">{t(`imports.count.${name}`)}</dt>
            <dd className="font-display text-2xl tabular-nums">{format.number(counts[name])}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
};
