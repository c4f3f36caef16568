import type { ExpenseState, FundingState } from '@kvart/domain/projects/money';
import type { RoomRow } from '../project-rooms/index.ts';

interface Row {
  id: string;
  version: number;
  updatedByName: string | null;
}

export interface LineRow extends Row {
  number: number;
  partnerId: string;
  categoryId: string;
  title: string;
  amount: number;
  rate: number | null;
  periodId: string | null;
}

export interface PeriodRow extends Row {
  startsOn: string;
  endsOn: string;
}

export interface SourceRow extends Row {
  title: string;
  state: FundingState;
  amount: number;
}

export interface ExpenseRow extends Row {
  lineId: string;
  title: string;
  spentOn: string;
  amount: number;
  state: ExpenseState;
  reason: string | null;
  fileId: string | null;
  receipt: { mime: string; variants: number[] } | null;
  reportedById: string | null;
  reportedByName: string | null;
  decidedByName: string | null;
}

export interface MoneyRow {
  room: RoomRow;
  /** Null until somebody says what is counted in. */
  budget: { version: number; currency: string; rate: number } | null;
  lines: LineRow[];
  periods: PeriodRow[];
  sources: SourceRow[];
  expenses: ExpenseRow[];
  categories: { id: string; labels: Record<string, string> }[];
  partners: { id: string; name: string; slug: string; isActive: boolean }[];
}
