import { Circle, CircleCheck, CircleDot, OctagonPause } from 'lucide-react';
import { Select, useToast } from '@kvart/ui';
import { taskStates } from '@kvart/domain/projects/work';
import { useAction } from '../../../lib/apollo/useAction.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { lower } from './board.ts';
import type { BoardTask } from './board.ts';
import { EditTaskDocument } from './Work.gql.ts';

const signs = {
  todo: <Circle aria-hidden size={18} className="text-faint" />,
  doing: <CircleDot aria-hidden size={18} className="text-note" />,
  blocked: <OctagonPause aria-hidden size={18} className="text-bad" />,
  done: <CircleCheck aria-hidden size={18} className="text-good" />,
};

/** A task's state as a sign; the word stands beside it. */
export const StateSign = ({ task }: { task: BoardTask }) => signs[lower(task.state)];

/** Where a task stands, changed on the spot: it shows at once, and goes back where the server says no. */
export const StateSelect = ({ task, onMet }: { task: BoardTask; onMet: () => unknown }) => {
  const t = useT();
  const { show } = useToast();
  const [edit] = useAction(EditTaskDocument, { every: true });
  const move = async (state: BoardTask['state']) => {
    const variables = { id: task.id, base: { state: task.state }, mine: { state } };
    const outcome = await edit(variables, { editTask: { ...task, state } });
    if (outcome.ok) return;
    const { error } = outcome;
    const name = error.__typename === 'EditConflict' ? error.changedBy : null;
    show({
      tone: 'bad',
      text:
        error.__typename === 'EditConflict'
          ? t('work.stateMet', { name: name ?? t('room.conflict.nobody') })
          : error.message,
    });
    onMet();
  };
  return (
    <Select
      aria-label={t('work.stateOf', { title: task.title })}
      className="min-h-9! py-1! text-sm!"
      value={task.state}
      onChange={(event) => void move(event.target.value as BoardTask['state'])}
    >
      {taskStates.map((state) => (
        <option key={state} value={state.toUpperCase()}>
          {t(`domain.taskState.${state}`)}
        </option>
      ))}
    </Select>
  );
};
