import type { IntroductionAnswer, SystemEvent } from '@kvart/domain/messaging';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../../platform/database/index.ts';
import { factsSql } from './facts.sql.ts';
import type { Standing, StoredConversation } from './messages.repository.ts';
import { systemSql } from './send.sql.ts';

/** Shuts out whom all others of a conversation have blocked, and lets in whom they no longer block. $1 conversations. */
const shutSql = `WITH judged AS (
    SELECT q.conversation_id, q.actor_id, coalesce((SELECT bool_and(EXISTS (SELECT FROM actor_blocks b
        WHERE b.actor_id = o.actor_id AND b.blocked_id = q.actor_id))
      FROM conversation_parties o WHERE o.conversation_id = q.conversation_id AND o.actor_id <> q.actor_id
        AND o.left_at IS NULL), false) AS shut
    FROM conversation_parties q WHERE q.conversation_id = ANY ($1::uuid[]) AND q.left_at IS NULL)
  UPDATE conversation_parties p SET shut_at = CASE WHEN j.shut THEN now() END FROM judged j
  WHERE p.conversation_id = j.conversation_id AND p.actor_id = j.actor_id AND (p.shut_at IS NOT NULL) <> j.shut`;

/** Writing to conversations; whoever writes holds them. */
@Injectable()
export class HeldConversations {
  async hold(tx: Tx, id: string): Promise<StoredConversation | null> {
    await tx.$queryRaw`SELECT 1 FROM conversations WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
    const [row] = await tx.$queryRawUnsafe<{ facts: StoredConversation }[]>(factsSql, id);
    return row?.facts ?? null;
  }

  async update(
    tx: Tx,
    id: string,
    data: { state?: StoredConversation['state']; title?: string },
  ): Promise<void> {
    await tx.conversation.update({ where: { id }, data: { ...data, version: { increment: 1 } } });
  }

  async answer(tx: Tx, id: string, actorId: string, answer: IntroductionAnswer): Promise<void> {
    await tx.conversationParty.update({
      where: { conversationId_actorId: { conversationId: id, actorId } },
      data: { answer },
    });
  }

  async organise(
    tx: Tx,
    { conversationId, actorId }: Standing,
    data: { assigneeId?: string | null; doneSeq?: number | null; doneAt?: Date | null; leftAt?: Date },
  ): Promise<void> {
    await tx.conversationParty.update({
      where: { conversationId_actorId: { conversationId, actorId } },
      data,
    });
  }

  /** A party that is new, or comes back; what was said before stays closed to it. */
  async addParty(
    tx: Tx,
    conversationId: string,
    actorId: string,
    sinceSeq: number,
    isAcquainted: boolean,
  ): Promise<void> {
    const answer = isAcquainted ? ('accepted' as const) : null;
    const fresh = { part: 'asked' as const, answer, sinceSeq, leftAt: null, joinedAt: new Date() };
    await tx.conversationParty.upsert({
      where: { conversationId_actorId: { conversationId, actorId } },
      create: { conversationId, actorId, ...fresh },
      update: { ...fresh, assigneeId: null, doneSeq: null, doneAt: null },
    });
  }

  isMember(tx: Tx, actorId: string, personId: string): Promise<boolean> {
    return tx.membership.count({ where: { actorId, personId, endedAt: null } }).then((count) => count > 0);
  }

  async mute(
    tx: Tx,
    at: Standing,
    { until, forever }: { until: Date | null; forever: boolean },
  ): Promise<void> {
    const { conversationId, actorId, personId } = at;
    const { sinceSeq } = await tx.conversationParty.findUniqueOrThrow({
      where: { conversationId_actorId: { conversationId, actorId } },
      select: { sinceSeq: true },
    });
    const data = { mutedUntil: until, mutedForever: forever };
    await tx.conversationSeat.upsert({
      where: { conversationId_personId_actorId: { conversationId, personId, actorId } },
      create: { conversationId, personId, actorId, lastReadSeq: sinceSeq, ...data },
      update: data,
    });
  }

  /** Conversations that both actors are in. */
  async shared(tx: Tx, a: string, b: string): Promise<string[]> {
    const rows = await tx.$queryRaw<{ id: string }[]>`SELECT c.id FROM conversations c
      JOIN conversation_parties x ON x.conversation_id = c.id AND x.actor_id = ${a}::uuid AND x.left_at IS NULL
      JOIN conversation_parties y ON y.conversation_id = c.id AND y.actor_id = ${b}::uuid AND y.left_at IS NULL
      ORDER BY c.id FOR NO KEY UPDATE OF c`;
    return rows.map(({ id }) => id);
  }

  async shutOut(tx: Tx, conversationIds: string[]): Promise<void> {
    await tx.$executeRawUnsafe(shutSql, conversationIds);
  }

  /** A message of the system. */
  async note(
    tx: Tx,
    { conversationId, actorId, personId }: Standing,
    event: SystemEvent,
    { text = '', aboutActorId = null }: { text?: string; aboutActorId?: string | null } = {},
  ): Promise<{ seq: number; change: number }> {
    const values = [conversationId, actorId, personId, uuid(), text, event, aboutActorId];
    const [row] = await tx.$queryRawUnsafe<{ seq: number; change: number }[]>(systemSql, ...values);
    if (!row) throw new Error('A conversation that is held is gone');
    return { seq: row.seq, change: row.change };
  }
}
