import { useState } from 'react';
import { SelectField, TextField } from '@kvart/ui';
import { fundingStates, moneyBounds } from '@kvart/domain/projects/money';
import { currencies } from '@kvart/domain/shared';
import { useAction } from '../../../lib/apollo/useAction.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { rateTyped, toTyped } from './amounts.ts';
import {
  CreateBudgetPeriodDocument,
  CreateFundingSourceDocument,
  EditBudgetDocument,
  EditBudgetPeriodDocument,
  EditFundingSourceDocument,
  RemoveBudgetPeriodDocument,
  RemoveFundingSourceDocument,
} from './Money.gql.ts';
import { MoneyDialog, MoneyForm, RemoveMoney } from './MoneyForm.tsx';
import type { Money, Period, Source } from './money.ts';
import { inputOf, useMoneyWords } from './useMoneyWords.ts';

interface Open {
  money: Money;
  open: { id?: string } | null;
  onClose: () => void;
}

const SourceForm = ({ money, source, onClose }: Omit<Open, 'open'> & { source: Source | null }) => {
  const t = useT();
  const words = useMoneyWords(money);
  const [newId] = useState(() => crypto.randomUUID());
  const [create] = useAction(CreateFundingSourceDocument);
  const [edit] = useAction(EditFundingSourceDocument);
  const projectId = money.id;
  const initial = {
    title: source?.title ?? '',
    state: source?.state ?? 'PLANNED',
    amount: source ? toTyped(source.amount) : '',
  };
  return (
    <MoneyForm<keyof typeof initial>
      name={`funding-source-${source?.id ?? 'new'}`}
      {...{ initial, onClose }}
      {...words}
      send={(base, mine) =>
        source
          ? edit({ projectId, id: source.id, base: inputOf(base), mine: inputOf(mine) })
          : create({ projectId, id: newId, input: inputOf({ ...initial, ...mine }) })
      }
      removal={
        source && (
          <RemoveMoney
            document={RemoveFundingSourceDocument}
            {...{ projectId }}
            item={source}
            title={source.title}
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
            <TextField
              {...form.text('amount')}
              label={t('money.field.amount')}
              unit={money.currency}
              required
              inputMode="decimal"
              autoComplete="off"
            />
            <SelectField {...form.text('state')} label={t('money.field.state')}>
              {fundingStates.map((state) => (
                <option key={state} value={state.toUpperCase()}>
                  {t(`domain.fundingState.${state}`)}
                </option>
              ))}
            </SelectField>
          </div>
        </>
      )}
    />
  );
};

/** A source of co-funding. */
export const SourceDialog = ({ money, open, onClose }: Open) => {
  const t = useT();
  const source = money.sources.find(({ id }) => id === open?.id) ?? null;
  const title = source ? t('money.source.edit') : t('money.source.new');
  return (
    <MoneyDialog open={!!open} {...{ title, onClose }}>
      <SourceForm key={open?.id} {...{ money, source, onClose }} />
    </MoneyDialog>
  );
};

const PeriodForm = ({ money, period, onClose }: Omit<Open, 'open'> & { period: Period | null }) => {
  const t = useT();
  const words = useMoneyWords(money);
  const [newId] = useState(() => crypto.randomUUID());
  const [create] = useAction(CreateBudgetPeriodDocument);
  const [edit] = useAction(EditBudgetPeriodDocument);
  const projectId = money.id;
  const initial = { startsOn: period?.startsOn ?? '', endsOn: period?.endsOn ?? '' };
  return (
    <MoneyForm<keyof typeof initial>
      name={`budget-period-${period?.id ?? 'new'}`}
      {...{ initial, onClose }}
      {...words}
      send={(base, mine) =>
        period
          ? edit({ projectId, id: period.id, base: inputOf(base), mine: inputOf(mine) })
          : create({ projectId, id: newId, input: inputOf(mine) })
      }
      removal={
        period && (
          <RemoveMoney
            document={RemoveBudgetPeriodDocument}
            {...{ projectId }}
            item={period}
            title={words.period(period.id)}
            onDone={onClose}
          />
        )
      }
      fields={(form) => (
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField {...form.text('startsOn')} type="date" label={t('money.field.startsOn')} required />
          <TextField {...form.text('endsOn')} type="date" label={t('money.field.endsOn')} required />
        </div>
      )}
    />
  );
};

/** A time that plan and costs are compared in. */
export const PeriodDialog = ({ money, open, onClose }: Open) => {
  const t = useT();
  const period = money.periods.find(({ id }) => id === open?.id) ?? null;
  const title = period ? t('money.period.edit') : t('money.period.new');
  return (
    <MoneyDialog open={!!open} {...{ title, onClose }}>
      <PeriodForm key={open?.id} {...{ money, period, onClose }} />
    </MoneyDialog>
  );
};

/** What is counted in, and the rate that goes without saying. */
export const FrameDialog = ({ money, open, onClose }: Open) => {
  const t = useT();
  const words = useMoneyWords(money);
  const [edit] = useAction(EditBudgetDocument);
  const initial = { currency: money.currency, rate: rateTyped(money.rate) };
  return (
    <MoneyDialog open={!!open} title={t('money.frame')} onClose={onClose}>
      <MoneyForm<keyof typeof initial>
        name="budget-frame"
        {...{ initial, onClose }}
        {...words}
        send={(base, mine) => edit({ projectId: money.id, base: inputOf(base), mine: inputOf(mine) })}
        fields={(form) => (
          <>
            <TextField
              {...form.text('rate')}
              label={t('money.field.usualRate')}
              unit="%"
              required
              inputMode="decimal"
              autoComplete="off"
            />
            <SelectField
              {...form.text('currency')}
              label={t('money.field.currency')}
              disabled={money.lines.length > 0}
            >
              {currencies.map((currency) => (
                <option key={currency}>{currency}</option>
              ))}
            </SelectField>
          </>
        )}
      />
    </MoneyDialog>
  );
};
