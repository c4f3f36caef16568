import { useState } from 'react';
import { Button, Dialog, ErrorSummary, SkeletonText, useToast } from '@kvart/ui';
import { useAction } from '../../../lib/apollo/useAction.ts';
import { usePageQuery } from '../../../lib/apollo/usePageQuery.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { QueryFailed } from '../../../lib/page/QueryFailed.tsx';
import { ConflictPanel } from '../../../lib/rooms/ConflictPanel.tsx';
import { useMergeForm } from '../../../lib/rooms/useMergeForm.ts';
import type { Board } from './board.ts';
import { RemoveWork } from './RemoveWork.tsx';
import { TaskFields } from './TaskFields.tsx';
import { emptyTask, inputOf, readTold, valuesOf } from './task-values.ts';
import type { TaskValues } from './task-values.ts';
import { useTaskWords } from './useTaskWords.ts';
import { CreateTaskDocument, EditTaskDocument, OneTaskDocument, RemoveTaskDocument } from './Work.gql.ts';
import type { OneTaskQuery } from './Work.gql.ts';

type Whole = NonNullable<OneTaskQuery['projectTask']>;

interface Open {
  board: Board;
  onClose: () => void;
  /** Something is different now. */
  onChanged: () => unknown;
}

const TaskForm = ({
  board,
  task,
  packageId = '',
  onClose,
  onChanged,
}: Open & { task: Whole | null; packageId?: string }) => {
  const t = useT();
  const { show } = useToast();
  const [create] = useAction(CreateTaskDocument);
  const [edit] = useAction(EditTaskDocument);
  // Made once, so that what is sent twice stands there once.
  const [newId] = useState(() => crypto.randomUUID());
  const words = useTaskWords(board);
  const { form, conflict, chosen, choose } = useMergeForm<TaskValues, unknown>({
    name: `task-${task?.id ?? 'new'}`,
    initial: task ? valuesOf(task) : { ...emptyTask, packageId },
    read: readTold,
    check: ({ title }) => (title.trim() === '' ? [{ path: ['title'], message: t('common.required') }] : []),
    send: (base, mine) =>
      task
        ? edit({ id: task.id, base: inputOf(base), mine: inputOf(mine) })
        : create({
            projectId: board.project.id,
            id: newId,
            input: inputOf({ ...(packageId ? { packageId } : {}), ...mine }),
          }),
    onDone: () => {
      show({ text: t('work.saved'), tone: 'good' });
      onChanged();
      onClose();
    },
  });
  return (
    <form noValidate onSubmit={form.onSubmit} className="flex flex-col gap-5">
      {conflict ? (
        <ConflictPanel
          conflict={conflict}
          chosen={chosen}
          label={words.label}
          describe={words.describe}
          onChoose={choose}
        />
      ) : (
        <ErrorSummary title={t('common.checkForm')} items={form.summary} />
      )}
      <TaskFields board={board} form={form} ownId={task?.id} />
      <div className="flex flex-wrap justify-between gap-3">
        <Button type="submit" variant="primary" busy={form.busy}>
          {t('common.save')}
        </Button>
        {task && (
          <RemoveWork
            document={RemoveTaskDocument}
            item={task}
            title={t('work.remove.task')}
            text={t('work.remove.taskText', { title: task.title })}
            onDone={() => {
              onChanged();
              onClose();
            }}
          />
        )}
      </div>
    </form>
  );
};

const ExistingTask = ({ id, ...open }: Open & { id: string }) => {
  const { data, error, updating, refetch } = usePageQuery(OneTaskDocument, { id }, { fresh: true });
  const task = data?.projectTask;
  // A form that begins with an older state would meet its own author.
  if (!task || updating) return error ? <QueryFailed onRetry={refetch} /> : <SkeletonText lines={6} />;
  return <TaskForm key={task.id} {...open} task={task} />;
};

/** One task in full: written anew, or changed beside others. */
export const TaskDialog = ({
  open,
  ...rest
}: Open & { open: { id?: string; packageId?: string } | null }) => {
  const t = useT();
  const known = open?.id ? rest.board.tasks.find(({ id }) => id === open.id) : null;
  return (
    <Dialog
      open={!!open}
      onClose={rest.onClose}
      closeLabel={t('common.close')}
      title={known ? t('work.task.edit', { number: known.number }) : t('work.task.new')}
    >
      {open &&
        (open.id ? (
          <ExistingTask id={open.id} {...rest} />
        ) : (
          <TaskForm {...rest} task={null} packageId={open.packageId} />
        ))}
    </Dialog>
  );
};
