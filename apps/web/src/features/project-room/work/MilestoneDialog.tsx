import { useState } from 'react';
import { Button, Dialog, ErrorSummary, SelectField, TextField } from '@kvart/ui';
import { workBounds } from '@kvart/domain/projects/work';
import { useAction } from '../../../lib/apollo/useAction.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { ConflictPanel } from '../../../lib/rooms/ConflictPanel.tsx';
import { useMergeForm } from '../../../lib/rooms/useMergeForm.ts';
import type { Board } from './board.ts';
import { orNull } from './board.ts';
import { RemoveWork } from './RemoveWork.tsx';
import { useTaskWords } from './useTaskWords.ts';
import { CreateMilestoneDocument, EditMilestoneDocument, RemoveMilestoneDocument } from './Work.gql.ts';
import type { MilestonePartsFragment } from './Work.gql.ts';

interface Values {
  title: string;
  packageId: string;
  dueOn: string;
  reachedOn: string;
}

const inputOf = ({ packageId, reachedOn, ...values }: Partial<Values>) => ({
  ...values,
  ...(packageId === undefined ? {} : { packageId: orNull(packageId) }),
  ...(reachedOn === undefined ? {} : { reachedOn: orNull(reachedOn) }),
});

interface Open {
  board: Board;
  onClose: () => void;
  onChanged: () => unknown;
}

const MilestoneForm = ({
  board,
  goal,
  onClose,
  onChanged,
}: Open & { goal: MilestonePartsFragment | null }) => {
  const t = useT();
  const [newId] = useState(() => crypto.randomUUID());
  const [create] = useAction(CreateMilestoneDocument);
  const [edit] = useAction(EditMilestoneDocument);
  const words = useTaskWords(board);
  const done = () => {
    onChanged();
    onClose();
  };
  const { form, conflict, chosen, choose } = useMergeForm<Values, unknown>({
    name: `milestone-${goal?.id ?? 'new'}`,
    initial: {
      title: goal?.title ?? '',
      packageId: goal?.packageId ?? '',
      dueOn: goal?.dueOn ?? '',
      reachedOn: goal?.reachedOn ?? '',
    },
    read: (_, told) => told ?? '',
    check: ({ title, dueOn }) => [
      ...(title.trim() === '' ? [{ path: ['title'], message: t('common.required') }] : []),
      ...(dueOn === '' ? [{ path: ['dueOn'], message: t('common.required') }] : []),
    ],
    send: (base, mine) =>
      goal
        ? edit({ id: goal.id, base: inputOf(base), mine: inputOf(mine) })
        : create({ projectId: board.project.id, id: newId, input: inputOf(mine) }),
    onDone: done,
  });
  const describe = (field: string, told: string | null) =>
    words.describe(field === 'reachedOn' ? 'dueOn' : field, told);
  return (
    <form noValidate onSubmit={form.onSubmit} className="flex flex-col gap-5">
      {conflict ? (
        <ConflictPanel {...{ conflict, chosen, describe }} label={words.label} onChoose={choose} />
      ) : (
        <ErrorSummary title={t('common.checkForm')} items={form.summary} />
      )}
      <TextField
        {...form.text('title')}
        label={t('work.field.title')}
        required
        autoComplete="off"
        maxLength={workBounds.title}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField {...form.text('dueOn')} type="date" label={t('work.field.dueOn')} required />
        <TextField {...form.text('reachedOn')} type="date" label={t('work.field.reachedOn')} />
      </div>
      <SelectField {...form.text('packageId')} label={t('work.field.packageId')}>
        <option value="">{t('work.noneChosen')}</option>
        {board.packages.map(({ id, number, title }) => (
          <option key={id} value={id}>
            {`${number} ${title}`}
          </option>
        ))}
      </SelectField>
      <div className="flex flex-wrap justify-between gap-3">
        <Button type="submit" variant="primary" busy={form.busy}>
          {t('common.save')}
        </Button>
        {goal && (
          <RemoveWork
            document={RemoveMilestoneDocument}
            item={goal}
            title={t('work.remove.milestone')}
            text={t('work.remove.milestoneText', { title: goal.title })}
            onDone={done}
          />
        )}
      </div>
    </form>
  );
};

/** A milestone: written anew, or changed beside others. */
export const MilestoneDialog = ({ open, ...rest }: Open & { open: { id?: string } | null }) => {
  const t = useT();
  const goal = rest.board.milestones.find(({ id }) => id === open?.id) ?? null;
  return (
    <Dialog
      open={!!open}
      onClose={rest.onClose}
      closeLabel={t('common.close')}
      title={goal ? t('work.milestone.edit') : t('work.milestone.new')}
    >
      {open && <MilestoneForm {...rest} goal={goal} />}
    </Dialog>
  );
};
