import { FilterChip, SelectField } from '@kvart/ui';
import { type CaseKind, caseKinds, type CaseShare, caseShares } from '@kvart/domain/desk';
import { useSearchParams } from 'react-router';
import { useLocale, useT } from '../../lib/i18n/I18n.tsx';
import { keepScroll } from '../../lib/nav/keep-scroll.ts';

/** What the queue shows; the address keeps it. `countries` are those that the reader can choose from. */
export const QueueFilters = ({
  kind,
  share,
  overdue,
  country,
  countries,
}: {
  kind: CaseKind | null;
  share: CaseShare;
  overdue: boolean;
  country: string | null;
  countries: readonly string[];
}) => {
  const t = useT();
  const { locale } = useLocale();
  const names = new Intl.DisplayNames([locale], { type: 'region' });
  const [params, setParams] = useSearchParams();
  const choose = (name: string, value: string) => {
    const next = new URLSearchParams(params);
    if (value) next.set(name, value);
    else next.delete(name);
    setParams(next, { state: keepScroll });
  };
  return (
    <div className="flex flex-wrap items-end gap-4">
      <div role="group" aria-label={t('desk.queue.shares')} className="flex flex-wrap gap-2">
        {caseShares.map((name) => (
          <FilterChip
            key={name}
            pressed={share === name}
            onPress={() => choose('share', name === 'all' ? '' : name)}
          >
            {t(`domain.caseShare.${name}`)}
          </FilterChip>
        ))}
        <FilterChip pressed={overdue} onPress={() => choose('overdue', overdue ? '' : '1')}>
          {t('desk.queue.onlyOverdue')}
        </FilterChip>
      </div>
      <SelectField
        id="desk-kind"
        label={t('desk.queue.kinds')}
        value={kind ?? ''}
        onChange={({ target }) => choose('kind', target.value)}
      >
        <option value="">{t('desk.queue.allKinds')}</option>
        {caseKinds.map((name) => (
          <option key={name} value={name}>
            {t(`domain.caseKind.${name}`)}
          </option>
        ))}
      </SelectField>
      {(countries.length > 1 || country) && (
        <SelectField
          id="desk-country"
          label={t('desk.queue.country')}
          value={country ?? ''}
          onChange={({ target }) => choose('country', target.value)}
        >
          <option value="">{t('desk.queue.allCountries')}</option>
          {[...new Set([...countries, ...(country ? [country] : [])])].map((code) => (
            <option key={code} value={code}>
              {names.of(code) ?? code}
            </option>
          ))}
        </SelectField>
      )}
    </div>
  );
};
