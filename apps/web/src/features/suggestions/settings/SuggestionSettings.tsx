import { useEffect } from 'react';
import { SkeletonText, Switch, useToast } from '@kvart/ui';
import { useAction } from '../../../lib/apollo/useAction.ts';
import { usePageQuery } from '../../../lib/apollo/usePageQuery.ts';
import { useViewer } from '../../../lib/auth/Viewer.tsx';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { QueryFailed } from '../../../lib/page/QueryFailed.tsx';
import { PutAsideList } from './PutAsideList.tsx';
import {
  MatchingSettingsDocument,
  SetIsSuggestedDocument,
  SetProfilingDocument,
} from './SuggestionSettings.gql.ts';

/** What of a person's doings may count, whether the actor is suggested to others, and what was put aside. */
const SuggestionSettings = () => {
  const t = useT();
  const { show } = useToast();
  const { actingAs } = useViewer();
  const { data, error, refetch } = usePageQuery(MatchingSettingsDocument, {}, { fresh: true });
  const [setProfiling, busyPerson] = useAction(SetProfilingDocument);
  const [setIsSuggested, busyActor] = useAction(SetIsSuggestedDocument);
  const tell = (outcome: Awaited<ReturnType<typeof setProfiling> | ReturnType<typeof setIsSuggested>>) =>
    outcome.ok
      ? show({ text: t('common.saved'), tone: 'good' })
      : show({ text: outcome.error.message, tone: 'bad' });
  // The very first question of a visit may be asked before it is said for whom: the second one knows.
  const isUnsaid = !!actingAs && data?.matchingSettings.isSuggested === null;
  useEffect(() => {
    if (isUnsaid) void refetch();
  }, [isUnsaid, refetch]);
  if (!data) return error ? <QueryFailed onRetry={refetch} /> : <SkeletonText lines={5} />;
  const { profiling, isSuggested } = data.matchingSettings;
  return (
    <div className="flex max-w-2xl flex-col gap-9">
      <Switch
        label={t('suggestions.settings.profiling')}
        hint={t('suggestions.settings.profilingHint')}
        checked={profiling}
        disabled={busyPerson}
        onChange={async (event) => tell(await setProfiling({ on: event.target.checked }))}
      />
      {actingAs && isSuggested !== null && (
        <Switch
          label={t('suggestions.settings.isSuggested', { actor: actingAs.actor.name })}
          hint={t(
            actingAs.role === 'MEMBER'
              ? 'suggestions.settings.isSuggestedByEditors'
              : 'suggestions.settings.isSuggestedHint',
          )}
          checked={isSuggested}
          disabled={busyActor || actingAs.role === 'MEMBER'}
          onChange={async (event) =>
            tell(await setIsSuggested({ actorId: actingAs.actor.id, on: event.target.checked }))
          }
        />
      )}
      {actingAs && <PutAsideList key={actingAs.actor.id} actor={actingAs.actor} />}
    </div>
  );
};

export default SuggestionSettings;
