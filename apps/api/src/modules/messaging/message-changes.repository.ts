import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/index.ts';
import { channel, signalSql } from '../../platform/realtime/index.ts';
import { factsJson } from './facts.sql.ts';
import type { Message } from './message.model.ts';
import { messageJson, messageWire } from './message-json.sql.ts';
import type { StoredConversation } from './messages.repository.ts';
import { countOne, floods, roomsSql } from './send.sql.ts';

/** A message as the rules look at it, with its conversation. */
export interface StoredMessage {
  id: string;
  seq: number;
  version: number;
  kind: 'text' | 'system';
  actorId: string;
  personId: string | null;
  text: string;
  isDeleted: boolean;
  /** Too much has been written by the person just now. */
  floods: boolean;
  facts: StoredConversation;
}

/** $1 message, $2 actor, $3 person. Holds the conversation, so that changes get their numbers in order. */
const holdSql = `SELECT m.id, m.seq, m.version, m.kind, m.actor_id AS "actorId", m.person_id AS "personId", m.text,
    m.deleted_at IS NOT NULL AS "isDeleted", ${floods('$2::uuid', '$3::uuid')} AS floods, ${factsJson} AS facts
  FROM messages m JOIN conversations c ON c.id = m.conversation_id WHERE m.id = $1::uuid`;

/** $1 message, $2 actor, $3 person. */
const changedSql = `WITH counted AS (
    UPDATE conversations c SET last_change = c.last_change + 1 FROM messages m
    WHERE m.id = $1::uuid AND c.id = m.conversation_id RETURNING c.id, c.last_change),
  seat AS (
    INSERT INTO conversation_seats (conversation_id, actor_id, person_id, last_read_seq, window_at, window_count)
    SELECT counted.id, $2::uuid, $3::uuid, p.since_seq, now(), 1 FROM counted
    JOIN conversation_parties p ON p.conversation_id = counted.id AND p.actor_id = $2::uuid
    ON CONFLICT (conversation_id, person_id, actor_id) DO UPDATE SET ${countOne})
  UPDATE messages m SET change = counted.last_change FROM counted WHERE m.id = $1::uuid`;

/** $1 message, $2 whether to notify from here. */
const tellSql = `WITH shown AS MATERIALIZED (
    SELECT m.conversation_id, m.seq, m.change, ${messageJson('m')} AS message FROM messages m WHERE m.id = $1::uuid),
  told AS MATERIALIZED (SELECT ${signalSql(
    roomsSql('shown.conversation_id'),
    'message.changed',
    `jsonb_build_object('conversationId', shown.conversation_id, 'seq', shown.seq, 'change', shown.change, 'message', ${messageWire('shown.message')})`,
    `jsonb_build_object('conversationId', shown.conversation_id, 'seq', shown.seq, 'change', shown.change)`,
  )} AS signal FROM shown)
  SELECT shown.message, told.signal, CASE WHEN $2::boolean THEN pg_notify('${channel}', told.signal)::text END AS notified
  FROM shown, told`;

/** Writing to messages that are there. */
@Injectable()
export class MessageChangesRepository {
  constructor(private readonly database: Database) {}

  /** Looks at a message without holding it. */
  async find(messageId: string, actorId: string, personId: string): Promise<StoredMessage | null> {
    const [row] = await this.database.read<StoredMessage & Record<string, unknown>>(
      'messaging.message',
      holdSql,
      [messageId, actorId, personId],
    );
    return row ?? null;
  }

  /** The message, with its conversation held until the transaction ends. */
  async hold(tx: Tx, messageId: string, actorId: string, personId: string): Promise<StoredMessage | null> {
    await tx.$queryRaw`SELECT 1 FROM conversations WHERE id =
      (SELECT conversation_id FROM messages WHERE id = ${messageId}::uuid) FOR NO KEY UPDATE`;
    const [row] = await tx.$queryRawUnsafe<StoredMessage[]>(holdSql, messageId, actorId, personId);
    return row ?? null;
  }

  async edit(tx: Tx, { id, version, text: before }: StoredMessage, text: string): Promise<void> {
    await tx.messageVersion.create({ data: { messageId: id, version, text: before } });
    await tx.message.update({ where: { id }, data: { text, version: version + 1, editedAt: new Date() } });
  }

  /** Leaves a tombstone: place and sender stay, words, files, reactions and history go. Gives the files to remove. */
  async empty(tx: Tx, { id, version }: StoredMessage): Promise<string[]> {
    const files = await tx.messageAttachment.findMany({ where: { messageId: id }, select: { fileId: true } });
    await tx.messageAttachment.deleteMany({ where: { messageId: id } });
    await tx.messageVersion.deleteMany({ where: { messageId: id } });
    await tx.messageReaction.deleteMany({ where: { messageId: id } });
    const data = { text: '', fileNames: '', mentionIds: [], deletedAt: new Date(), version: version + 1 };
    await tx.message.update({ where: { id }, data });
    return files.map(({ fileId }) => fileId);
  }

  /** Sets or takes back a reaction; false where it was so already. */
  async react(tx: Tx, messageId: string, personId: string, emoji: string, on: boolean): Promise<boolean> {
    const key = { messageId, personId, emoji };
    const { count } = on
      ? await tx.messageReaction.createMany({ data: [key], skipDuplicates: true })
      : await tx.messageReaction.deleteMany({ where: key });
    return count > 0;
  }

  /** Gives the message the conversation's next change, and counts it against floods. */
  async mark(tx: Tx, messageId: string, actorId: string, personId: string): Promise<void> {
    await tx.$executeRawUnsafe(changedSql, messageId, actorId, personId);
  }

  /** The message as it is now, told to everybody who may read it. */
  async tell(tx: Tx, messageId: string, notify: boolean): Promise<{ message: Message; signal: string }> {
    const [row] = await tx.$queryRawUnsafe<{ message: Message; signal: string }[]>(
      tellSql,
      messageId,
      notify,
    );
    if (!row) throw new Error('A message that was just changed is gone');
    return row;
  }

  async versions(messageId: string) {
    const rows = await this.database.prisma.messageVersion.findMany({
      where: { messageId },
      orderBy: { version: 'desc' },
      take: 50,
      select: { version: true, text: true, at: true },
    });
    return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
  }
}
