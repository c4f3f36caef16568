import { refusals } from '../../shared/refusal.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import type { RoomRights } from '../states.ts';
import type { ExpenseState } from './enums.ts';

/** Somebody in the room, who may already write there. */
export interface Treasurer {
  personId: string;
  rights: RoomRights | null;
  /** Partners for whom the person sits in the room. */
  partnerIds: readonly string[];
}

/** What belongs to a partner is written by its own people, and by those who lead the project. */
export const guardWriteForPartner = (who: Treasurer, partnerIds: readonly string[]): Result<null> =>
  who.rights === 'lead' || partnerIds.every((id) => who.partnerIds.includes(id))
    ? ok(null)
    : refuse(refusals.forbidden('no_room_rights'));

/** Currency, rate, periods and sources are the same for all partners: those who lead write them. */
export const guardWriteFrame = (who: Treasurer): Result<null> =>
  who.rights === 'lead' ? ok(null) : refuse(refusals.forbidden('no_room_rights'));

/** An expense is looked at by those who lead, and never by whoever reported it. */
export const guardDecideExpense = (
  who: Treasurer,
  expense: { state: ExpenseState; reportedById: string | null },
): Result<null> => {
  const frame = guardWriteFrame(who);
  if (!frame.ok) return frame;
  if (expense.state !== 'reported') return refuse(refusals.conflict('wrong_state'));
  return expense.reportedById === who.personId ? refuse(refusals.conflict('own_expense')) : ok(null);
};

/** What was decided stays as it is. */
export const guardChangeExpense = (expense: { state: ExpenseState }): Result<null> =>
  expense.state === 'confirmed' ? refuse(refusals.conflict('expense_confirmed')) : ok(null);
