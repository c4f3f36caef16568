import { Ellipsis, MessageSquareReply, Reply } from 'lucide-react';
import { Avatar, IconButton } from '@kvart/ui';
import type { Mentioned } from '@kvart/domain/messaging';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import { Attachments } from './Attachments.tsx';
import type { Message } from './history.ts';
import { MessageState } from './MessageState.tsx';
import { Reactions } from './Reactions.tsx';
import { RichText } from './RichText.tsx';
import { useSystemWords } from './useSystemWords.ts';

/** What can be done with a message, and what is known around it. */
export interface MessageContext {
  asActorId: string;
  personId: string;
  mayWrite: boolean;
  /** The message that was looked for. */
  found: number | null;
  mentions: readonly Mentioned[];
  /** Names of those on the other side who have read up to a number. */
  readBy: (seq: number) => string[];
  react: (message: Message, emoji: string, on: boolean) => void;
  openMenu: (message: Message) => void;
  openThread: (message: Message) => void;
}

/** What happened to the conversation itself. */
const SystemRow = ({ message }: { message: Message }) => {
  const format = useFormat();
  const words = useSystemWords();
  return (
    <p className="px-4 py-2 text-center text-sm text-soft" title={format.dateTime(message.createdAt)}>
      {words(message)}
    </p>
  );
};

const Body = ({ message, context }: { message: Message; context: MessageContext }) => {
  const t = useT();
  if (message.deletedAt) return <p className="text-faint italic">{t('messages.deleted')}</p>;
  return (
    <>
      <RichText text={message.text} mentions={context.mentions} />
      <Attachments files={message.attachments} />
      <Reactions
        message={message}
        onReact={context.mayWrite ? (emoji, on) => context.react(message, emoji, on) : null}
      />
    </>
  );
};

/** One message: who, in whose name, when; what; and what others made of it. */
export const MessageRow = ({
  message,
  follows = false,
  context,
  inThread = false,
}: {
  message: Message;
  follows?: boolean;
  context: MessageContext;
  inThread?: boolean;
}) => {
  const t = useT();
  const format = useFormat();
  if (message.kind === 'SYSTEM') return <SystemRow message={message} />;
  const { actor, person, seq, createdAt, editedAt, replyCount } = message;
  const isMine = actor.id === context.asActorId;
  const name = person?.name ?? t('messages.formerPerson');
  const readers = isMine ? context.readBy(seq) : [];
  return (
    <article
      aria-label={t('messages.from', { person: name, actor: actor.name })}
      data-seq={seq}
      className={`group relative flex gap-3 px-4 hover:bg-sunk focus-within:bg-sunk ${follows ? 'py-0.5' : 'pt-3 pb-0.5'} ${seq === context.found ? 'bg-accent-soft' : ''}`}
    >
      <div className="w-8 shrink-0">{!follows && <Avatar name={name} size="sm" />}</div>
      <div className="min-w-0 flex-1">
        {!follows && (
          <p className="flex flex-wrap items-baseline gap-x-2 pr-16 leading-snug">
            <span className={isMine ? 'font-semibold text-accent' : 'font-semibold'}>{name}</span>
            <span className="text-sm text-soft">{actor.name}</span>
            <time dateTime={createdAt} title={format.dateTime(createdAt)} className="text-xs text-faint">
              {format.time(createdAt)}
            </time>
          </p>
        )}
        {message.replyToId && !inThread && (
          <button
            type="button"
            onClick={() => context.openThread(message)}
            className="inline-flex min-h-6 items-center gap-1.5 text-sm text-soft hover:underline"
          >
            <Reply aria-hidden size={15} />
            {t('messages.thread.partOf')}
          </button>
        )}
        <Body message={message} context={context} />
        <p className="flex flex-wrap items-center gap-x-3 text-xs text-faint empty:hidden">
          {editedAt && !message.deletedAt && <span>{t('messages.edited')}</span>}
          {replyCount > 0 && !inThread && (
            <button
              type="button"
              onClick={() => context.openThread(message)}
              className="inline-flex min-h-8 items-center gap-1.5 text-sm font-semibold text-accent hover:underline"
            >
              <MessageSquareReply aria-hidden size={16} />
              {t('messages.thread.replies', { count: replyCount })}
            </button>
          )}
          {isMine && !message.deletedAt && (
            <MessageState stage={readers.length > 0 ? 'read' : 'delivered'} by={readers} />
          )}
        </p>
      </div>
      <div
        className={
          'absolute top-0.5 right-2 rounded-md pointer-fine:bg-raised pointer-fine:opacity-0 ' +
          'group-focus-within:opacity-100 group-hover:opacity-100'
        }
      >
        <IconButton
          label={t('messages.actions.open', { person: name })}
          icon={<Ellipsis aria-hidden size={18} />}
          className="size-9! text-soft"
          onClick={() => context.openMenu(message)}
        />
      </div>
    </article>
  );
};
