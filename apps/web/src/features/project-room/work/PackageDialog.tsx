import { useState } from 'react';
import { Button, Dialog, ErrorSummary, SelectField, TextAreaField, TextField } from '@kvart/ui';
import { workBounds } from '@kvart/domain/projects/work';
import { useAction } from '../../../lib/apollo/useAction.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { ConflictPanel } from '../../../lib/rooms/ConflictPanel.tsx';
import { useMergeForm } from '../../../lib/rooms/useMergeForm.ts';
import type { Board } from './board.ts';
import { orNull } from './board.ts';
import { RemoveWork } from './RemoveWork.tsx';
import { useTaskWords } from './useTaskWords.ts';
import { CreateWorkPackageDocument, EditWorkPackageDocument, RemoveWorkPackageDocument } from './Work.gql.ts';
import type { PackagePartsFragment } from './Work.gql.ts';

interface Values {
  title: string;
  text: string;
  startsOn: string;
  endsOn: string;
  leadPartnerId: string;
}

const emptied = ['startsOn', 'endsOn', 'leadPartnerId'] as const;
const inputOf = (values: Partial<Values>) => ({
  ...values,
  ...Object.fromEntries(
    emptied.filter((field) => field in values).map((field) => [field, orNull(values[field])]),
  ),
});

interface Open {
  board: Board;
  onClose: () => void;
  onChanged: () => unknown;
}

const PackageForm = ({ board, part, onClose, onChanged }: Open & { part: PackagePartsFragment | null }) => {
  const t = useT();
  const [newId] = useState(() => crypto.randomUUID());
  const [create] = useAction(CreateWorkPackageDocument);
  const [edit] = useAction(EditWorkPackageDocument);
  const words = useTaskWords(board);
  const done = () => {
    onChanged();
    onClose();
  };
  const { form, conflict, chosen, choose } = useMergeForm<Values, unknown>({
    name: `package-${part?.id ?? 'new'}`,
    initial: {
      title: part?.title ?? '',
      text: part?.text ?? '',
      startsOn: part?.startsOn ?? '',
      endsOn: part?.endsOn ?? '',
      leadPartnerId: part?.leadPartnerId ?? '',
    },
    read: (_, told) => told ?? '',
    check: ({ title }) => (title.trim() === '' ? [{ path: ['title'], message: t('common.required') }] : []),
    send: (base, mine) =>
      part
        ? edit({ id: part.id, base: inputOf(base), mine: inputOf(mine) })
        : create({ projectId: board.project.id, id: newId, input: inputOf(mine) }),
    onDone: done,
  });
  const describe = (field: string, told: string | null) => {
    if (field === 'leadPartnerId') return words.describe('ownerPartnerId', told);
    return words.describe(field === 'endsOn' ? 'dueOn' : field, told);
  };
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
        <TextField {...form.text('startsOn')} type="date" label={t('work.field.startsOn')} />
        <TextField {...form.text('endsOn')} type="date" label={t('work.field.endsOn')} />
      </div>
      <SelectField {...form.text('leadPartnerId')} label={t('work.field.leadPartnerId')}>
        <option value="">{t('work.noneChosen')}</option>
        {board.partners
          .filter(({ isActive }) => isActive)
          .map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
      </SelectField>
      <TextAreaField
        {...form.text('text')}
        label={t('work.field.text')}
        rows={4}
        maxLength={workBounds.text}
      />
      <div className="flex flex-wrap justify-between gap-3">
        <Button type="submit" variant="primary" busy={form.busy}>
          {t('common.save')}
        </Button>
        {part && (
          <RemoveWork
            document={RemoveWorkPackageDocument}
            item={part}
            title={t('work.remove.package')}
            text={t('work.remove.packageText', { title: part.title })}
            onDone={done}
          />
        )}
      </div>
    </form>
  );
};

/** A work package: written anew, or changed beside others. */
export const PackageDialog = ({ open, ...rest }: Open & { open: { id?: string } | null }) => {
  const t = useT();
  const part = rest.board.packages.find(({ id }) => id === open?.id) ?? null;
  return (
    <Dialog
      open={!!open}
      onClose={rest.onClose}
      closeLabel={t('common.close')}
      title={part ? t('work.package', { number: part.number }) : t('work.package.new')}
    >
      {open && <PackageForm {...rest} part={part} />}
    </Dialog>
  );
};
