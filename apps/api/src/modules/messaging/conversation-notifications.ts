import { pickText } from '@kvart/domain/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { v5 } from 'uuid';
import { Database, type Tx } from '../../platform/database/index.ts';
import { type DomainEvent, Jobs, OnEvent, Task } from '../../platform/jobs/index.ts';
import {
  type Line,
  LineSources,
  type NotificationRow,
  NotificationsService,
} from '../notifications/index.ts';
import {
  ConversationNotificationsRepository,
  type ToldConversation,
} from './conversation-notifications.repository.ts';

interface Done {
  conversationId: string;
  actorId: string;
  personId: string;
}

const newsTask = 'messaging.news';
/** Who has a conversation open has read what comes by then. */
const calmMs = 20_000;
/** Namespace of ids that stand for "unread up to this message". */
const upTo = '8f0f6f0a-4c3e-5b0d-9d3a-1f6d3f8f5a11';

const types = [
  'message_received',
  'mention',
  'introduction_asked',
  'introduction_answered',
  'conversation_assigned',
] as const;

/** Tells of messages that somebody has not read, of introductions, mentions, and conversations handed over. */
@Injectable()
export class ConversationNotifications implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly notifications: NotificationsService,
    private readonly sources: LineSources,
    private readonly repository: ConversationNotificationsRepository,
  ) {}

  onModuleInit(): void {
    for (const type of types)
      this.sources.register(type, { lines: (rows, locale) => this.lines(rows, locale) });
  }

  /** One look for all messages of a conversation within the calm time. */
  @OnEvent('message.sent', { name: 'messaging.notify' })
  async sent(event: DomainEvent<Done & { mentions: string[] }>, tx: Tx): Promise<void> {
    const { conversationId, actorId, personId, mentions } = event.payload;
    // The clocks of two machines differ a little.
    const runAt = new Date(Date.parse(event.at) + calmMs + 1_000);
    const job = { key: `${newsTask}:${conversationId}`, runAt, keepTime: true };
    await this.jobs.add(tx, newsTask, { conversationId }, job);
    if (mentions.length === 0) return;
    await this.notifications.tell(tx, event, {
      type: 'mention',
      subject: subjectOf(conversationId),
      actorId,
      receivers: await this.repository.seatsOf(tx, conversationId, mentions, personId),
      facts: { personId },
    });
  }

  @Task(newsTask)
  news({ conversationId }: { conversationId: string }): Promise<void> {
    return this.tellUnread(conversationId, new Date());
  }

  /** Tells those who have not read what was written until a calm time ago. */
  async tellUnread(conversationId: string, now: Date): Promise<void> {
    await this.database.transaction(async (tx) => {
      const until = new Date(now.getTime() - calmMs);
      const unread = await this.repository.unreadBy(tx, conversationId, until);
      for (const fromActorId of new Set(unread.map((one) => one.fromActorId))) {
        const some = unread.filter((one) => one.fromActorId === fromActorId);
        const seq = Math.max(...some.map((one) => one.seq));
        await this.notifications.tell(
          tx,
          { id: v5(`${conversationId}:${seq}`, upTo) },
          {
            type: 'message_received',
            subject: subjectOf(conversationId),
            actorId: fromActorId,
            receivers: some,
          },
          now,
        );
      }
      // What came within the calm time is looked at again.
      if ((await this.repository.unreadBy(tx, conversationId, now)).some(({ seq }) => isAbove(seq, unread)))
        await this.jobs.add(
          tx,
          newsTask,
          { conversationId },
          {
            key: `${newsTask}:${conversationId}`,
            runAt: new Date(now.getTime() + calmMs),
            keepTime: true,
          },
        );
    });
  }

  /** Read to the end: nothing of it is news any more. */
  @OnEvent('conversation.read', { name: 'messaging.clear' })
  async read({ payload }: DomainEvent<{ conversationId: string; personId: string; seq: number }>, tx: Tx) {
    const { conversationId, personId, seq } = payload;
    if (seq < (await this.repository.lastSeq(tx, conversationId))) return;
    await this.notifications.read(tx, personId, { subject: subjectOf(conversationId) });
  }

  @OnEvent('introduction.asked', { name: 'messaging.notify-asked' })
  async asked(event: DomainEvent<Done & { askedActorIds: string[] }>, tx: Tx): Promise<void> {
    const { conversationId, actorId, askedActorIds } = event.payload;
    await this.notifications.tell(tx, event, {
      type: 'introduction_asked',
      subject: subjectOf(conversationId),
      actorId,
      receivers: await this.repository.writersOf(tx, askedActorIds),
    });
  }

  @OnEvent('introduction.answered', { name: 'messaging.notify-answered' })
  async answered(event: DomainEvent<Done & { answer: string }>, tx: Tx): Promise<void> {
    const { conversationId, actorId, answer } = event.payload;
    // Nobody is to notice that somebody ignores them.
    if (answer === 'ignored') return;
    const askers = await this.repository.askersOf(tx, conversationId);
    await this.notifications.tell(tx, event, {
      type: 'introduction_answered',
      subject: subjectOf(conversationId),
      actorId,
      receivers: await this.repository.writersOf(tx, askers),
      facts: { answer },
    });
  }

  @OnEvent('conversation.assigned', { name: 'messaging.notify-assigned' })
  async assigned(event: DomainEvent<Done & { assigneeId: string }>, tx: Tx): Promise<void> {
    const { conversationId, actorId, personId, assigneeId } = event.payload;
    if (assigneeId === personId) return;
    await this.notifications.tell(tx, event, {
      type: 'conversation_assigned',
      subject: subjectOf(conversationId),
      actorId,
      receivers: [{ personId: assigneeId, forActorId: actorId }],
      facts: { personId },
    });
  }

  private async lines(rows: readonly NotificationRow[], locale: string): Promise<Map<string, Line>> {
    const told = new Map((await this.repository.lines(rows)).map((one) => [one.id, one]));
    return new Map(
      rows.flatMap((row) => {
        const one = told.get(row.id);
        return one ? [[row.id, lineOf(row, one, locale)] as const] : [];
      }),
    );
  }
}

const subjectOf = (id: string) => ({ type: 'conversation', id });

const isAbove = (seq: number, told: readonly { seq: number }[]): boolean =>
  told.every((one) => one.seq < seq);

function lineOf(row: NotificationRow, one: ToldConversation, locale: string): Line {
  const about = one.spaceTitle && pickText(one.spaceTitle, one.originalLocale ?? locale, locale)?.text;
  const base = {
    thing: one.title ?? about ?? one.others ?? '',
    path: `/messages/${row.subjectId}?as=${row.forActorId}`,
  };
  switch (row.type) {
    case 'message_received':
      return {
        ...base,
        state: one.kind,
        quote: one.words,
        count: Math.max(1, one.unread),
      };
    case 'introduction_asked':
      return { ...base, thing: one.ownName, quote: one.reason };
    case 'introduction_answered':
      return { ...base, state: String(row.facts.answer) };
    default:
      // A person did it, in an actor's name.
      return { ...base, actor: [one.personName, row.actorName].filter(Boolean).join(', ') };
  }
}
