import { useEffect, useState } from 'react';
import { isWorking } from '@kvart/domain/imports';
import { Notice } from '@kvart/ui';
import { Navigate, useParams } from 'react-router';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useViewer } from '../../lib/auth/Viewer.tsx';
import { usePageHead } from '../../lib/head/usePageHead.ts';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import { lower } from '../../lib/lower.ts';
import { BackLink } from '../../lib/page/BackLink.tsx';
import { PageWaiting } from '../../lib/page/PageWaiting.tsx';
import { PageNotFound } from '../../lib/page/page-not-found.ts';
import { useLive } from '../../lib/realtime/useLive.ts';
import { CountsList } from './CountsList.tsx';
import { ImportActions } from './ImportActions.tsx';
import { ImportPageDocument } from './ImportPage.gql.ts';
import type { ImportPartsFragment } from './ImportPage.gql.ts';
import { ImportStateBadge } from './ImportStateBadge.tsx';
import { MappingPanel } from './MappingPanel.tsx';
import { ReadingPanel } from './ReadingPanel.tsx';
import { RowsPanel } from './RowsPanel.tsx';
import { useImportStep } from './useImportStep.ts';
import { WorkingPanel } from './WorkingPanel.tsx';

/** Asked now and then while the worker is at it: hints over the socket can get lost. */
const lookEvery = 3_000;

const Body = ({ data, refetch }: { data: ImportPartsFragment; refetch: () => unknown }) => {
  const t = useT();
  const step = useImportStep(data, refetch);
  const [editing, setEditing] = useState(false);
  if (isWorking(lower(data.state))) return <WorkingPanel data={data} />;
  const reading = data.viewerCan.reread && (
    <ReadingPanel
      key={data.version}
      data={data}
      busy={step.busy}
      onReread={(wish) => void step.reread(wish)}
    />
  );
  if (data.state === 'FAILED')
    return (
      <div className="flex flex-col gap-7">
        <Notice tone="bad" title={t('imports.failed.title')}>
          <p>{data.failure}</p>
        </Notice>
        {reading}
        <ImportActions data={data} step={step} />
      </div>
    );
  if (data.state === 'MAPPING' || (editing && data.viewerCan.check))
    return (
      <div className="flex flex-col gap-7">
        {reading}
        <MappingPanel
          key={data.columns.map(({ name }) => name).join('\n')}
          data={data}
          step={step}
          onBack={editing ? () => setEditing(false) : undefined}
        />
        <ImportActions data={data} step={step} />
      </div>
    );
  return (
    <div className="flex flex-col gap-9">
      <CountsList data={data} />
      <ImportActions data={data} step={step} onEdit={() => setEditing(true)} />
      <RowsPanel key={data.state} data={data} />
    </div>
  );
};

const Head = ({ data }: { data: ImportPartsFragment }) => {
  const t = useT();
  const format = useFormat();
  usePageHead(data.fileName);
  return (
    <header>
      <BackLink to="/imports">{t('imports.all')}</BackLink>
      <div>
        <ImportStateBadge state={data.state} />
      </div>
      <h1 className="mt-2 text-3xl break-words">{data.fileName}</h1>
      <p className="mt-1 text-soft">
        {t(`domain.importKind.${lower(data.kind)}`)} · {data.actorName} ·{' '}
        {t('imports.rows', { n: data.rowCount })} ·{' '}
        {t('imports.by', { person: data.personName, time: format.dateTime(data.createdAt) })}
      </p>
    </header>
  );
};

/** One import, from the file to the entries, and back. */
const ImportPage = () => {
  const { id = '' } = useParams();
  const { viewer, loading } = useViewer();
  const { data, error, refetch } = usePageQuery(ImportPageDocument, { id }, { skip: !viewer, fresh: true });
  useLive('import.changed', ({ importId }) => importId === id && void refetch(), !!viewer);
  const found = data?.import;
  const working = !!found && isWorking(lower(found.state));
  useEffect(() => {
    if (!working) return;
    const timer = setInterval(() => void refetch(), lookEvery);
    return () => clearInterval(timer);
  }, [working, refetch]);
  if (!loading && !viewer)
    return <Navigate to={`/sign-in?next=/imports/${encodeURIComponent(id)}`} replace />;
  if (data && !found) throw new PageNotFound();
  return (
    <div className="page max-w-4xl! pt-5 md:pt-7">
      {found ? (
        <>
          <Head data={found} />
          <div className="mt-7">
            <Body data={found} refetch={refetch} />
          </div>
        </>
      ) : (
        <PageWaiting failed={!!error} onRetry={refetch} />
      )}
    </div>
  );
};

export default ImportPage;
