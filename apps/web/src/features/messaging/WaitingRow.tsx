import { Paperclip } from 'lucide-react';
import { Avatar, Button, Notice } from '@kvart/ui';
import { useViewer } from '../../lib/auth/Viewer.tsx';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import type { OutboxMessage } from '../../lib/outbox/rules.ts';
import { discardMessage, retryMessage } from '../../lib/outbox/store.ts';
import { MessageState } from './MessageState.tsx';
import { RichText } from './RichText.tsx';

/** One's own message on its way: shown at once, with how far it has come. */
export const WaitingRow = ({ message }: { message: OutboxMessage }) => {
  const t = useT();
  const format = useFormat();
  const { viewer } = useViewer();
  const { text, files, state, reason, place, createdAt } = message;
  return (
    <article
      aria-label={t('messages.own', { state: t(`messages.state.${state}`) })}
      className="flex gap-3 px-4 pt-3 pb-0.5"
    >
      <div className="w-8 shrink-0">
        <Avatar name={viewer?.name ?? ''} size="sm" />
      </div>
      <div className="min-w-0 flex-1">
        <p className="flex items-baseline gap-2 leading-snug">
          <span className="font-semibold text-accent">{viewer?.name}</span>
          <span className="text-xs text-faint">{format.time(createdAt)}</span>
        </p>
        <div className={state === 'failed' ? undefined : 'text-soft'}>
          <RichText text={text} />
        </div>
        {files.map(({ id, name }) => (
          <p key={id} className="flex items-center gap-1.5 text-sm text-soft">
            <Paperclip aria-hidden size={15} />
            {name}
          </p>
        ))}
        <MessageState stage={state} />
        {state === 'failed' && (
          <Notice tone="bad" className="mt-2 p-3!">
            <p>{reason}</p>
            <span className="mt-2 flex flex-wrap gap-2">
              <Button size="sm" onClick={() => void retryMessage(place)}>
                {t('messages.failed.retry')}
              </Button>
              <Button size="sm" variant="quiet" onClick={() => void discardMessage(place)}>
                {t('messages.failed.discard')}
              </Button>
            </span>
          </Notice>
        )}
      </div>
    </article>
  );
};
