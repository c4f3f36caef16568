import type { ReactNode } from 'react';
import { Pencil, Plus } from 'lucide-react';
import { Badge, Button, IconButton, SectionHeading } from '@kvart/ui';
import { useT } from '../../../lib/i18n/I18n.tsx';
import type { Line, Money, Period, Source } from './money.ts';
import { nameOf } from './money.ts';
import { useMoneyWords } from './useMoneyWords.ts';

/** A part of the page with something that can be added. */
const Part = ({
  id,
  title,
  add,
  none,
  isEmpty,
  children,
}: {
  id: string;
  title: string;
  add?: { label: string; onPress: () => void } | false;
  none: string;
  isEmpty: boolean;
  children: ReactNode;
}) => (
  <section aria-labelledby={id}>
    <SectionHeading
      id={id}
      action={
        add && (
          <Button size="sm" className="no-print" icon={<Plus aria-hidden size={18} />} onClick={add.onPress}>
            {add.label}
          </Button>
        )
      }
    >
      {title}
    </SectionHeading>
    {isEmpty ? <p className="mt-2 text-soft">{none}</p> : <ul className="mt-2">{children}</ul>}
  </section>
);

const Row = ({
  title,
  about,
  amount,
  locale,
  badge,
  onEdit,
}: {
  title: string;
  about?: string;
  amount?: string;
  locale?: string;
  badge?: ReactNode;
  onEdit?: () => void;
}) => {
  const t = useT();
  return (
    <li className="flex items-start justify-between gap-3 border-b border-rule py-3">
      <div className="min-w-0">
        <p className="font-semibold break-words" lang={locale}>
          {title}
        </p>
        {about && <p className="text-sm text-soft">{about}</p>}
      </div>
      <div className="flex shrink-0 flex-wrap items-center justify-end gap-2">
        {badge}
        {amount && <span className="font-semibold tabular-nums">{amount}</span>}
        {onEdit && (
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

type Open = (open: { id?: string }) => void;

/** The lines of the budget, partner by partner. */
export const Lines = ({ money, onOpen }: { money: Money; onOpen: Open }) => {
  const t = useT();
  const words = useMoneyWords(money);
  const { lines, partners, writesFor, project } = money;
  const order = partners.map(({ id }) => id);
  const about = (line: Line) =>
    [
      nameOf(partners, line.partnerId),
      nameOf(money.categories, line.categoryId),
      words.period(line.periodId),
      t('money.rateOf', { rate: words.amounts.rate(line.rate ?? money.rate) }),
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <Part
      id="money-lines"
      title={t('money.lines')}
      add={writesFor.length > 0 && { label: t('money.lines.add'), onPress: () => onOpen({}) }}
      none={t('money.lines.none')}
      isEmpty={lines.length === 0}
    >
      {lines
        .toSorted((a, b) => order.indexOf(a.partnerId) - order.indexOf(b.partnerId) || a.number - b.number)
        .map((line) => (
          <Row
            key={line.id}
            title={line.title}
            about={about(line)}
            amount={words.amounts.cents(line.amount)}
            locale={project.locale}
            onEdit={writesFor.includes(line.partnerId) ? () => onOpen({ id: line.id }) : undefined}
          />
        ))}
    </Part>
  );
};

const fundingTones = { PLANNED: 'plain', APPLIED: 'note', GRANTED: 'good', REFUSED: 'bad' } as const;

/** Where the co-funding is to come from, and how much of it is there. */
export const Sources = ({ money, onOpen }: { money: Money; onOpen: Open }) => {
  const t = useT();
  const { amounts } = useMoneyWords(money);
  const granted = money.sources
    .filter(({ state }) => state === 'GRANTED')
    .reduce((all, { amount }) => all + amount, 0);
  return (
    <div>
      <Part
        id="money-sources"
        title={t('money.sources')}
        add={money.viewerCan.lead && { label: t('money.sources.add'), onPress: () => onOpen({}) }}
        none={t('money.sources.none')}
        isEmpty={money.sources.length === 0}
      >
        {money.sources.map((source: Source) => (
          <Row
            key={source.id}
            title={source.title}
            amount={amounts.cents(source.amount)}
            locale={money.project.locale}
            badge={
              <Badge tone={fundingTones[source.state]}>
                {t(`domain.fundingState.${source.state.toLowerCase() as 'planned'}`)}
              </Badge>
            }
            onEdit={money.viewerCan.lead ? () => onOpen({ id: source.id }) : undefined}
          />
        ))}
      </Part>
      {money.total.funded > 0 && (
        <p className="mt-3 text-sm text-soft">
          {t('money.sources.gap', {
            granted: amounts.cents(granted),
            needed: amounts.cents(money.total.funded),
          })}
        </p>
      )}
    </div>
  );
};

/** The times that plan and costs are compared in. */
export const Periods = ({ money, onOpen }: { money: Money; onOpen: Open }) => {
  const t = useT();
  const words = useMoneyWords(money);
  return (
    <Part
      id="money-periods"
      title={t('money.periods')}
      add={money.viewerCan.lead && { label: t('money.periods.add'), onPress: () => onOpen({}) }}
      none={t('money.periods.none')}
      isEmpty={money.periods.length === 0}
    >
      {money.periods.map((period: Period) => (
        <Row
          key={period.id}
          title={words.period(period.id)}
          onEdit={money.viewerCan.lead ? () => onOpen({ id: period.id }) : undefined}
        />
      ))}
    </Part>
  );
};
