import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import { lower } from '../../lib/lower.ts';
import type { ImportPartsFragment } from './ImportPage.gql.ts';

/** How far the work has come. */
export const WorkingPanel = ({ data }: { data: ImportPartsFragment }) => {
  const t = useT();
  const format = useFormat();
  const { state, progress, rowCount, counts } = data;
  const total =
    state === 'READING'
      ? 0
      : state === 'IMPORTING'
        ? counts.new + counts.changed
        : state === 'UNDOING'
          ? counts.created + counts.updated
          : rowCount;
  const title = t(`domain.importState.${lower(state)}`);
  return (
    <section aria-labelledby="working" className="rounded-lg border border-rule bg-raised p-5">
      <h2 id="working" className="text-xl">
        {title}
      </h2>
      <progress
        aria-label={title}
        className="mt-4 h-3 w-full accent-accent"
        {...(total > 0 && { max: total, value: Math.min(progress, total) })}
      />
      <p role="status" className="mt-2 text-soft tabular-nums">
        {total > 0
          ? t('imports.progress', { done: format.number(progress), total: format.number(total) })
          : t('imports.progress.rows', { done: format.number(progress) })}
      </p>
      <p className="mt-1 text-sm text-soft">{t('imports.progress.stay')}</p>
    </section>
  );
};
