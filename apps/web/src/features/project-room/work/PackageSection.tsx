import { Flag, Pencil, Plus } from 'lucide-react';
import { Button, IconButton } from '@kvart/ui';
import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import type { Board, BoardTask } from './board.ts';
import { openNeeds } from './board.ts';
import { TaskRow } from './TaskRow.tsx';
import type { MilestonePartsFragment, PackagePartsFragment } from './Work.gql.ts';

/** What can be opened from a list of work. */
export interface Openers {
  task: (open: { id?: string; packageId?: string }) => void;
  workPackage: (open: { id?: string }) => void;
  milestone: (open: { id?: string }) => void;
}

const MilestoneRow = ({
  goal,
  locale,
  onEdit,
}: {
  goal: MilestonePartsFragment;
  locale: string;
  onEdit?: () => void;
}) => {
  const t = useT();
  const format = useFormat();
  const { dueOn, reachedOn, title } = goal;
  return (
    <li className="flex items-start gap-3 border-b border-rule py-3">
      <Flag aria-hidden size={18} className={`mt-0.5 shrink-0 ${reachedOn ? 'text-good' : 'text-accent'}`} />
      <div className="min-w-0 flex-1">
        <p className="font-semibold break-words" lang={locale}>
          {title}
        </p>
        <p className="text-sm text-soft">
          {reachedOn
            ? t('work.milestone.reached', { date: format.day(reachedOn) })
            : t('work.milestone.until', { date: format.day(dueOn) })}
        </p>
      </div>
      {onEdit && (
        <IconButton
          label={t('work.editOf', { title })}
          icon={<Pencil aria-hidden size={18} />}
          onClick={onEdit}
        />
      )}
    </li>
  );
};

/** A work package with its milestones and tasks; `part` null for what is in none. */
export const PackageSection = ({
  board,
  part,
  milestones,
  tasks,
  today,
  open,
  onMet,
}: {
  board: Board;
  part: PackagePartsFragment | null;
  milestones: readonly MilestonePartsFragment[];
  /** Those that the filters leave. */
  tasks: readonly BoardTask[];
  today: string;
  open: Openers;
  onMet: () => unknown;
}) => {
  const t = useT();
  const format = useFormat();
  const { write } = board.viewerCan;
  const { locale } = board.project;
  const id = `package-${part?.id ?? 'none'}`;
  const who = ({ ownerPersonName, ownerPartnerId }: BoardTask) =>
    [ownerPersonName, board.partners.find((partner) => partner.id === ownerPartnerId)?.name]
      .filter((name) => !!name)
      .join(', ');
  const days = [part?.startsOn, part?.endsOn].flatMap((day) => (day ? [format.day(day)] : [])).join(' – ');
  const lead = board.partners.find((partner) => partner.id === part?.leadPartnerId)?.name;
  return (
    <section aria-labelledby={id} className="mb-10">
      <div className="flex items-start justify-between gap-3 border-t-2 border-ink pt-3">
        <div className="min-w-0">
          {part && <p className="kicker">{t('work.package', { number: part.number })}</p>}
          <h2 id={id} className="text-xl break-words hyphens-auto" lang={part ? locale : undefined}>
            {part?.title ?? t('work.noPackage')}
          </h2>
          {(days || lead) && (
            <p className="mt-0.5 text-sm text-soft">{[lead, days].filter(Boolean).join(' · ')}</p>
          )}
          {part?.text && (
            <p className="mt-1 max-w-text text-sm whitespace-pre-line text-soft" lang={locale}>
              {part.text}
            </p>
          )}
        </div>
        {write && part && (
          <IconButton
            label={t('work.editOf', { title: part.title })}
            icon={<Pencil aria-hidden size={18} />}
            onClick={() => open.workPackage({ id: part.id })}
          />
        )}
      </div>
      <ul className="mt-2">
        {milestones.map((goal) => (
          <MilestoneRow
            key={goal.id}
            goal={goal}
            locale={locale}
            onEdit={write ? () => open.milestone({ id: goal.id }) : undefined}
          />
        ))}
        {tasks.map((task) => (
          <TaskRow
            key={task.id}
            {...{ task, today, onMet, locale }}
            who={who(task)}
            waitsFor={openNeeds(task, board)}
            canWrite={write}
            onOpen={write ? () => open.task({ id: task.id }) : undefined}
          />
        ))}
      </ul>
      {write && (
        <Button
          variant="quiet"
          size="sm"
          className="no-print mt-2"
          icon={<Plus aria-hidden size={18} />}
          onClick={() => open.task({ packageId: part?.id })}
        >
          {t('work.addTask')}
        </Button>
      )}
    </section>
  );
};
