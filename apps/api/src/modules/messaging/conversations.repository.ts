import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.ts';
import type { ConversationRequest } from './conversation-json.sql.ts';
import {
  type ConversationList,
  listStatement,
  oneStatement,
  unreadCountsSql,
} from './conversation-list.sql.ts';
import type { ConversationRow } from './conversation-row.ts';
import type { Standing } from './messages.repository.ts';
import { markReadSql, saveDraftSql } from './seat.sql.ts';

/** Conversations as their parties see them, and the reader's own seat. */
@Injectable()
export class ConversationsRepository {
  constructor(private readonly database: Database) {}

  async list(list: ConversationList): Promise<ConversationRow[]> {
    const { text, values } = listStatement(list);
    const [row] = await this.database.composed<{ nodes: ConversationRow[] }>(text, values);
    return row?.nodes ?? [];
  }

  async one(at: Standing, request: ConversationRequest): Promise<ConversationRow | null> {
    const { text, values } = oneStatement(at, request);
    const [row] = await this.database.composed<{ node: ConversationRow }>(text, values);
    return row?.node ?? null;
  }

  unreadCounts(actorIds: string[], personId: string): Promise<{ actorId: string; count: number }[]> {
    return this.database.read('messaging.unread_counts', unreadCountsSql, [actorIds, personId]);
  }

  markRead({ conversationId, actorId, personId }: Standing, seq: number, jobs: string, notify: boolean) {
    return this.database.readOne<{ found: boolean; signals: string[] }>('messaging.mark_read', markReadSql, [
      ...[conversationId, actorId, personId],
      ...[seq, jobs, notify],
    ]);
  }

  saveDraft({ conversationId, actorId, personId }: Standing, text: string, version: number, notify: boolean) {
    return this.database.readOne<{ found: boolean; saved: boolean; version: number; signals: string[] }>(
      'messaging.save_draft',
      saveDraftSql,
      [conversationId, actorId, personId, text, version, notify],
    );
  }
}
