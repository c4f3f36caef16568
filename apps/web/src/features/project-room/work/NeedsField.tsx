import { useId } from 'react';
import { Chip, Fieldset, Select } from '@kvart/ui';
import { workBounds } from '@kvart/domain/projects/work';
import { useT } from '../../../lib/i18n/I18n.tsx';
import type { BoardTask } from './board.ts';

/** Tasks that must be done before this one. */
export const NeedsField = ({
  tasks,
  chosen,
  error,
  onChange,
}: {
  /** All tasks that could be waited for. */
  tasks: readonly BoardTask[];
  chosen: readonly string[];
  error?: string;
  onChange: (needs: string[]) => void;
}) => {
  const t = useT();
  const id = useId();
  const name = ({ number, title }: BoardTask) => `#${number} ${title}`;
  const free = tasks.filter((task) => !chosen.includes(task.id));
  return (
    <Fieldset
      id={`${id}-needs`}
      legend={t('work.field.needs')}
      hint={t('work.field.needsHint')}
      error={error}
    >
      {chosen.length > 0 && (
        <ul className="flex flex-wrap gap-2">
          {tasks
            .filter((task) => chosen.includes(task.id))
            .map((task) => (
              <li key={task.id}>
                <Chip
                  removeLabel={t('work.needs.remove', { title: task.title })}
                  onRemove={() => onChange(chosen.filter((other) => other !== task.id))}
                >
                  {name(task)}
                </Chip>
              </li>
            ))}
        </ul>
      )}
      {free.length > 0 && chosen.length < workBounds.needs && (
        <Select
          aria-label={t('work.needs.add')}
          value=""
          onChange={(event) => event.target.value && onChange([...chosen, event.target.value])}
        >
          <option value="">{t('work.needs.add')}</option>
          {free.map((task) => (
            <option key={task.id} value={task.id}>
              {name(task)}
            </option>
          ))}
        </Select>
      )}
    </Fieldset>
  );
};
