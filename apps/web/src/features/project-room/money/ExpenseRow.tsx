import { useRef, useState } from 'react';
import { CircleCheck, CircleX, Clock3, Paperclip, Pencil } from 'lucide-react';
import { Button, IconButton, StateBadge, TextAreaField, useToast } from '@kvart/ui';
import { moneyBounds } from '@kvart/domain/projects/money';
import { useAction } from '../../../lib/apollo/useAction.ts';
import { ConfirmDialog } from '../../../lib/dialogs/ConfirmDialog.tsx';
import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import { useUpload } from '../../../lib/upload/useUpload.ts';
import { DecideExpenseDocument } from './Money.gql.ts';
import type { Expense, Money } from './money.ts';
import { nameOf } from './money.ts';
import { useMoneyWords } from './useMoneyWords.ts';

const looks = {
  REPORTED: { tone: 'note', icon: <Clock3 aria-hidden size={14} /> },
  CONFIRMED: { tone: 'good', icon: <CircleCheck aria-hidden size={14} /> },
  REJECTED: { tone: 'bad', icon: <CircleX aria-hidden size={14} /> },
} as const;

/** Taking an expense, or turning it down with a reason. */
const Decision = ({ money, expense }: { money: Money; expense: Expense }) => {
  const t = useT();
  const { show } = useToast();
  const [asks, setAsks] = useState(false);
  const [reason, setReason] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const [decide, busy] = useAction(DecideExpenseDocument);
  const { id, version, title } = expense;
  const send = async (decision: 'CONFIRMED' | 'REJECTED') => {
    const said = decision === 'REJECTED' ? reason : null;
    const outcome = await decide({ projectId: money.id, id, version, decision, reason: said });
    if (outcome.ok) return setAsks(false);
    const { error } = outcome;
    const message = 'issues' in error ? (error.issues[0]?.message ?? error.message) : error.message;
    if (decision === 'REJECTED') setFailure(message);
    else show({ tone: 'bad', text: message });
  };
  return (
    <div className="flex flex-wrap gap-2">
      <Button
        size="sm"
        busy={busy}
        aria-label={t('money.expense.confirmOf', { title })}
        onClick={() => void send('CONFIRMED')}
      >
        {t('money.expense.confirm')}
      </Button>
      <Button
        size="sm"
        variant="quiet"
        aria-label={t('money.expense.rejectOf', { title })}
        onClick={() => setAsks(true)}
      >
        {t('money.expense.reject')}
      </Button>
      <ConfirmDialog
        open={asks}
        danger
        title={t('money.expense.rejectOf', { title })}
        action={t('money.expense.reject')}
        busy={busy}
        failure={failure}
        onConfirm={() => void send('REJECTED')}
        onClose={() => setAsks(false)}
      >
        <TextAreaField
          label={t('money.expense.reason')}
          required
          rows={3}
          maxLength={moneyBounds.reason}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </ConfirmDialog>
    </div>
  );
};

/** The receipt: opened, or sent where there is none yet. */
const Receipt = ({ expense, onSent }: { expense: Expense; onSent: () => unknown }) => {
  const t = useT();
  const { show } = useToast();
  const input = useRef<HTMLInputElement>(null);
  const upload = useUpload();
  const [busy, setBusy] = useState(false);
  const { id, title, receiptUrl, canChange } = expense;
  const send = async (file: File) => {
    setBusy(true);
    const outcome = await upload({ path: `/upload/receipt/${id}`, file });
    setBusy(false);
    if (outcome.ok) onSent();
    else show({ tone: 'bad', text: outcome.message ?? t('common.fault') });
  };
  if (receiptUrl)
    return (
      <a
        href={receiptUrl}
        target="_blank"
        rel="noreferrer"
        aria-label={t('money.expense.receiptOf', { title })}
      >
        {t('money.expense.receipt')}
      </a>
    );
  if (!canChange) return <span>{t('money.expense.noReceipt')}</span>;
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept="application/pdf,image/*"
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) void send(file);
        }}
      />
      <Button
        size="sm"
        variant="quiet"
        busy={busy}
        icon={<Paperclip aria-hidden size={16} />}
        aria-label={t('money.expense.addReceipt', { title })}
        onClick={() => input.current?.click()}
      >
        {t('money.expense.addReceiptShort')}
      </Button>
    </>
  );
};

/** An expense: what, when, on which line, who said so, and its receipt. */
export const ExpenseRow = ({
  money,
  expense,
  onEdit,
  onSent,
}: {
  money: Money;
  expense: Expense;
  onEdit: () => void;
  onSent: () => unknown;
}) => {
  const t = useT();
  const format = useFormat();
  const { amounts } = useMoneyWords(money);
  const { title, spentOn, amount, state, reason, reportedByName, decidedByName, lineId } = expense;
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-b border-rule py-3">
      <div className="min-w-0 flex-1 basis-64">
        <p className="font-semibold break-words" lang={money.project.locale}>
          {title}
        </p>
        <ul className="mt-0.5 flex flex-wrap items-center gap-x-3 text-sm text-soft">
          <li>{format.day(spentOn)}</li>
          <li lang={money.project.locale}>{nameOf(money.lines, lineId)}</li>
          {reportedByName && <li>{t('money.expense.by', { name: reportedByName })}</li>}
          {decidedByName && (
            <li>
              {t(state === 'REJECTED' ? 'money.expense.rejectedBy' : 'money.expense.confirmedBy', {
                name: decidedByName,
              })}
            </li>
          )}
          {money.viewerCan.write && (
            <li>
              <Receipt expense={expense} onSent={onSent} />
            </li>
          )}
        </ul>
        {reason && <p className="mt-1 text-sm">{reason}</p>}
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <StateBadge {...looks[state]}>
          {t(`domain.expenseState.${state.toLowerCase() as 'reported'}`)}
        </StateBadge>
        <span className="font-semibold tabular-nums">{amounts.cents(amount)}</span>
        {expense.canDecide && <Decision {...{ money, expense }} />}
        {expense.canChange && (
          <IconButton
            label={t('money.edit', { title })}
            icon={<Pencil aria-hidden size={18} />}
            onClick={onEdit}
          />
        )}
      </div>
    </li>
  );
};
