import { useToast } from '@kvart/ui';
import { useAction } from '../../lib/apollo/useAction.ts';
import type { Outcome } from '../../lib/apollo/types.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import {
  AddPartyDocument,
  AssignConversationDocument,
  BlockActorDocument,
  LeaveConversationDocument,
  MuteConversationDocument,
  RenameConversationDocument,
  SetConversationDoneDocument,
} from './ConversationSteps.gql.ts';

/** How long a conversation keeps still. */
export type MuteFor = { until: string } | { forever: true } | null;

/** Steps with a conversation as a whole; the cache shows what came of each. */
export const useConversationSteps = (conversationId: string, asActorId: string) => {
  const t = useT();
  const { show } = useToast();
  const [done] = useAction(SetConversationDoneDocument);
  const [assign] = useAction(AssignConversationDocument);
  const [mute] = useAction(MuteConversationDocument);
  const [rename] = useAction(RenameConversationDocument);
  const [add] = useAction(AddPartyDocument);
  const [leave] = useAction(LeaveConversationDocument);
  const [block] = useAction(BlockActorDocument);
  const key = { conversationId, asActorId };
  const settle = (outcome: Outcome<unknown>, words: string) => {
    if (outcome.ok) show({ text: words, tone: 'good' });
    else show({ text: outcome.error.message, tone: 'bad' });
    return outcome.ok;
  };
  return {
    setDone: async (is: boolean) =>
      settle(
        await done({ input: { ...key, done: is } }),
        t(is ? 'messages.step.done' : 'messages.step.reopened'),
      ),
    assign: async (personId: string | null) =>
      settle(await assign({ input: { ...key, personId } }), t('messages.step.assigned')),
    mute: async (how: MuteFor) =>
      settle(
        await mute({ input: { ...key, ...how } }),
        t(how ? 'messages.step.muted' : 'messages.step.unmuted'),
      ),
    rename: async (title: string) =>
      settle(await rename({ input: { ...key, title } }), t('messages.step.renamed')),
    add: async (actorId: string) =>
      settle(await add({ input: { ...key, actorId } }), t('messages.step.added')),
    leave: async () => settle(await leave({ input: key }), t('messages.step.left')),
    block: async (actorId: string, reason: string) =>
      settle(
        await block({ input: { asActorId, actorId, reason: reason.trim() || null } }),
        t('messages.step.blocked'),
      ),
  };
};
