import type { Viewer } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.ts';
import { standing as standingSql } from './access.sql.ts';
import type { ReadReceipt } from './message-pages.model.ts';
import type { Standing } from './messages.repository.ts';

/** Of those who tell, and only for those who tell: the seats of people who belong to a party just now. */
const receiptsSql = `WITH me AS (${standingSql})
  SELECT json_build_object('id', o.person_id, 'name', w.name) AS person, o.actor_id AS "actorId",
    o.last_read_seq AS "lastReadSeq", o.read_at AS at
  FROM me JOIN conversation_seats o ON o.conversation_id = me.id AND o.person_id <> $3::uuid AND o.last_read_seq > 0
  JOIN persons w ON w.id = o.person_id
  JOIN conversation_parties p ON p.conversation_id = o.conversation_id AND p.actor_id = o.actor_id
    AND p.left_at IS NULL AND p.shut_at IS NULL
  WHERE EXISTS (SELECT FROM memberships b WHERE b.person_id = o.person_id AND b.actor_id = o.actor_id AND b.ended_at IS NULL)
    AND NOT EXISTS (SELECT FROM message_preferences f WHERE f.person_id IN (o.person_id, $3::uuid) AND NOT f.read_receipts)
  ORDER BY o.last_read_seq DESC, o.person_id LIMIT 100`;

/** Who has read how far, among people who let each other know. */
@Injectable()
export class Receipts {
  constructor(private readonly database: Database) {}

  of({ conversationId, actorId, personId }: Standing): Promise<ReadReceipt[]> {
    return this.database.read<ReadReceipt & Record<string, unknown>>('messaging.receipts', receiptsSql, [
      ...[conversationId, actorId, personId],
    ]);
  }

  async preferences({ personId }: Viewer): Promise<{ readReceipts: boolean }> {
    const row = await this.database.prisma.messagePreference.findUnique({ where: { personId } });
    return { readReceipts: row?.readReceipts ?? true };
  }

  async setPreferences({ personId }: Viewer, readReceipts: boolean): Promise<{ readReceipts: boolean }> {
    await this.database.prisma.messagePreference.upsert({
      where: { personId },
      create: { personId, readReceipts },
      update: { readReceipts },
    });
    return { readReceipts };
  }
}
