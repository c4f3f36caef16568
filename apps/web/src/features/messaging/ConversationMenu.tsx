import { useState } from 'react';
import {
  Ban,
  BellOff,
  Check,
  Download,
  Ellipsis,
  Keyboard,
  LogOut,
  Pencil,
  Sprout,
  UserCheck,
  UserPlus,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { Menu, MenuButton, menuItemClass } from '@kvart/ui';
import { Link } from 'react-router';
import { useT } from '../../lib/i18n/I18n.tsx';
import { ConversationDialog } from './ConversationDialog.tsx';
import type { ConversationTask } from './ConversationDialog.tsx';
import { othersIn } from './names.ts';
import type { Conversation } from './names.ts';
import type { useConversationSteps } from './useConversationSteps.ts';

/** Order on one's own desk, and steps with the conversation as a whole. */
export const ConversationMenu = ({
  conversation,
  asActorId,
  steps,
  onHelp,
}: {
  conversation: Conversation;
  asActorId: string;
  steps: ReturnType<typeof useConversationSteps>;
  onHelp: () => void;
}) => {
  const t = useT();
  const [task, setTask] = useState<ConversationTask | null>(null);
  const { viewerCan: can, doneAt, seat } = conversation;
  const isWithOne = othersIn(conversation, asActorId).length === 1;
  const entry = (Icon: LucideIcon, label: string, onClick: () => void, close: () => void) => (
    <li>
      <MenuButton
        icon={<Icon aria-hidden size={18} />}
        onClick={() => {
          close();
          onClick();
        }}
      >
        {label}
      </MenuButton>
    </li>
  );
  return (
    <>
      <Menu trigger={<Ellipsis aria-hidden size={20} />} label={t('messages.menu.open')} arrow={false}>
        {(close) => (
          <ul className="max-h-[70dvh] overflow-y-auto">
            {can.assign && (
              <>
                {entry(
                  Check,
                  t(doneAt ? 'messages.menu.reopen' : 'messages.menu.done'),
                  () => void steps.setDone(!doneAt),
                  close,
                )}
                {entry(UserCheck, t('messages.menu.assign'), () => setTask('assign'), close)}
              </>
            )}
            {seat.muted
              ? entry(BellOff, t('messages.menu.unmute'), () => void steps.mute(null), close)
              : entry(BellOff, t('messages.menu.mute'), () => setTask('mute'), close)}
            {can.rename && entry(Pencil, t('messages.menu.rename'), () => setTask('rename'), close)}
            {can.addParties && entry(UserPlus, t('messages.menu.add'), () => setTask('add'), close)}
            {conversation.state === 'OPEN' && (
              <li>
                <Link
                  to={`/projects/new?conversation=${conversation.id}`}
                  className={menuItemClass}
                  onClick={close}
                >
                  <Sprout aria-hidden size={18} />
                  {t('messages.menu.project')}
                </Link>
              </li>
            )}
            <li>
              <a
                href={`/conversations/${conversation.id}/export?as=${asActorId}&format=txt`}
                download
                className={menuItemClass}
                onClick={close}
              >
                <Download aria-hidden size={18} />
                {t('messages.menu.export')}
              </a>
            </li>
            {entry(Keyboard, t('messages.keys.title'), onHelp, close)}
            {can.leave && entry(LogOut, t('messages.menu.leave'), () => setTask('leave'), close)}
            {can.block && isWithOne && entry(Ban, t('messages.menu.block'), () => setTask('block'), close)}
          </ul>
        )}
      </Menu>
      {task && (
        <ConversationDialog
          task={task}
          conversation={conversation}
          asActorId={asActorId}
          steps={steps}
          onClose={() => setTask(null)}
        />
      )}
    </>
  );
};
