import type { ReactNode } from 'react';
import { ArrowLeft, BellOff, UserCheck } from 'lucide-react';
import { Avatar, Badge } from '@kvart/ui';
import { Link } from 'react-router';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import { lower } from '../../lib/lower.ts';
import { othersIn, titleOf } from './names.ts';
import type { Conversation } from './names.ts';

/** Whom one talks to, about what, and who is there just now. */
export const ConversationHeader = ({
  conversation,
  asActorId,
  writers,
  online,
  children,
}: {
  conversation: Conversation;
  asActorId: string;
  writers: readonly string[];
  /** Names of people of the other side who have Kvart open. */
  online: readonly string[];
  children: ReactNode;
}) => {
  const t = useT();
  const format = useFormat();
  const { subject, seat, assignee, doneAt, projectSlug } = conversation;
  const others = othersIn(conversation, asActorId);
  const [first] = others;
  const title = titleOf(conversation, asActorId, format.list);
  const subjectTitle = subject && (subject.title?.text ?? t(`messages.subject.${lower(subject.type)}`));
  return (
    <header className="flex items-center gap-2 border-b border-rule bg-paper px-2 py-1.5 sm:px-4">
      <Link
        to="/messages"
        aria-label={t('messages.backToList')}
        className="inline-grid size-11 shrink-0 place-items-center rounded-md hover:bg-sunk lg:hidden"
      >
        <ArrowLeft aria-hidden size={20} />
      </Link>
      {first && (
        <Avatar
          name={first.actor.name}
          logo={first.actor.logo}
          sector={lower(first.actor.sector)}
          size="sm"
        />
      )}
      <div className="min-w-0 flex-1">
        <h1 className="truncate text-lg leading-tight">
          {others.length === 1 && first ? (
            <Link to={`/actors/${first.actor.slug}`} className="no-underline hover:underline">
              {title}
            </Link>
          ) : (
            title
          )}
        </h1>
        <p aria-live="off" className="truncate text-sm text-soft">
          {writers.length > 0
            ? t('messages.typing', { names: format.list([...writers]), count: writers.length })
            : online.length > 0
              ? t('messages.online', { names: format.list([...online]) })
              : others.map(({ actor }) => t(`domain.sector.${lower(actor.sector)}`)).join(', ')}
        </p>
        {projectSlug && (
          <p className="truncate text-sm">
            <Link to={`/projects/${projectSlug}`} className="text-link">
              {t('messages.toProject')}
            </Link>
          </p>
        )}
        {subject && (
          <p className="truncate text-sm">
            <Link to={subject.path} className="text-link" lang={subject.title?.locale}>
              {subjectTitle}
            </Link>
          </p>
        )}
      </div>
      <p className="hidden flex-wrap justify-end gap-1.5 sm:flex">
        {doneAt && <Badge tone="good">{t('messages.box.done')}</Badge>}
        {seat.muted && <Badge icon={<BellOff aria-hidden size={14} />}>{t('messages.muted')}</Badge>}
        {assignee && <Badge icon={<UserCheck aria-hidden size={14} />}>{assignee.name}</Badge>}
      </p>
      {children}
    </header>
  );
};
