import { useState } from 'react';
import { Coins, Download, Plus } from 'lucide-react';
import { Button, Disclosure, EmptyState, LinkButton, SectionHeading } from '@kvart/ui';
import { useParams } from 'react-router';
import { usePageQuery } from '../../../lib/apollo/usePageQuery.ts';
import { usePageHead } from '../../../lib/head/usePageHead.ts';
import { useLocale, useT } from '../../../lib/i18n/I18n.tsx';
import { PageNotFound } from '../../../lib/page/page-not-found.ts';
import { PageWaiting } from '../../../lib/page/PageWaiting.tsx';
import { RoomFrame } from '../../../lib/rooms/RoomFrame.tsx';
import { useWatchRoom } from '../../../lib/rooms/useWatchRoom.ts';
import { ExpenseDialog } from './ExpenseDialog.tsx';
import { ExpenseRow } from './ExpenseRow.tsx';
import { FrameDialog, PeriodDialog, SourceDialog } from './FrameDialogs.tsx';
import { LineDialog } from './LineDialog.tsx';
import { ProjectMoneyDocument } from './Money.gql.ts';
import { Lines, Periods, Sources } from './MoneyParts.tsx';
import type { Money } from './money.ts';
import { nameOf } from './money.ts';
import { SumsTable } from './SumsTable.tsx';
import { useMoneyWords } from './useMoneyWords.ts';

type Dialog = { kind: 'line' | 'expense' | 'source' | 'period' | 'frame'; id?: string } | null;

const Tables = ({ money }: { money: Money }) => {
  const t = useT();
  const words = useMoneyWords(money);
  const { currency, total, byPartner, byCategory, byPeriod, periods } = money;
  const of = (id: string) => (id === '' ? t('money.outside') : words.period(id));
  return (
    <>
      <SumsTable
        id="sums-partners"
        title={t('money.sums')}
        head={t('money.column.partner')}
        {...{ currency, total }}
        rows={byPartner.map((group) => ({ ...group, label: nameOf(money.partners, group.id) }))}
      />
      <SumsTable
        id="sums-categories"
        title={t('money.byCategory')}
        head={t('money.column.category')}
        {...{ currency, total }}
        rows={byCategory.map((group) => ({ ...group, label: nameOf(money.categories, group.id) }))}
      />
      {periods.length > 0 && (
        <SumsTable
          id="sums-periods"
          title={t('money.byPeriod')}
          head={t('money.column.period')}
          {...{ currency, total }}
          rows={byPeriod.map((group) => ({ ...group, label: of(group.id) }))}
        />
      )}
    </>
  );
};

const Expenses = ({
  money,
  open,
  refetch,
}: {
  money: Money;
  open: (dialog: Dialog) => void;
  refetch: () => unknown;
}) => {
  const t = useT();
  const canReport = money.lines.some(({ partnerId }) => money.writesFor.includes(partnerId));
  return (
    <section aria-labelledby="money-expenses">
      <SectionHeading
        id="money-expenses"
        action={
          canReport && (
            <Button
              size="sm"
              className="no-print"
              icon={<Plus aria-hidden size={18} />}
              onClick={() => open({ kind: 'expense' })}
            >
              {t('money.expenses.add')}
            </Button>
          )
        }
      >
        {t('money.expenses')}
      </SectionHeading>
      {money.expenses.length === 0 ? (
        <p className="mt-2 text-soft">{t('money.expenses.none')}</p>
      ) : (
        <ul className="mt-2">
          {money.expenses.map((expense) => (
            <ExpenseRow
              key={expense.id}
              {...{ money, expense }}
              onEdit={() => open({ kind: 'expense', id: expense.id })}
              onSent={refetch}
            />
          ))}
        </ul>
      )}
    </section>
  );
};

const MoneyRoom = ({ money, refetch }: { money: Money; refetch: () => unknown }) => {
  const t = useT();
  const { locale } = useLocale();
  const [dialog, setDialog] = useState<Dialog>(null);
  usePageHead(t('money.head', { project: money.project.title }));
  useWatchRoom(money.id, 'money', () => void refetch());
  const { viewerCan, writesFor, lines } = money;
  const isEmpty = lines.length + money.sources.length + money.periods.length === 0;
  const of = (kind: NonNullable<Dialog>['kind']) => (dialog?.kind === kind ? { id: dialog.id } : null);
  const close = () => setDialog(null);
  const aside = (
    <div className="no-print flex flex-wrap gap-2">
      {viewerCan.lead && <Button onClick={() => setDialog({ kind: 'frame' })}>{t('money.frame')}</Button>}
      {lines.length > 0 &&
        ['XLSX', 'CSV'].map((format) => (
          <LinkButton
            key={format}
            href={`/export/projects/${money.project.slug}/money.${format.toLowerCase()}?lang=${locale}`}
            download
            icon={<Download aria-hidden size={18} />}
          >
            {t('money.export', { format })}
          </LinkButton>
        ))}
    </div>
  );
  return (
    <RoomFrame
      project={money.project}
      sight={money.viewerCan}
      title={t('money.title')}
      aside={!isEmpty && aside}
    >
      {isEmpty ? (
        <EmptyState
          icon={<Coins aria-hidden size={36} />}
          title={t('money.none.title')}
          action={
            (writesFor.length > 0 || viewerCan.lead) && (
              <>
                {writesFor.length > 0 && (
                  <Button variant="primary" onClick={() => setDialog({ kind: 'line' })}>
                    {t('money.lines.add')}
                  </Button>
                )}
                {viewerCan.lead && (
                  <>
                    <Button onClick={() => setDialog({ kind: 'source' })}>{t('money.sources.add')}</Button>
                    <Button onClick={() => setDialog({ kind: 'period' })}>{t('money.periods.add')}</Button>
                    <Button onClick={() => setDialog({ kind: 'frame' })}>{t('money.frame')}</Button>
                  </>
                )}
              </>
            )
          }
        >
          <p>{t('money.none.text')}</p>
        </EmptyState>
      ) : (
        <div className="flex flex-col gap-10">
          {lines.length > 0 && <Tables money={money} />}
          <Lines money={money} onOpen={({ id }) => setDialog({ kind: 'line', id })} />
          <Expenses {...{ money, refetch }} open={setDialog} />
          <div className="grid gap-10 lg:grid-cols-2">
            <Sources money={money} onOpen={({ id }) => setDialog({ kind: 'source', id })} />
            <Periods money={money} onOpen={({ id }) => setDialog({ kind: 'period', id })} />
          </div>
          <Disclosure summary={t('money.rounding.title')}>
            <p className="max-w-text">{t('money.rounding.text')}</p>
          </Disclosure>
        </div>
      )}
      <LineDialog money={money} open={of('line')} onClose={close} />
      <ExpenseDialog money={money} open={of('expense')} onClose={close} />
      <SourceDialog money={money} open={of('source')} onClose={close} />
      <PeriodDialog money={money} open={of('period')} onClose={close} />
      <FrameDialog money={money} open={of('frame')} onClose={close} />
    </RoomFrame>
  );
};

/** What a project costs, who pays, and what was spent. */
const MoneyPage = () => {
  const { slug = '' } = useParams();
  const { data, error, refetch } = usePageQuery(ProjectMoneyDocument, { slug }, { fresh: true });
  const money = data?.projectMoney;
  if (data && !money) throw new PageNotFound();
  return money ? (
    <MoneyRoom money={money} refetch={refetch} />
  ) : (
    <div className="page pt-5 md:pt-7">
      <PageWaiting failed={!!error} onRetry={refetch} />
    </div>
  );
};

export default MoneyPage;
