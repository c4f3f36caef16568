import { useState } from 'react';
import { Copy, Flag, History, MessageSquareReply, Pencil, Trash2 } from 'lucide-react';
import { Button, Dialog, MenuButton, useToast } from '@kvart/ui';
import { useViewer } from '../../lib/auth/Viewer.tsx';
import { useT } from '../../lib/i18n/I18n.tsx';
import { EditMessage } from './EditMessage.tsx';
import type { Message } from './history.ts';
import type { MessageContext } from './MessageRow.tsx';
import { MessageVersions } from './MessageVersions.tsx';
import { ReactionGrid } from './Reactions.tsx';
import { ReportMessage } from './ReportMessage.tsx';
import type { useMessageSteps } from './useMessageSteps.ts';

export type MessagePart = 'menu' | 'edit' | 'delete' | 'report' | 'versions';

const plainCopy = (text: string) => navigator.clipboard?.writeText(text);

/** Everything one can do with a message: react, answer, copy, change, take back, report. */
export const MessageDialog = ({
  message,
  start = 'menu',
  context,
  steps,
  onClose,
}: {
  message: Message;
  start?: MessagePart;
  context: MessageContext;
  steps: ReturnType<typeof useMessageSteps>;
  onClose: () => void;
}) => {
  const t = useT();
  const { show } = useToast();
  const { viewer } = useViewer();
  const [part, setPart] = useState<MessagePart>(start);
  const person = message.person?.name ?? t('messages.formerPerson');
  const isOwn = message.person?.id === context.personId && message.actor.id === context.asActorId;
  // Whoever wrote it takes it back, and so may an owner of the actor it speaks for.
  const mayDelete =
    isOwn ||
    !!viewer?.memberships.some(({ actor, role }) => role === 'OWNER' && actor.id === message.actor.id);
  const isThere = !message.deletedAt;
  const item = (Icon: typeof Copy, label: string, onClick: () => void) => (
    <li>
      <MenuButton icon={<Icon aria-hidden size={18} />} onClick={onClick}>
        {label}
      </MenuButton>
    </li>
  );
  return (
    <Dialog
      open
      onClose={onClose}
      closeLabel={t('common.close')}
      title={part === 'menu' ? t('messages.actions.title', { person }) : t(`messages.actions.${part}`)}
      actions={
        part === 'delete' && (
          <>
            <Button onClick={onClose}>{t('common.cancel')}</Button>
            <Button
              variant="danger"
              busy={steps.busy}
              onClick={() => void steps.remove(message).then((done) => done && onClose())}
            >
              {t('messages.actions.delete')}
            </Button>
          </>
        )
      }
    >
      {part === 'menu' && (
        <>
          {context.mayWrite && isThere && (
            <ReactionGrid
              onReact={(emoji, on) => {
                context.react(message, emoji, on);
                onClose();
              }}
            />
          )}
          <ul className="mt-3">
            {item(MessageSquareReply, t('messages.thread.open'), () => {
              onClose();
              context.openThread(message);
            })}
            {isThere &&
              item(Copy, t('messages.actions.copy'), () => {
                void plainCopy(message.text)?.then(() => show({ text: t('messages.actions.copied') }));
                onClose();
              })}
            {isOwn && isThere && item(Pencil, t('messages.actions.edit'), () => setPart('edit'))}
            {message.editedAt && item(History, t('messages.actions.versions'), () => setPart('versions'))}
            {mayDelete && isThere && item(Trash2, t('messages.actions.delete'), () => setPart('delete'))}
            {!isOwn && isThere && item(Flag, t('messages.actions.report'), () => setPart('report'))}
          </ul>
        </>
      )}
      {part === 'edit' && <EditMessage message={message} steps={steps} onClose={onClose} />}
      {part === 'delete' && <p>{t('messages.actions.deleteText')}</p>}
      {part === 'versions' && <MessageVersions message={message} asActorId={context.asActorId} />}
      {part === 'report' && (
        <ReportMessage message={message} asActorId={context.asActorId} onClose={onClose} />
      )}
    </Dialog>
  );
};
