import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { api, graphql, HttpResponse, withViewer } from '../../../testing/api.ts';
import { makeViewer } from '../../../testing/people.ts';
import { renderApp, violations } from '../../../testing/render-app.tsx';
import { rateTyped, toCents, toRate, toTyped } from './amounts.ts';
import { DecideExpenseDocument, EditBudgetLineDocument, ProjectMoneyDocument } from './Money.gql.ts';
import type { MoneyPartsFragment } from './Money.gql.ts';

const sums = (planned: number, funded: number, spent = 0) => ({
  __typename: 'MoneySums' as const,
  ...{ planned, funded, own: planned - funded, spent, reported: 0 },
});
const group = (id: string, all: ReturnType<typeof sums>) => ({
  __typename: 'MoneyGroup' as const,
  id,
  sums: all,
});
const all = sums(100_01, 85_01, 20_00);
const makeMoney = (some: Partial<MoneyPartsFragment> = {}): MoneyPartsFragment => ({
  __typename: 'ProjectMoney',
  id: 'pr1',
  project: { __typename: 'RoomProject', id: 'pr1', slug: 'makers', title: 'Makers', locale: 'en' },
  currency: 'EUR',
  rate: 8500,
  lines: [
    {
      __typename: 'BudgetLine',
      ...{ id: 'l1', version: 1, number: 1, partnerId: 'o1', categoryId: 'staff', title: 'Carpentry' },
      ...{ amount: 100_01, rate: null, periodId: null },
    },
  ],
  periods: [],
  sources: [
    {
      __typename: 'FundingSource',
      id: 's1',
      version: 1,
      title: 'City fund',
      state: 'GRANTED',
      amount: 50_00,
    },
  ],
  expenses: [
    {
      __typename: 'Expense',
      ...{ id: 'e1', version: 1, lineId: 'l1', title: 'Wood', spentOn: '2027-02-01', amount: 20_00 },
      ...{ state: 'REPORTED', reason: null, receiptUrl: null, reportedByName: 'Bojan Kos' },
      ...{ decidedByName: null, canDecide: true, canChange: true },
    },
  ],
  categories: [{ __typename: 'BudgetCategory', id: 'staff', label: 'Staff' }],
  partners: [{ __typename: 'RoomPartner', id: 'o1', name: 'Studio Lipa', slug: 'lipa', isActive: true }],
  total: all,
  byLine: [group('l1', all)],
  byPartner: [group('o1', all)],
  byCategory: [group('staff', all)],
  byPeriod: [group('', all)],
  writesFor: ['o1'],
  viewerCan: {
    __typename: 'RoomAbilities',
    write: true,
    lead: true,
    inside: true,
    see: ['ABOUT', 'WORK', 'MONEY'],
  },
  ...some,
});
const show = (money: MoneyPartsFragment | null) =>
  api.use(
    withViewer(makeViewer()),
    graphql.query(ProjectMoneyDocument, () => HttpResponse.json({ data: { projectMoney: money } })),
  );

describe('amounts', () => {
  it.each([
    ['1250.50', 125050],
    ['1.250,5', 125050],
    ['1 250', 125000],
    ['1,250.05', 125005],
    ['0.07', 7],
    ['12.345', 1234500],
    ['12,3456', null],
    ['-1', null],
    ['abc', null],
    ['', null],
  ])('%s is %s cents', (typed, cents) => expect(toCents(typed)).toBe(cents));

  it('come back as they were typed', () => {
    for (const cents of [0, 7, 100, 125050]) expect(toCents(toTyped(cents))).toBe(cents);
    expect([toRate('85'), toRate('33,33 %'), toRate('100.01'), toRate('x')]).toEqual([
      8500,
      3333,
      null,
      null,
    ]);
    expect(toRate(rateTyped(3333))).toBe(3333);
  });
});

describe('the money of a project', () => {
  it('shows every level with the same sums, and takes an expense', async () => {
    show(makeMoney());
    const decided = vi.fn();
    api.use(
      graphql.mutation(DecideExpenseDocument, ({ variables }) => {
        decided(variables);
        return HttpResponse.json({ data: { decideExpense: makeMoney({ expenses: [] }) } });
      }),
    );
    const { user } = await renderApp('/projects/makers/money');
    const table = await screen.findByRole('table', { name: 'By partner' });
    expect(within(table).getByRole('row', { name: /Studio Lipa/ })).toHaveTextContent('€85.01');
    expect(within(table).getByRole('row', { name: /Total/ })).toHaveTextContent('€80.01');
    expect(screen.getByText('€50.00 of €85.01 co-funding granted')).toBeInTheDocument();
    expect(await violations()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Confirm: Wood' }));
    await screen.findByText('No expenses yet.');
    expect(decided).toHaveBeenCalledWith(
      expect.objectContaining({ projectId: 'pr1', id: 'e1', version: 1, decision: 'CONFIRMED' }),
    );
  });

  it('shows both amounts where two people changed the same line', async () => {
    show(makeMoney());
    const sent = vi.fn();
    api.use(
      graphql.mutation(EditBudgetLineDocument, ({ variables }) => {
        sent(variables.base, variables.mine);
        const seen = variables.base.amount === 200_00;
        return HttpResponse.json({
          data: {
            editBudgetLine: seen
              ? makeMoney()
              : {
                  __typename: 'EditConflict',
                  code: 'edit_conflict',
                  message: 'Somebody was faster.',
                  path: null,
                  currentVersion: 2,
                  changedBy: 'Bojan Kos',
                  conflicts: [
                    {
                      __typename: 'FieldConflict',
                      field: 'amount',
                      base: '10001',
                      mine: '30000',
                      theirs: '20000',
                    },
                  ],
                },
          },
        });
      }),
    );
    const { user } = await renderApp('/projects/makers/money');
    await user.click(await screen.findByRole('button', { name: 'Edit Carpentry' }));
    const dialog = await screen.findByRole('dialog');
    const amount = within(dialog).getByLabelText('Amount');
    await user.clear(amount);
    await user.type(amount, 'much');
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    expect(dialog).toHaveTextContent('Write an amount such as 1250.50.');
    await user.clear(amount);
    await user.type(amount, '300');
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    const choice = await within(dialog).findByRole('group', { name: 'Amount' });
    expect(choice).toHaveTextContent('€300.00');
    expect(choice).toHaveTextContent('€200.00');
    await user.click(within(choice).getByLabelText('Mine'));
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(sent.mock.calls).toEqual([
      [{ amount: 100_01 }, { amount: 300_00 }],
      [{ amount: 200_00 }, { amount: 300_00 }],
    ]);
  });

  it('begins empty, with the first step', async () => {
    show(makeMoney({ lines: [], sources: [], expenses: [] }));
    await renderApp('/projects/makers/money');
    expect(await screen.findByRole('heading', { name: 'No budget yet' })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Add a line' })).toBeInTheDocument();
    expect(await violations()).toEqual([]);
  });
});
