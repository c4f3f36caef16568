import { useState } from 'react';
import { CircleSlash } from 'lucide-react';
import { Disclosure, SkeletonText } from '@kvart/ui';
import { usePageQuery } from '../../../lib/apollo/usePageQuery.ts';
import { useViewer } from '../../../lib/auth/Viewer.tsx';
import type { ViewerMembership } from '../../../lib/auth/Viewer.tsx';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { QueryFailed } from '../../../lib/page/QueryFailed.tsx';
import type { SuggestionKind } from '../ForYou.gql.ts';
import { ExplainPairDocument } from './Explain.gql.ts';
import { PairWords } from './PairWords.tsx';

/** The answer to "why this, and why not": asked only once somebody wants to know. */
const Explanation = ({
  actor,
  kind,
  targetId,
}: Pick<ViewerMembership, 'actor'> & { kind: SuggestionKind; targetId: string }) => {
  const t = useT();
  const { data, error, refetch } = usePageQuery(
    ExplainPairDocument,
    { actorId: actor.id, kind, targetId },
    { fresh: true },
  );
  if (!data) return error ? <QueryFailed onRetry={refetch} /> : <SkeletonText lines={4} />;
  if (!data.explainPair)
    return (
      <p className="flex gap-2 text-soft">
        <CircleSlash aria-hidden size={17} className="mt-1 shrink-0" />
        {t('suggestions.explain.nothing')}
      </p>
    );
  return <PairWords explanation={data.explainPair} slug={actor.slug} />;
};

/** On the page of an actor, a space or a request: how it suits the actor one acts for, suggested or not. */
const HowItFits = ({ kind, targetId }: { kind: SuggestionKind; targetId: string }) => {
  const t = useT();
  const { actingAs } = useViewer();
  const [open, setOpen] = useState(false);
  if (!actingAs || actingAs.actor.id === targetId) return null;
  return (
    <Disclosure
      summary={t('suggestions.explain.title', { actor: actingAs.actor.name })}
      onToggle={setOpen}
      className="no-print rounded-lg border border-rule bg-sunk px-4"
    >
      {open && <Explanation key={actingAs.actor.id} actor={actingAs.actor} kind={kind} targetId={targetId} />}
    </Disclosure>
  );
};

export default HowItFits;
