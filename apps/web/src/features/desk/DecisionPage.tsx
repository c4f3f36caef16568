import { SkeletonText } from '@kvart/ui';
import { Navigate, useParams } from 'react-router';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useViewer } from '../../lib/auth/Viewer.tsx';
import { usePageHead } from '../../lib/head/usePageHead.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { PageNotFound } from '../../lib/page/page-not-found.ts';
import { QueryFailed } from '../../lib/page/QueryFailed.tsx';
import { AnswerPanel, AppealPanel } from './AppealPanels.tsx';
import { DecisionPageDocument, type DecisionPartsFragment } from './Desk.gql.ts';
import { Statement } from './Statement.tsx';

const Shown = ({ decision, refetch }: { decision: DecisionPartsFragment; refetch: () => unknown }) => {
  const t = useT();
  const title = t('desk.decision.title', { thing: decision.title });
  usePageHead(title);
  return (
    <article className="flex flex-col gap-8">
      <h1 className="text-3xl hyphens-auto">{title}</h1>
      <Statement decision={decision} />
      {decision.viewerCan.appeal && <AppealPanel decision={decision} />}
      {decision.viewerCan.answerAppeal && <AnswerPanel decision={decision} refetch={refetch} />}
    </article>
  );
};

/** A statement of reasons, for those whom it hits and for the desk. */
const DecisionPage = () => {
  const { id = '' } = useParams();
  const { viewer, loading } = useViewer();
  const { data, error, refetch } = usePageQuery(DecisionPageDocument, { id }, { skip: !viewer, fresh: true });
  if (!loading && !viewer)
    return <Navigate to={`/sign-in?next=/decisions/${encodeURIComponent(id)}`} replace />;
  const decision = data?.decision;
  if (data && !decision) throw new PageNotFound();
  return (
    <div className="page max-w-3xl! pt-5 md:pt-9">
      {decision && <Shown decision={decision} refetch={refetch} />}
      {!decision && error && <QueryFailed onRetry={refetch} />}
      {!decision && !error && <SkeletonText lines={8} />}
    </div>
  );
};

export default DecisionPage;
