import { useState } from 'react';
import { SelectField, TextField } from '@kvart/ui';
import { moneyBounds } from '@kvart/domain/projects/money';
import { useAction } from '../../../lib/apollo/useAction.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { rateTyped, toTyped } from './amounts.ts';
import { CreateBudgetLineDocument, EditBudgetLineDocument, RemoveBudgetLineDocument } from './Money.gql.ts';
import { MoneyDialog, MoneyForm, RemoveMoney } from './MoneyForm.tsx';
import type { Line, Money } from './money.ts';
import { inputOf, useMoneyWords } from './useMoneyWords.ts';

const optional = ['rate', 'periodId'] as const;

const LineForm = ({ money, line, onClose }: { money: Money; line: Line | null; onClose: () => void }) => {
  const t = useT();
  const words = useMoneyWords(money);
  const [newId] = useState(() => crypto.randomUUID());
  const [create] = useAction(CreateBudgetLineDocument);
  const [edit] = useAction(EditBudgetLineDocument);
  const projectId = money.id;
  const initial = {
    partnerId: line?.partnerId ?? money.writesFor[0] ?? '',
    categoryId: line?.categoryId ?? money.categories[0]?.id ?? '',
    title: line?.title ?? '',
    amount: line ? toTyped(line.amount) : '',
    rate: line?.rate === null || line?.rate === undefined ? '' : rateTyped(line.rate),
    periodId: line?.periodId ?? '',
  };
  return (
    <MoneyForm<keyof typeof initial>
      name={`budget-line-${line?.id ?? 'new'}`}
      {...{ initial, onClose }}
      {...words}
      check={(values) => words.check(values, optional)}
      send={(base, mine) =>
        line
          ? edit({ projectId, id: line.id, base: inputOf(base, optional), mine: inputOf(mine, optional) })
          : create({ projectId, id: newId, input: inputOf({ ...initial, ...mine }, optional) })
      }
      removal={
        line && (
          <RemoveMoney
            document={RemoveBudgetLineDocument}
            {...{ projectId }}
            item={line}
            title={line.title}
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
          <div className="grid gap-4 sm:grid-cols-2">
            <SelectField {...form.text('partnerId')} label={t('money.field.partnerId')}>
              {money.partners
                .filter(({ id }) => money.writesFor.includes(id) || id === line?.partnerId)
                .map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
            </SelectField>
            <SelectField {...form.text('categoryId')} label={t('money.field.categoryId')}>
              {money.categories.map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </SelectField>
            <TextField
              {...form.text('amount')}
              label={t('money.field.amount')}
              unit={money.currency}
              required
              inputMode="decimal"
              autoComplete="off"
            />
            <TextField
              {...form.text('rate')}
              label={t('money.field.rate')}
              hint={t('money.field.rateHint', { rate: words.amounts.rate(money.rate) })}
              unit="%"
              inputMode="decimal"
              autoComplete="off"
            />
            <SelectField {...form.text('periodId')} label={t('money.field.periodId')}>
              <option value="">{t('money.wholeTime')}</option>
              {money.periods.map(({ id }) => (
                <option key={id} value={id}>
                  {words.period(id)}
                </option>
              ))}
            </SelectField>
          </div>
        </>
      )}
    />
  );
};

/** A line of the budget: written anew, or changed beside others. */
export const LineDialog = ({
  money,
  open,
  onClose,
}: {
  money: Money;
  open: { id?: string } | null;
  onClose: () => void;
}) => {
  const t = useT();
  const line = money.lines.find(({ id }) => id === open?.id) ?? null;
  const title = line ? t('money.line.edit', { number: line.number }) : t('money.line.new');
  return (
    <MoneyDialog open={!!open} {...{ title, onClose }}>
      <LineForm key={open?.id} {...{ money, line, onClose }} />
    </MoneyDialog>
  );
};
