import { Button, SelectField } from '@kvart/ui';
import { taskStates } from '@kvart/domain/projects/work';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { isFiltered } from './board.ts';
import type { Board, TaskFilter } from './board.ts';

/** Whose tasks, in which state, of which work package. */
export const TaskFilters = ({
  board,
  filter,
  onChange,
}: {
  board: Board;
  filter: TaskFilter;
  onChange: (filter: TaskFilter) => void;
}) => {
  const t = useT();
  const none: TaskFilter = { who: null, state: null, package: null };
  const set = (patch: Partial<TaskFilter>) => onChange({ ...filter, ...patch });
  return (
    <div
      role="search"
      aria-label={t('work.filter')}
      className="no-print mb-6 grid items-end gap-3 sm:grid-cols-3 lg:grid-cols-[1fr_1fr_1fr_auto]"
    >
      <SelectField
        label={t('work.filter.who')}
        value={filter.who ?? ''}
        onChange={(event) => set({ who: event.target.value || null })}
      >
        <option value="">{t('work.filter.anyone')}</option>
        {board.people.length > 0 && <option value="me">{t('work.filter.me')}</option>}
        {board.partners.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('work.filter.state')}
        value={filter.state ?? ''}
        onChange={(event) => set({ state: event.target.value || null })}
      >
        <option value="">{t('work.filter.anyState')}</option>
        <option value="open">{t('work.filter.open')}</option>
        {taskStates.map((state) => (
          <option key={state} value={state}>
            {t(`domain.taskState.${state}`)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('work.filter.package')}
        value={filter.package ?? ''}
        onChange={(event) => set({ package: event.target.value || null })}
      >
        <option value="">{t('work.filter.anyPackage')}</option>
        {board.packages.map(({ id, number, title }) => (
          <option key={id} value={id}>
            {`${number} ${title}`}
          </option>
        ))}
      </SelectField>
      {isFiltered(filter) && (
        <Button variant="quiet" onClick={() => onChange(none)}>
          {t('work.filter.clear')}
        </Button>
      )}
    </div>
  );
};
