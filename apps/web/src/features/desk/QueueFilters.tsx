import { Button, FilterChip, SelectField } from '@kvart/ui';
import { caseAges, caseKinds, caseShares } from '@kvart/domain/desk';
import { useFormat, useLocale, useT } from '../../lib/i18n/I18n.tsx';
import { lower } from '../../lib/lower.ts';
import type { DeskCasesQuery } from './Desk.gql.ts';
import type { QueueFilter } from './useQueueFilter.ts';

type Counts = NonNullable<DeskCasesQuery['deskCases']['counts']>;

/** What the queue shows; the address keeps it. Each choice says how many cases it would show. */
export const QueueFilters = ({ filter, counts }: { filter: QueueFilter; counts: Counts | null }) => {
  const t = useT();
  const format = useFormat();
  const { locale } = useLocale();
  const regions = new Intl.DisplayNames([locale], { type: 'region' });
  const { kind, share, age, who, at, overdue, choose } = filter;
  const counted = (name: string, count: number | undefined) =>
    t('deskQueue.counted', { name, count: count ?? 0 });
  const territories = (counts?.territories ?? []).map(({ kind: part, code, name, count }) => ({
    ...{ value: `${lower(part)}:${code}`, count },
    name: part === 'COUNTRY' ? (regions.of(code) ?? code) : name,
  }));
  const people = counts?.assignees ?? [];
  return (
    <div className="flex flex-col gap-4">
      <div role="group" aria-label={t('desk.queue.shares')} className="flex flex-wrap gap-2">
        {caseShares.map((name) => (
          <FilterChip
            key={name}
            pressed={share === name}
            count={
              counts && format.number(counts.shares.find((one) => lower(one.share) === name)?.count ?? 0)
            }
            onPress={() => choose('share', name === 'all' ? '' : name)}
          >
            {t(`domain.caseShare.${name}`)}
          </FilterChip>
        ))}
        <FilterChip
          pressed={overdue}
          count={counts && format.number(counts.overdue)}
          onPress={() => choose('overdue', overdue ? '' : '1')}
        >
          {t('desk.queue.onlyOverdue')}
        </FilterChip>
      </div>
      <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
        <SelectField
          id="desk-kind"
          label={t('desk.queue.kinds')}
          value={kind ?? ''}
          onChange={({ target }) => choose('kind', target.value)}
        >
          <option value="">{t('desk.queue.allKinds')}</option>
          {caseKinds.map((name) => (
            <option key={name} value={name}>
              {counted(
                t(`domain.caseKind.${name}`),
                counts?.kinds.find((one) => lower(one.kind) === name)?.count,
              )}
            </option>
          ))}
        </SelectField>
        <SelectField
          id="desk-age"
          label={t('deskQueue.age')}
          value={age ?? ''}
          onChange={({ target }) => choose('age', target.value)}
        >
          <option value="">{t('deskQueue.anyAge')}</option>
          {caseAges.map((name) => (
            <option key={name} value={name}>
              {counted(
                t(`domain.caseAge.${name}`),
                counts?.ages.find((one) => lower(one.age) === name)?.count,
              )}
            </option>
          ))}
        </SelectField>
        {(people.length > 0 || who) && (
          <SelectField
            id="desk-who"
            label={t('deskQueue.assignee')}
            value={who ?? ''}
            onChange={({ target }) => choose('who', target.value)}
          >
            <option value="">{t('deskQueue.anybody')}</option>
            {people.map(({ id, name, count }) => (
              <option key={id} value={id}>
                {counted(name, count)}
              </option>
            ))}
            {who && !people.some(({ id }) => id === who) && <option value={who}>{'–'}</option>}
          </SelectField>
        )}
        {(territories.length > 1 || at) && (
          <SelectField
            id="desk-at"
            label={t('deskQueue.territory')}
            value={at}
            onChange={({ target }) => choose('at', target.value)}
          >
            <option value="">{t('deskQueue.everywhere')}</option>
            {territories.map(({ value, name, count }) => (
              <option key={value} value={value}>
                {counted(name, count)}
              </option>
            ))}
            {at && !territories.some(({ value }) => value === at) && (
              <option value={at}>{at.slice(at.indexOf(':') + 1)}</option>
            )}
          </SelectField>
        )}
      </div>
      {filter.isChosen && (
        <Button size="sm" variant="quiet" className="self-start" onClick={filter.clear}>
          {t('deskQueue.clear')}
        </Button>
      )}
    </div>
  );
};
