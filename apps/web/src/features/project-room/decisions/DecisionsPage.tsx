import { lazy, Suspense, useState } from 'react';
import { Gavel, Printer } from 'lucide-react';
import { Button, Dialog, EmptyState } from '@kvart/ui';
import { useParams } from 'react-router';
import { usePageQuery } from '../../../lib/apollo/usePageQuery.ts';
import { usePageHead } from '../../../lib/head/usePageHead.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { PageNotFound } from '../../../lib/page/page-not-found.ts';
import { PageWaiting } from '../../../lib/page/PageWaiting.tsx';
import { RoomFrame } from '../../../lib/rooms/RoomFrame.tsx';
import { useWatchRoom } from '../../../lib/rooms/useWatchRoom.ts';
import { DecisionCard } from './DecisionCard.tsx';
import { ProjectDecisionsDocument } from './Decisions.gql.ts';
import type { ProjectDecisionsQuery } from './Decisions.gql.ts';

const DecisionForm = lazy(() => import('./DecisionForm.tsx'));

type All = NonNullable<ProjectDecisionsQuery['projectDecisions']>;

const Decisions = ({ all, refetch }: { all: All; refetch: () => unknown }) => {
  const t = useT();
  const [open, setOpen] = useState<{ id?: string; replaces?: string } | null>(null);
  const close = () => setOpen(null);
  useWatchRoom(all.project.id, 'work', () => void refetch());
  usePageHead(t('roomLife.decisions.head', { project: all.project.title }));
  const { decisions, viewerCan } = all;
  const edited = decisions.find(({ id }) => id === open?.id) ?? null;
  const add = viewerCan.write && (
    <Button variant="primary" onClick={() => setOpen({})}>
      {t('roomLife.decision.add')}
    </Button>
  );
  return (
    <RoomFrame
      project={all.project}
      sight={viewerCan}
      title={t('roomLife.decisions')}
      aside={
        decisions.length > 0 && (
          <div className="no-print flex flex-wrap gap-2">
            {add}
            <Button icon={<Printer aria-hidden size={18} />} onClick={() => window.print()}>
              {t('roomLife.print')}
            </Button>
          </div>
        )
      }
    >
      {decisions.length === 0 ? (
        <EmptyState icon={<Gavel aria-hidden size={36} />} title={t('roomLife.decisions.none')} action={add}>
          <p>{t('roomLife.decisions.noneText')}</p>
        </EmptyState>
      ) : (
        <ol className="max-w-3xl">
          {decisions.map((decision) => (
            <DecisionCard
              key={decision.id}
              {...{ all, decision }}
              onEdit={() => setOpen({ id: decision.id })}
              onReplace={() => setOpen({ replaces: decision.id })}
              onChanged={refetch}
            />
          ))}
        </ol>
      )}
      <Dialog
        open={!!open}
        onClose={close}
        closeLabel={t('common.close')}
        title={edited ? t('roomLife.decision.number', { number: edited.number }) : t('roomLife.decision.new')}
      >
        {open && (
          <Suspense fallback={<PageWaiting failed={false} onRetry={() => undefined} />}>
            <DecisionForm
              all={all}
              decision={edited}
              replaces={open.replaces}
              onDone={() => {
                void refetch();
                close();
              }}
            />
          </Suspense>
        )}
      </Dialog>
    </RoomFrame>
  );
};

/** What the partners decided, the newest first. */
const DecisionsPage = () => {
  const { slug = '' } = useParams();
  const { data, error, refetch } = usePageQuery(ProjectDecisionsDocument, { slug }, { fresh: true });
  const all = data?.projectDecisions;
  if (data && !all) throw new PageNotFound();
  return all ? (
    <Decisions all={all} refetch={refetch} />
  ) : (
    <div className="page pt-5 md:pt-7">
      <PageWaiting failed={!!error} onRetry={refetch} />
    </div>
  );
};

export default DecisionsPage;
