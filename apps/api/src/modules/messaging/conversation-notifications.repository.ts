import type { LocalizedText } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/index.ts';
import type { NotificationRow } from '../notifications/index.ts';
import { linesSql, unreadSql } from './news.sql.ts';

export interface UnreadBy {
  personId: string;
  forActorId: string;
  seq: number;
  fromActorId: string;
}

export interface ToldConversation {
  id: string;
  kind: 'direct' | 'group' | 'topic';
  title: string | null;
  reason: string | null;
  spaceTitle: LocalizedText | null;
  originalLocale: string | null;
  ownName: string;
  personName: string | null;
  others: string | null;
  unread: number;
  words: string | null;
}

/** What notifications about conversations need to know. */
@Injectable()
export class ConversationNotificationsRepository {
  constructor(private readonly database: Database) {}

  unreadBy(tx: Tx, conversationId: string, until: Date): Promise<UnreadBy[]> {
    return tx.$queryRawUnsafe<UnreadBy[]>(unreadSql, conversationId, until);
  }

  lines(rows: readonly NotificationRow[]): Promise<ToldConversation[]> {
    return this.database.read<ToldConversation & object>('messaging.notification-lines', linesSql, [
      rows.map(({ id }) => id),
      rows.map(({ subjectId }) => subjectId),
      rows.map(({ forActorId }) => forActorId),
      rows.map(({ personId }) => personId),
      rows.map(({ facts }) => facts.personId ?? null),
    ]);
  }

  async lastSeq(tx: Tx, conversationId: string): Promise<number> {
    const conversation = await tx.conversation.findUnique({
      where: { id: conversationId },
      select: { lastSeq: true },
    });
    return conversation?.lastSeq ?? 0;
  }

  /** Those who write for some actors. */
  async writersOf(tx: Tx, actorIds: readonly string[]) {
    const rows = await tx.membership.findMany({
      where: { actorId: { in: [...actorIds] }, endedAt: null, role: { in: ['owner', 'editor'] } },
      select: { personId: true, actorId: true },
      take: 500,
    });
    return rows.map(({ personId, actorId }) => ({ personId, forActorId: actorId }));
  }

  /** Where the people mentioned belong in the conversation, other than the actor that wrote. */
  async seatsOf(tx: Tx, conversationId: string, personIds: readonly string[], writerId: string) {
    const rows = await tx.membership.findMany({
      where: {
        personId: { in: [...personIds], not: writerId },
        endedAt: null,
        actor: { parties: { some: { conversationId, leftAt: null, shutAt: null } } },
      },
      select: { personId: true, actorId: true },
    });
    return rows.map(({ personId, actorId }) => ({ personId, forActorId: actorId }));
  }

  /** The actors that asked for an introduction. */
  async askersOf(tx: Tx, conversationId: string): Promise<string[]> {
    const rows = await tx.conversationParty.findMany({
      where: { conversationId, part: 'asker', leftAt: null, shutAt: null },
      select: { actorId: true },
    });
    return rows.map(({ actorId }) => actorId);
  }
}
