import { SelectField, TextAreaField, TextField } from '@kvart/ui';
import { taskStates, workBounds } from '@kvart/domain/projects/work';
import type { useMergeForm } from '../../../lib/rooms/useMergeForm.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import type { Board } from './board.ts';
import { ChecklistField } from './ChecklistField.tsx';
import { NeedsField } from './NeedsField.tsx';
import type { TaskValues } from './task-values.ts';

type Form = ReturnType<typeof useMergeForm<TaskValues, unknown>>['form'];

/** All that is said of a task. */
export const TaskFields = ({ board, form, ownId }: { board: Board; form: Form; ownId?: string }) => {
  const t = useT();
  const { packages, milestones, people, partners, tasks } = board;
  return (
    <>
      <TextField
        {...form.text('title')}
        label={t('work.field.title')}
        required
        autoComplete="off"
        maxLength={workBounds.title}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField {...form.text('state')} label={t('work.field.state')}>
          {taskStates.map((state) => (
            <option key={state} value={state.toUpperCase()}>
              {t(`domain.taskState.${state}`)}
            </option>
          ))}
        </SelectField>
        <SelectField {...form.text('packageId')} label={t('work.field.packageId')}>
          <option value="">{t('work.noneChosen')}</option>
          {packages.map(({ id, number, title }) => (
            <option key={id} value={id}>
              {`${number} ${title}`}
            </option>
          ))}
        </SelectField>
        <SelectField {...form.text('ownerPersonId')} label={t('work.field.ownerPersonId')}>
          <option value="">{t('work.nobody')}</option>
          {people.map(({ id, name, partnerId }) => (
            <option key={`${id}${partnerId}`} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <SelectField {...form.text('ownerPartnerId')} label={t('work.field.ownerPartnerId')}>
          <option value="">{t('work.noneChosen')}</option>
          {partners
            .filter(({ isActive }) => isActive)
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </SelectField>
        <TextField {...form.text('startsOn')} type="date" label={t('work.field.startsOn')} />
        <TextField {...form.text('dueOn')} type="date" label={t('work.field.dueOn')} />
        {milestones.length > 0 && (
          <SelectField {...form.text('milestoneId')} label={t('work.field.milestoneId')}>
            <option value="">{t('work.noneChosen')}</option>
            {milestones.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </SelectField>
        )}
      </div>
      <TextAreaField
        {...form.text('text')}
        label={t('work.field.text')}
        rows={4}
        maxLength={workBounds.text}
      />
      <ChecklistField
        items={form.values.checklist}
        error={form.error('checklist')}
        onChange={(items) => form.set('checklist', items)}
      />
      <NeedsField
        tasks={tasks.filter(({ id }) => id !== ownId)}
        chosen={form.values.needs}
        error={form.error('needs')}
        onChange={(needs) => form.set('needs', needs)}
      />
    </>
  );
};
