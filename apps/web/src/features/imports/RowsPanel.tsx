import { useState } from 'react';
import { Badge, LoadMore, SelectField, Skeleton } from '@kvart/ui';
import { CircleX, Download, TriangleAlert } from 'lucide-react';
import { Link } from 'react-router';
import { useMore } from '../../lib/apollo/useMore.ts';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useFormat, useLocale, useT } from '../../lib/i18n/I18n.tsx';
import { lower } from '../../lib/lower.ts';
import { QueryFailed } from '../../lib/page/QueryFailed.tsx';
import type { ImportPartsFragment } from './ImportPage.gql.ts';
import { ImportRowsDocument } from './ImportRows.gql.ts';
import type { ImportRowPartsFragment, ImportRowsQueryVariables } from './ImportRows.gql.ts';

type Filter = ImportRowsQueryVariables['filter'];
const filters: readonly Filter[] = ['PROBLEMS', 'WRONG', 'WARNINGS', 'DUPLICATES', 'KEPT', 'ALL'];
const perPage = 50;

const Row = ({ row, base }: { row: ImportRowPartsFragment; base: string }) => {
  const t = useT();
  return (
    <li className="border-b border-rule py-3">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <span className="font-semibold tabular-nums">{t('imports.row', { row: row.rowNo })}</span>
        <Badge>
          {row.result
            ? t(`domain.rowResult.${lower(row.result)}`)
            : t(`domain.rowOutcome.${lower(row.outcome)}`)}
        </Badge>
        <span className="min-w-0 flex-1 basis-60 truncate text-soft">{row.title}</span>
        {row.slug && (
          <Link to={`${base}/${row.slug}`} className="text-link text-sm">
            {t('imports.row.open')}
          </Link>
        )}
      </div>
      <ul className="mt-1.5 flex flex-col gap-1.5">
        {row.issues.map((issue, index) => (
          <li key={index} className="flex gap-2 text-sm">
            {issue.isError ? (
              <CircleX
                role="img"
                aria-label={t('imports.report.error')}
                size={17}
                className="mt-0.5 shrink-0 text-bad"
              />
            ) : (
              <TriangleAlert
                role="img"
                aria-label={t('imports.report.warning')}
                size={17}
                className="mt-0.5 shrink-0 text-warn"
              />
            )}
            <p className="min-w-0 break-words">
              {issue.column && <span className="font-semibold">{issue.column}: </span>}
              {issue.value && <q className="text-soft">{issue.value}</q>} {issue.message}{' '}
              {issue.slug && (
                <Link to={`${base}/${issue.slug}`} className="text-link">
                  {t('imports.row.similar')}
                </Link>
              )}
            </p>
          </li>
        ))}
      </ul>
    </li>
  );
};

/** What was found, row by row, to read here or to take along. */
export const RowsPanel = ({ data }: { data: ImportPartsFragment }) => {
  const t = useT();
  const format = useFormat();
  const { locale } = useLocale();
  const [filter, setFilter] = useState<Filter>(data.counts.kept > 0 ? 'KEPT' : 'PROBLEMS');
  const variables = { id: data.id, filter, first: perPage };
  const {
    data: found,
    error,
    refetch,
    fetchMore,
  } = usePageQuery(ImportRowsDocument, variables, { fresh: true });
  const [more, busy] = useMore(fetchMore as never, ImportRowsDocument);
  const list = found?.importRows;
  return (
    <section aria-labelledby="rows">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <h2 id="rows" className="text-xl">
          {t('imports.problems.title')}
        </h2>
        <a
          href={`/download/import/${data.id}/report.csv?lang=${locale}`}
          download
          className="text-link inline-flex items-center gap-2"
        >
          <Download aria-hidden size={18} />
          {t('imports.report.download')}
        </a>
      </div>
      <SelectField
        className="mt-4 max-w-xs"
        label={t('imports.problems.filter')}
        value={filter}
        onChange={(event) => setFilter(filters.find((name) => name === event.target.value) ?? 'ALL')}
      >
        {filters.map((name) => (
          <option key={name} value={name}>
            {t(`imports.filter.${lower(name)}`)}
          </option>
        ))}
      </SelectField>
      {!list && (error ? <QueryFailed onRetry={refetch} /> : <Skeleton className="mt-4 h-40" />)}
      {list?.nodes.length === 0 && <p className="py-5 text-soft">{t('imports.problems.none')}</p>}
      {list && list.nodes.length > 0 && (
        <>
          <ul className="mt-4 border-t border-rule">
            {list.nodes.map((row) => (
              <Row key={row.rowNo} row={row} base={data.kind === 'SPACES' ? '/spaces' : '/actors'} />
            ))}
          </ul>
          {list.pageInfo.hasNextPage && (
            <LoadMore
              shown={t('common.shown', {
                shown: format.number(list.nodes.length),
                total: format.number(list.totalCount),
              })}
              label={t('common.more')}
              hasMore
              busy={busy}
              onMore={() => more({ ...variables, after: list.pageInfo.endCursor })}
            />
          )}
        </>
      )}
    </section>
  );
};
