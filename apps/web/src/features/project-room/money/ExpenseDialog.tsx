import { useState } from 'react';
import { SelectField, TextField } from '@kvart/ui';
import { moneyBounds } from '@kvart/domain/projects/money';
import { toIsoDate } from '@kvart/domain/shared';
import { useAction } from '../../../lib/apollo/useAction.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { toTyped } from './amounts.ts';
import { EditExpenseDocument, RemoveExpenseDocument, ReportExpenseDocument } from './Money.gql.ts';
import { MoneyDialog, MoneyForm, RemoveMoney } from './MoneyForm.tsx';
import type { Expense, Money } from './money.ts';
import { inputOf, useMoneyWords } from './useMoneyWords.ts';

const ExpenseForm = ({
  money,
  expense,
  onClose,
}: {
  money: Money;
  expense: Expense | null;
  onClose: () => void;
}) => {
  const t = useT();
  const words = useMoneyWords(money);
  const [newId] = useState(() => crypto.randomUUID());
  const [report] = useAction(ReportExpenseDocument);
  const [edit] = useAction(EditExpenseDocument);
  const projectId = money.id;
  const lines = money.lines.filter(({ partnerId }) => money.writesFor.includes(partnerId));
  const initial = {
    lineId: expense?.lineId ?? lines[0]?.id ?? '',
    title: expense?.title ?? '',
    spentOn: expense?.spentOn ?? toIsoDate(new Date()),
    amount: expense ? toTyped(expense.amount) : '',
  };
  return (
    <MoneyForm<keyof typeof initial>
      name={`expense-${expense?.id ?? 'new'}`}
      {...{ initial, onClose }}
      {...words}
      send={(base, mine) =>
        expense
          ? edit({ projectId, id: expense.id, base: inputOf(base), mine: inputOf(mine) })
          : report({ projectId, id: newId, input: inputOf({ ...initial, ...mine }) })
      }
      removal={
        expense && (
          <RemoveMoney
            document={RemoveExpenseDocument}
            {...{ projectId }}
            item={expense}
            title={expense.title}
            onDone={onClose}
          />
        )
      }
      fields={(form) => (
        <>
          <TextField
            {...form.text('title')}
            label={t('money.field.title')}
            required
            autoComplete="off"
            maxLength={moneyBounds.title}
          />
          <SelectField {...form.text('lineId')} label={t('money.field.lineId')}>
            {lines.map(({ id, number, title }) => (
              <option key={id} value={id}>
                {`${number} ${title}`}
              </option>
            ))}
          </SelectField>
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField
              {...form.text('amount')}
              label={t('money.field.amount')}
              unit={money.currency}
              required
              inputMode="decimal"
              autoComplete="off"
            />
            <TextField {...form.text('spentOn')} type="date" label={t('money.field.spentOn')} required />
          </div>
        </>
      )}
    />
  );
};

/** An expense: reported anew, or changed until it is confirmed. */
export const ExpenseDialog = ({
  money,
  open,
  onClose,
}: {
  money: Money;
  open: { id?: string } | null;
  onClose: () => void;
}) => {
  const t = useT();
  const expense = money.expenses.find(({ id }) => id === open?.id) ?? null;
  const title = expense ? t('money.expense.edit') : t('money.expense.new');
  return (
    <MoneyDialog open={!!open} {...{ title, onClose }}>
      <ExpenseForm key={open?.id} {...{ money, expense, onClose }} />
    </MoneyDialog>
  );
};
