import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import type { Board } from './board.ts';
import { readTold } from './task-values.ts';
import type { TaskValues } from './task-values.ts';

/** What a task's fields are called, and what they hold, in words. */
export const useTaskWords = (board: Board) => {
  const t = useT();
  const format = useFormat();
  const named = (rows: readonly { id: string; name?: string; title?: string }[], id: string | null) => {
    const row = rows.find((one) => one.id === id);
    return row?.name ?? row?.title ?? '';
  };
  const label = (field: string): string => t(`work.field.${field as keyof TaskValues}`);
  const describe = (field: string, told: string | null): string => {
    switch (field) {
      case 'state':
        return told ? t(`domain.taskState.${told as 'todo'}`) : '';
      case 'packageId':
        return named(board.packages, told);
      case 'milestoneId':
        return named(board.milestones, told);
      case 'ownerPersonId':
        return named(board.people, told);
      case 'ownerPartnerId':
        return named(board.partners, told);
      case 'startsOn':
      case 'dueOn':
        return told ? format.day(told) : '';
      case 'checklist':
        return format.list((readTold('checklist', told) as TaskValues['checklist']).map(({ text }) => text));
      default:
        return told ?? '';
    }
  };
  return { label, describe };
};
