import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import { lower } from './board.ts';
import type { BoardTask } from './board.ts';
import { StateSelect, StateSign } from './StateSelect.tsx';

/** A task in a list: what, who, until when, what it waits for. */
export const TaskRow = ({
  task,
  who,
  waitsFor = [],
  today,
  locale,
  canWrite,
  onOpen,
  onMet,
}: {
  task: BoardTask;
  /** Person, partner or project, whatever tells most here. */
  who: string;
  waitsFor?: readonly BoardTask[];
  today: string;
  /** Language that the project is written in. */
  locale: string;
  canWrite: boolean;
  onOpen?: () => void;
  onMet: () => unknown;
}) => {
  const t = useT();
  const format = useFormat();
  const isOver = task.dueOn !== null && task.dueOn < today && task.state !== 'DONE';
  const ticked = task.checklist.filter(({ done }) => done).length;
  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)] items-start gap-x-3 gap-y-2 border-b border-rule py-3 sm:grid-cols-[auto_minmax(0,1fr)_10.5rem]">
      <span className="pt-0.5">
        <StateSign task={task} />
      </span>
      <div className="min-w-0">
        <p className="font-semibold break-words hyphens-auto" lang={locale}>
          {onOpen ? (
            <button type="button" onClick={onOpen} className="text-left underline-offset-4 hover:underline">
              {task.title}
            </button>
          ) : (
            task.title
          )}
        </p>
        <ul className="mt-0.5 flex flex-wrap gap-x-3 text-sm text-soft">
          <li className="tabular-nums">#{task.number}</li>
          {who && <li>{who}</li>}
          {task.dueOn !== null && (
            <li className={isOver ? 'font-semibold text-bad' : undefined}>
              {t(isOver ? 'work.overdue' : 'work.due', { date: format.day(task.dueOn) })}
            </li>
          )}
          {task.checklist.length > 0 && (
            <li>{t('work.checklist', { done: ticked, total: task.checklist.length })}</li>
          )}
          {waitsFor.length > 0 && (
            <li>{t('work.waits', { tasks: format.list(waitsFor.map(({ number }) => `#${number}`)) })}</li>
          )}
        </ul>
      </div>
      <div className="col-start-2 sm:col-start-3">
        {canWrite ? (
          <StateSelect task={task} onMet={onMet} />
        ) : (
          <p className="text-sm text-soft">{t(`domain.taskState.${lower(task.state)}`)}</p>
        )}
      </div>
    </li>
  );
};
