import { plainMessage } from '@kvart/domain/messaging';
import { BellOff, Handshake, PencilLine, UserCheck } from 'lucide-react';
import { Avatar } from '@kvart/ui';
import { Link } from 'react-router';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import { lower } from '../../lib/lower.ts';
import { othersIn, titleOf } from './names.ts';
import type { Conversation } from './names.ts';
import { useSystemWords } from './useSystemWords.ts';

/** What was said last, on one line. */
const useLastWords = () => {
  const t = useT();
  const system = useSystemWords();
  return ({ lastMessage: last }: Conversation, personId: string): string => {
    if (!last) return '';
    if (last.kind === 'SYSTEM') return system(last);
    if (last.deletedAt) return t('messages.deleted');
    const words = plainMessage(last.text) || last.attachments.map(({ name }) => name).join(', ');
    const who = last.person?.id === personId ? t('messages.you') : last.person?.name;
    return who ? t('messages.row.last', { who, words }) : words;
  };
};

/** One conversation in the list: whom with, what was said last, and whether somebody waits. */
export const ConversationRow = ({
  conversation,
  asActorId,
  personId,
  to,
  current,
  heading: Heading,
}: {
  conversation: Conversation;
  asActorId: string;
  personId: string;
  to: string;
  current: boolean;
  heading: 'h2' | 'h3';
}) => {
  const t = useT();
  const format = useFormat();
  const lastWords = useLastWords();
  const { unreadCount, lastMessageAt, seat, assignee, state, subject } = conversation;
  const [first] = othersIn(conversation, asActorId);
  const isUnread = unreadCount > 0;
  return (
    <li className="relative border-b border-rule last:border-0">
      <div
        className={`relative flex gap-3 px-3 py-3 hover:bg-sunk sm:px-4 ${current ? 'bg-accent-soft' : ''}`}
      >
        {first && (
          <Avatar
            name={first.actor.name}
            logo={first.actor.logo}
            sector={lower(first.actor.sector)}
            size="sm"
          />
        )}
        <div className="min-w-0 flex-1">
          <div className="flex items-baseline gap-2">
            <Heading className={`min-w-0 flex-1 truncate text-base ${isUnread ? 'font-bold' : ''}`}>
              <Link
                to={to}
                aria-current={current ? 'page' : undefined}
                className="no-underline after:absolute after:inset-0"
              >
                {titleOf(conversation, asActorId, format.list)}
                {isUnread && (
                  <span className="sr-only">, {t('messages.unread', { count: unreadCount })}</span>
                )}
              </Link>
            </Heading>
            <time
              dateTime={lastMessageAt}
              title={format.dateTime(lastMessageAt)}
              className="shrink-0 text-xs text-faint"
            >
              {format.relative(lastMessageAt)}
            </time>
          </div>
          {subject && (
            <p className="truncate text-sm text-soft" lang={subject.title?.locale}>
              {subject.title?.text ?? t(`messages.subject.${lower(subject.type)}`)}
            </p>
          )}
          <div className="flex items-center gap-2">
            <p className={`min-w-0 flex-1 truncate text-sm ${isUnread ? 'text-ink' : 'text-soft'}`}>
              {seat.draft ? (
                <>
                  <PencilLine aria-hidden size={14} className="mr-1 inline text-accent" />
                  {t('messages.row.draft', { words: plainMessage(seat.draft) })}
                </>
              ) : (
                lastWords(conversation, personId)
              )}
            </p>
            {state === 'INTRODUCED' && (
              <span title={t('messages.box.introductions')} className="text-accent">
                <Handshake aria-hidden size={16} />
                <span className="sr-only">{t('messages.intro.title')}</span>
              </span>
            )}
            {assignee && (
              <span title={t('messages.row.assigned', { person: assignee.name })} className="text-soft">
                <UserCheck aria-hidden size={15} />
                <span className="sr-only">{t('messages.row.assigned', { person: assignee.name })}</span>
              </span>
            )}
            {seat.muted && (
              <span title={t('messages.muted')} className="text-faint">
                <BellOff aria-hidden size={15} />
                <span className="sr-only">{t('messages.muted')}</span>
              </span>
            )}
            {isUnread && (
              <span
                aria-hidden
                className="min-w-6 rounded-full bg-accent px-1.5 text-center text-xs font-bold text-on-accent tabular-nums"
              >
                {unreadCount > 99 ? '99+' : unreadCount}
              </span>
            )}
          </div>
        </div>
      </div>
    </li>
  );
};
