import { useCallback } from 'react';
import { useToast } from '@kvart/ui';
import { useAction } from '../../lib/apollo/useAction.ts';
import type { Outcome } from '../../lib/apollo/types.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import type { Message } from './history.ts';
import { DeleteMessageDocument, EditMessageDocument, ReactToMessageDocument } from './MessageSteps.gql.ts';

/** Changes to a message that is there. What the server made of it goes into the history at once. */
export const useMessageSteps = (asActorId: string, take: (message: Message) => void) => {
  const t = useT();
  const { show } = useToast();
  const [edit, editing] = useAction(EditMessageDocument);
  const [remove, removing] = useAction(DeleteMessageDocument);
  const [react] = useAction(ReactToMessageDocument, { every: true });
  const settle = useCallback(
    (outcome: Outcome<Message>, done?: string) => {
      if (outcome.ok) {
        take(outcome.value);
        if (done) show({ text: done });
      } else show({ text: outcome.error.message, tone: 'bad' });
      return outcome.ok;
    },
    [take, show],
  );
  return {
    busy: editing || removing,
    edit: async ({ id, version }: Message, text: string) =>
      settle(await edit({ input: { messageId: id, asActorId, text, version } })),
    remove: async ({ id }: Message) =>
      settle(await remove({ input: { messageId: id, asActorId } }), t('messages.actions.deleted')),
    react: useCallback(
      async ({ id }: Message, emoji: string, on: boolean) =>
        settle(await react({ input: { messageId: id, asActorId, emoji, on } })),
      [asActorId, react, settle],
    ),
  };
};
