import { Check, CheckCheck, CircleAlert, Clock, SendHorizontal } from 'lucide-react';
import { useT } from '../../lib/i18n/I18n.tsx';

/** How far one's own message has come. */
export type Stage = 'waiting' | 'sending' | 'delivered' | 'read' | 'failed';

const icons = {
  waiting: Clock,
  sending: SendHorizontal,
  delivered: Check,
  read: CheckCheck,
  failed: CircleAlert,
};

const colours: Partial<Record<Stage, string>> = { failed: 'text-bad', read: 'text-good' };

/** An icon for the eye and a word for the ear; `by` names those who have read. */
export const MessageState = ({ stage, by = [] }: { stage: Stage; by?: readonly string[] }) => {
  const t = useT();
  const Icon = icons[stage];
  const word =
    stage === 'read' && by.length > 0
      ? t('messages.state.readBy', { names: by.join(', ') })
      : t(`messages.state.${stage}`);
  return (
    <span title={word} className={`inline-flex items-center gap-1 ${colours[stage] ?? 'text-faint'}`}>
      <Icon aria-hidden size={15} />
      <span className={stage === 'failed' || stage === 'waiting' ? 'text-xs' : 'sr-only'}>{word}</span>
    </span>
  );
};
