import { Badge, Button, Notice, SkeletonText, useToast } from '@kvart/ui';
import { Link, Navigate, useParams } from 'react-router';
import { useAction } from '../../lib/apollo/useAction.ts';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useViewer } from '../../lib/auth/Viewer.tsx';
import { usePageHead } from '../../lib/head/usePageHead.ts';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import { lower } from '../../lib/lower.ts';
import { PageNotFound } from '../../lib/page/page-not-found.ts';
import { QueryFailed } from '../../lib/page/QueryFailed.tsx';
import {
  ActorPairPageDocument,
  type ActorPairPartsFragment,
  UndoActorMergeDocument,
} from './ActorPair.gql.ts';
import { ActorMergeForm } from './ActorMergeForm.tsx';
import { ActorSides } from './ActorSides.tsx';

/** What was done, and its undoing. */
const Done = ({
  pair,
  merge,
}: {
  pair: ActorPairPartsFragment;
  merge: NonNullable<ActorPairPartsFragment['merge']>;
}) => {
  const t = useT();
  const format = useFormat();
  const { show } = useToast();
  const [undo, busy] = useAction(UndoActorMergeDocument);
  const kept = [pair.first, pair.second].find(({ actor }) => actor.id === merge.keptId);
  const press = async () => {
    const outcome = await undo({ pairId: pair.id, mergeId: merge.id });
    show(outcome.ok ? { text: t('actorMerges.undone') } : { text: outcome.error.message, tone: 'bad' });
  };
  if (merge.undoneAt)
    return (
      <p className="text-soft">{t('actorMerges.wereParted', { when: format.dateTime(merge.undoneAt) })}</p>
    );
  return (
    <Notice title={t('actorMerges.done', { person: merge.personName, when: format.dateTime(merge.at) })}>
      <p className="whitespace-pre-line break-words">{merge.reason}</p>
      {kept && (
        <p className="mt-2">
          <Link to={`/actors/${kept.actor.slug}`} className="text-link">
            {t('actorMerges.toKept')}
          </Link>
        </p>
      )}
      {merge.canUndo && (
        <div className="mt-3 flex flex-wrap items-center gap-3">
          <Button busy={busy} onClick={() => void press()}>
            {t('actorMerges.undo')}
          </Button>
          <span>{t('actorMerges.undoUntil', { date: format.date(merge.undoUntil) })}</span>
        </div>
      )}
    </Notice>
  );
};

const Shown = ({ pair, refetch }: { pair: ActorPairPartsFragment; refetch: () => unknown }) => {
  const t = useT();
  const format = useFormat();
  const { first, second, merge, canDecide, apartAt } = pair;
  const running = merge && !merge.undoneAt ? merge : null;
  return (
    <div className="mt-5 flex flex-col gap-7">
      <p className="flex flex-wrap items-center gap-2">
        {pair.signs.map((sign) => (
          <Badge key={sign} tone="note">
            {t(`domain.actorSign.${lower(sign)}`)}
          </Badge>
        ))}
        <span className="text-sm text-soft">{t('actorMerges.percent', { percent: pair.percent })}</span>
      </p>
      {apartAt && <p className="text-soft">{t('actorMerges.apartSince', { date: format.date(apartAt) })}</p>}
      {merge && <Done pair={pair} merge={merge} />}
      {canDecide ? (
        <ActorMergeForm
          key={`${first.actor.version}:${second.actor.version}`}
          pair={pair}
          refetch={refetch}
        />
      ) : (
        <>
          {!running && <p>{t('actorMerges.notYours')}</p>}
          <ActorSides sides={[first, second]} keptId={running?.keptId ?? null} />
        </>
      )}
    </div>
  );
};

/** Two actors that look like one, for those who look after both. */
const ActorPairPage = () => {
  const t = useT();
  const { id = '' } = useParams();
  const { viewer, loading } = useViewer();
  const { data, error, refetch } = usePageQuery(
    ActorPairPageDocument,
    { id },
    { skip: !viewer, fresh: true },
  );
  usePageHead(t('actorMerges.title'));
  if (!loading && !viewer)
    return <Navigate to={`/sign-in?next=/desk/duplicates/${encodeURIComponent(id)}`} replace />;
  const pair = data?.actorPair;
  if (data && !pair) throw new PageNotFound();
  return (
    <div className="page max-w-4xl! pt-5 md:pt-9">
      <h1 className="text-3xl">{t('actorMerges.title')}</h1>
      {pair && <Shown pair={pair} refetch={refetch} />}
      {!pair && error && <QueryFailed onRetry={refetch} />}
      {!pair && !error && (
        <div className="mt-6">
          <SkeletonText lines={8} />
        </div>
      )}
    </div>
  );
};

export default ActorPairPage;
