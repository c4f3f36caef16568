import { Suspense, useState } from 'react';
import { Button, EmptyState, FilterChip, LoadMore, SelectField, SkeletonText } from '@kvart/ui';
import { adviceKinds } from '@kvart/domain/brokerage';
import { NotebookPen } from 'lucide-react';
import { Link } from 'react-router';
import { useMore } from '../../lib/apollo/useMore.ts';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import { lower } from '../../lib/lower.ts';
import { lazyPart } from '../../lib/page/lazy-part.ts';
import { QueryFailed } from '../../lib/page/QueryFailed.tsx';
import { AdviceActorDocument, AdviceLogDocument, type AdvicePartsFragment } from './Advice.gql.ts';
import { AdviceTotals } from './AdviceTotals.tsx';
import { OnlyAdvisers } from './OnlyAdvisers.tsx';
import { periods, usePeriod } from './usePeriod.ts';

const AdviceDialog = lazyPart(async () => ({ default: (await import('./AdviceDialog.tsx')).AdviceDialog }));

const Entry = ({ entry, onEdit }: { entry: AdvicePartsFragment; onEdit: () => void }) => {
  const t = useT();
  const format = useFormat();
  const detail = t('brokerage.advice.detail', {
    kind: t(`domain.adviceKind.${lower(entry.kind)}`),
    minutes: format.number(entry.minutes),
  });
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2 border-t border-rule py-4">
      <div className="min-w-0 flex-1 basis-64">
        <p className="text-sm text-soft">
          {[format.day(entry.heldOn), detail, entry.adviserName].filter(Boolean).join(' · ')}
        </p>
        <p className="mt-1 text-lg break-words">{entry.topic}</p>
        <Link to={`/actors/${entry.actor.slug}`} className="text-link break-words">
          {entry.actor.name}
        </Link>
        {entry.note && <p className="mt-2 max-w-text whitespace-pre-line break-words">{entry.note}</p>}
      </div>
      <Button size="sm" onClick={onEdit} aria-label={t('brokerage.advice.editOne', { topic: entry.topic })}>
        {t('brokerage.advice.edit')}
      </Button>
    </li>
  );
};

const Log = ({ centreId }: { centreId: string }) => {
  const t = useT();
  const format = useFormat();
  const { params, choose, days, from, until } = usePeriod();
  const [open, setOpen] = useState<{ entry?: AdvicePartsFragment } | null>(null);
  const slug = params.get('actor');
  const kind = adviceKinds.find((name) => name === params.get('kind')) ?? null;
  const found = usePageQuery(AdviceActorDocument, { slug: slug ?? '' }, { skip: !slug });
  const actor = found.data?.actor ?? null;
  const variables = {
    ...{ centreId, from, until, actorId: actor?.id ?? null },
    kind: kind && (kind.toUpperCase() as AdvicePartsFragment['kind']),
  };
  const { data, error, refetch, fetchMore } = usePageQuery(AdviceLogDocument, variables, {
    ...{ fresh: true, keepPrevious: true, skip: !!slug && found.loading },
  });
  const [more, busy] = useMore(fetchMore, AdviceLogDocument);
  const log = data?.adviceLog;
  return (
    <div className="flex flex-col gap-6">
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
        <SelectField
          id="advice-kinds"
          label={t('brokerage.advice.kinds')}
          value={kind ?? ''}
          onChange={({ target }) => choose('kind', target.value)}
        >
          <option value="">{t('brokerage.advice.allKinds')}</option>
          {adviceKinds.map((name) => (
            <option key={name} value={name}>
              {t(`domain.adviceKind.${name}`)}
            </option>
          ))}
        </SelectField>
        <Button variant="primary" onClick={() => setOpen({})}>
          {t('brokerage.advice.log')}
        </Button>
      </div>
      {actor && (
        <p className="flex flex-wrap items-center gap-3">
          <span className="font-semibold">{t('brokerage.advice.only', { actor: actor.name })}</span>
          <Button size="sm" variant="quiet" onClick={() => choose('actor', '')}>
            {t('brokerage.advice.everybody')}
          </Button>
        </p>
      )}
      {!log && (error ? <QueryFailed onRetry={refetch} /> : <SkeletonText lines={8} />)}
      {log?.nodes.length === 0 && (
        <EmptyState icon={<NotebookPen aria-hidden size={40} />} title={t('brokerage.advice.none')}>
          <p>{t('brokerage.advice.noneText')}</p>
        </EmptyState>
      )}
      {log && log.nodes.length > 0 && (
        <>
          <AdviceTotals log={log} />
          <ul>
            {log.nodes.map((entry) => (
              <Entry key={entry.id} entry={entry} onEdit={() => setOpen({ entry })} />
            ))}
          </ul>
          <LoadMore
            shown={t('common.shown', {
              shown: format.number(log.nodes.length),
              total: format.number(log.totalCount),
            })}
            label={t('common.more')}
            hasMore={log.pageInfo.hasNextPage}
            busy={busy}
            onMore={() => more({ ...variables, after: log.pageInfo.endCursor })}
          />
        </>
      )}
      {open && (
        <Suspense fallback={null}>
          <AdviceDialog
            centreId={centreId}
            entry={open.entry}
            actor={actor && { id: actor.id, label: actor.name }}
            onClose={() => setOpen(null)}
            onDone={() => void refetch()}
          />
        </Suspense>
      )}
    </div>
  );
};

/** What a centre's advisers wrote down about the advice they gave. */
const AdvicePage = () => {
  const t = useT();
  return (
    <OnlyAdvisers
      title={t('brokerage.advice.title')}
      lead={(centre) => t('brokerage.advice.lead', { centre })}
    >
      {({ id }) => <Log key={id} centreId={id} />}
    </OnlyAdvisers>
  );
};

export default AdvicePage;
