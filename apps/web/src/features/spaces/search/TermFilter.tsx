import { TextField } from '@kvart/ui';
import { useT } from '../../../lib/i18n/I18n.tsx';
import type { GroupProps } from './FilterGroups.tsx';
import { NumberFilter } from './NumberFilter.tsx';

/** From when, and for how long. */
export const TermFilter = ({ search: { filter, change } }: GroupProps) => {
  const t = useT();
  return (
    <div className="flex flex-col gap-4">
      <TextField
        label={t('spaces.filter.availableBy')}
        type="date"
        value={filter.availableBy ?? ''}
        onChange={(event) => change({ availableBy: event.target.value || undefined }, { replace: true })}
      />
      <TextField
        label={t('spaceSearch.filter.availableUntil')}
        type="date"
        min={filter.availableBy ?? undefined}
        value={filter.availableUntil ?? ''}
        onChange={(event) => change({ availableUntil: event.target.value || undefined }, { replace: true })}
      />
      <NumberFilter
        label={t('spaces.filter.minMonths')}
        unit={t('domain.unit.months')}
        decimals={0}
        value={filter.minMonths}
        onChange={(minMonths) => change({ minMonths })}
      />
      <NumberFilter
        label={t('spaceSearch.filter.maxMonths')}
        unit={t('domain.unit.months')}
        decimals={0}
        value={filter.maxMonths}
        onChange={(maxMonths) => change({ maxMonths })}
      />
    </div>
  );
};
