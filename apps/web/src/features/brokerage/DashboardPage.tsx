import { FilterChip, SelectField, SkeletonText } from '@kvart/ui';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useFormat, useLocale, useT } from '../../lib/i18n/I18n.tsx';
import { lower } from '../../lib/lower.ts';
import { QueryFailed } from '../../lib/page/QueryFailed.tsx';
import { CaseNumbers } from './CaseNumbers.tsx';
import { CentreDashboardDocument, type CentreDashboardQueryVariables } from './Dashboard.gql.ts';
import { OnlyAdvisers } from './OnlyAdvisers.tsx';
import { ResultNumbers } from './ResultNumbers.tsx';
import { periods, usePeriod } from './usePeriod.ts';

type Territory = NonNullable<CentreDashboardQueryVariables['territory']>;
const kinds: Record<string, Territory['kind'] | undefined> = {
  country: 'COUNTRY',
  region: 'REGION',
  municipality: 'MUNICIPALITY',
};

/** A territory as the address names it: its kind and its code. */
const readTerritory = (word: string): Territory | null => {
  const [name = '', code] = word.split(':');
  const kind = kinds[name];
  return kind && code ? { kind, code } : null;
};

const Numbers = ({ centreId }: { centreId: string }) => {
  const t = useT();
  const format = useFormat();
  const { locale } = useLocale();
  const { params, choose, days, from, until } = usePeriod();
  const territory = readTerritory(params.get('territory') ?? '');
  const variables = { centreId, from, until, territory };
  const { data, error, refetch } = usePageQuery(CentreDashboardDocument, variables, {
    ...{ fresh: true, keepPrevious: true },
  });
  if (!data) return error ? <QueryFailed onRetry={refetch} /> : <SkeletonText lines={10} />;
  const numbers = data.centreDashboard;
  const hrefOf = (ending: string) => {
    const query = new URLSearchParams({ from, until, lang: locale });
    if (territory) query.set('territory', `${lower(territory.kind)}:${territory.code}`);
    return `/export/centres/${centreId}/numbers.${ending}?${query}`;
  };
  return (
    <div className="flex flex-col gap-9">
      <div className="flex flex-wrap items-end gap-4">
        <div role="group" aria-label={t('brokerage.advice.period')} className="flex flex-wrap gap-2">
          {periods.map((length) => (
            <FilterChip
              key={length}
              pressed={length === days}
              onPress={() => choose('days', length === 90 ? '' : String(length))}
            >
              {t('brokerage.advice.days', { days: length })}
            </FilterChip>
          ))}
        </div>
        {numbers.territories.length > 1 && (
          <SelectField
            id="dashboard-territory"
            label={t('brokerage.dashboard.territory')}
            value={territory ? `${lower(territory.kind)}:${territory.code}` : ''}
            onChange={({ target }) => choose('territory', target.value)}
          >
            <option value="">{t('brokerage.dashboard.allTerritories')}</option>
            {numbers.territories.map(({ kind, code, name }) => (
              <option key={`${kind}${code}`} value={`${lower(kind)}:${code}`}>
                {kind === 'COUNTRY' ? format.country(code) : name}
              </option>
            ))}
          </SelectField>
        )}
        <p className="flex flex-wrap gap-x-5 gap-y-2 py-2">
          {['xlsx', 'csv'].map((ending) => (
            <a key={ending} href={hrefOf(ending)} download className="text-link font-semibold">
              {t('brokerage.dashboard.export', { format: ending.toUpperCase() })}
            </a>
          ))}
        </p>
      </div>
      <CaseNumbers cases={numbers.cases} />
      <ResultNumbers numbers={numbers} />
    </div>
  );
};

/** What a centre did, in numbers: for itself and for those who fund it. */
const DashboardPage = () => {
  const t = useT();
  return (
    <OnlyAdvisers
      title={t('brokerage.dashboard.title')}
      lead={(centre) => t('brokerage.dashboard.lead', { centre })}
    >
      {({ id }) => <Numbers key={id} centreId={id} />}
    </OnlyAdvisers>
  );
};

export default DashboardPage;
