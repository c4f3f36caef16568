import {
  expenseEditInput,
  guardChangeExpense,
  guardWriteForPartner,
  guardWriteFrame,
  lineEditInput,
  type LineFields,
  moneyBounds,
  newExpenseInput,
  newLineInput,
  newPeriodInput,
  newSourceInput,
  periodEditInput,
  sourceEditInput,
  type Treasurer,
} from '@kvart/domain/projects/money';
import { guardDays } from '@kvart/domain/projects/work';
import { inputIssue, refusals } from '@kvart/domain/shared';
import type { z } from 'zod';
import { orRefuse, Refused } from '../../platform/errors/index.ts';
import type { EditPlace, RoomKind } from '../project-rooms/index.ts';
import { expenseColumns, lineColumns, periodColumns, sourceColumns } from './money.sql.ts';
import { expenseFacts, hasExpenses, overlaps, partnerOfLine, wrongInLine } from './money-facts.repository.ts';

/** Somebody in the room, as the rules about money look at her. */
export const treasurerOf = ({ viewer, room }: Pick<EditPlace<object>, 'viewer' | 'room'>): Treasurer => ({
  personId: viewer.personId,
  rights: room.rights,
  partnerIds: room.partnerIds,
});

const line: RoomKind<LineFields> = {
  name: 'budget_line',
  part: 'money',
  table: 'budget_lines',
  json: lineColumns,
  columns: {
    partnerId: ['partner_id', 'uuid'],
    categoryId: ['category_id', 'text'],
    title: ['title', 'text'],
    amount: ['amount', 'bigint'],
    rate: ['rate', 'int'],
    periodId: ['period_id', 'uuid'],
  },
  isNumbered: true,
  most: moneyBounds.lines,
  input: newLineInput,
  edit: lineEditInput,
  check: async (tx, place, whole, changes) => {
    const partners = [whole.partnerId, ...(place.stored ? [place.stored.partnerId] : [])];
    orRefuse(guardWriteForPartner(treasurerOf(place), partners));
    const wrong = await wrongInLine(tx, place.projectId, changes);
    if (wrong.length > 0)
      throw new Refused(refusals.invalid(wrong.map((field) => inputIssue('invalid_choice', [field]))));
    return {};
  },
  checkRemoval: async (tx, place) => {
    orRefuse(guardWriteForPartner(treasurerOf(place), [place.stored?.partnerId ?? '']));
    if (await hasExpenses(tx, place.id)) throw new Refused(refusals.conflict('line_in_use'));
  },
};

type PeriodFields = z.output<typeof newPeriodInput>;
const period: RoomKind<PeriodFields> = {
  name: 'budget_period',
  part: 'money',
  table: 'budget_periods',
  json: periodColumns,
  columns: { startsOn: ['starts_on', 'date'], endsOn: ['ends_on', 'date'] },
  isNumbered: false,
  most: moneyBounds.periods,
  input: newPeriodInput,
  edit: periodEditInput,
  inTurn: ['startsOn', 'endsOn'],
  check: async (tx, place, whole) => {
    orRefuse(guardWriteFrame(treasurerOf(place)));
    orRefuse(guardDays(whole.startsOn, whole.endsOn, 'endsOn'));
    if (await overlaps(tx, place, whole))
      throw new Refused(refusals.invalid([inputIssue('overlapping', ['startsOn'])]));
    return {};
  },
  checkRemoval: async (_, place) => void orRefuse(guardWriteFrame(treasurerOf(place))),
};

type SourceFields = z.output<typeof newSourceInput>;
const source: RoomKind<SourceFields> = {
  name: 'funding_source',
  part: 'money',
  table: 'funding_sources',
  json: sourceColumns,
  columns: { title: ['title', 'text'], state: ['state', 'funding_state'], amount: ['amount', 'bigint'] },
  isNumbered: false,
  most: moneyBounds.sources,
  input: newSourceInput,
  edit: sourceEditInput,
  check: async (_, place) => {
    orRefuse(guardWriteFrame(treasurerOf(place)));
    return {};
  },
  checkRemoval: async (_, place) => void orRefuse(guardWriteFrame(treasurerOf(place))),
};

type ExpenseFields = z.output<typeof newExpenseInput>;
const expense: RoomKind<ExpenseFields> = {
  name: 'expense',
  part: 'money',
  table: 'expenses',
  json: expenseColumns,
  columns: {
    lineId: ['line_id', 'uuid'],
    title: ['title', 'text'],
    spentOn: ['spent_on', 'date'],
    amount: ['amount', 'bigint'],
  },
  isNumbered: false,
  onCreate: () => [['reported_by_id', '$3::uuid']],
  // What was turned down and is mended now is looked at anew; whoever mends it reports it.
  onChange: () => [
    ['state', `'reported'`],
    ['decided_at', 'NULL'],
    ['decided_by_id', 'NULL'],
    ['reason', 'NULL'],
    ['reported_by_id', '$3::uuid'],
  ],
  most: moneyBounds.expenses,
  input: newExpenseInput,
  edit: expenseEditInput,
  check: async (tx, place, whole) => {
    const before = place.stored && (await expenseFacts(tx, place.id));
    if (before) orRefuse(guardChangeExpense(before));
    const partner = await partnerOfLine(tx, place.projectId, whole.lineId);
    if (!partner) throw new Refused(refusals.invalid([inputIssue('invalid_choice', ['lineId'])]));
    orRefuse(guardWriteForPartner(treasurerOf(place), [partner, ...(before ? [before.partnerId] : [])]));
    return {};
  },
  checkRemoval: async (tx, place) => {
    const before = await expenseFacts(tx, place.id);
    if (!before) return;
    orRefuse(guardChangeExpense(before));
    orRefuse(guardWriteForPartner(treasurerOf(place), [before.partnerId]));
  },
};

export const moneyKinds = { line, period, source, expense } as const;
export type MoneyKind = keyof typeof moneyKinds;
