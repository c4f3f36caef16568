import { FilterChip } from '@kvart/ui';
import { interestStates } from '@kvart/domain/interests';
import type { InterestState } from '@kvart/domain/interests';
import { useT } from '../../lib/i18n/I18n.tsx';

/** Which interests are shown: all, or those in one state. */
export const StateFilter = ({
  state,
  onChange,
}: {
  state: InterestState | null;
  onChange: (state: InterestState | null) => void;
}) => {
  const t = useT();
  return (
    <div role="group" aria-label={t('interests.filter.label')} className="flex flex-wrap gap-2">
      <FilterChip pressed={state === null} onPress={() => onChange(null)}>
        {t('interests.filter.all')}
      </FilterChip>
      {interestStates.map((name) => (
        <FilterChip
          key={name}
          pressed={state === name}
          onPress={() => onChange(state === name ? null : name)}
        >
          {t(`domain.interestState.${name}`)}
        </FilterChip>
      ))}
    </div>
  );
};
