import { SkeletonText, Switch, useToast } from '@kvart/ui';
import { useAction } from '../../../lib/apollo/useAction.ts';
import { usePageQuery } from '../../../lib/apollo/usePageQuery.ts';
import { useViewer } from '../../../lib/auth/Viewer.tsx';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { QueryFailed } from '../../../lib/page/QueryFailed.tsx';
import { BlockedList } from './BlockedList.tsx';
import { MessagePreferencesDocument, SetMessagePreferencesDocument } from './MessageSettings.gql.ts';

/** What others learn of one's reading, and whom the actor does not want to hear from. */
const MessageSettings = () => {
  const t = useT();
  const { show } = useToast();
  const { actingAs } = useViewer();
  const { data, error, refetch } = usePageQuery(MessagePreferencesDocument, {}, { fresh: true });
  const [set, busy] = useAction(SetMessagePreferencesDocument);
  const turn = async (readReceipts: boolean) => {
    const outcome = await set({ input: { readReceipts } });
    if (outcome.ok) show({ text: t('common.saved'), tone: 'good' });
    else show({ text: outcome.error.message, tone: 'bad' });
  };
  if (!data) return error ? <QueryFailed onRetry={refetch} /> : <SkeletonText lines={5} />;
  return (
    <div className="flex max-w-2xl flex-col gap-9">
      <Switch
        label={t('messages.settings.receipts')}
        hint={t('messages.settings.receiptsHint')}
        checked={data.messagePreferences.readReceipts}
        disabled={busy}
        onChange={(event) => void turn(event.target.checked)}
      />
      {actingAs && <BlockedList asActorId={actingAs.actor.id} actorName={actingAs.actor.name} />}
    </div>
  );
};

export default MessageSettings;
