import type { ConversationBox } from '@kvart/domain/messaging';
import type { Cursor } from '@kvart/domain/shared';
import { Values } from '../../platform/database/index.ts';
import { unreadSql } from './access.sql.ts';
import { conversationJson, type ConversationRequest } from './conversation-json.sql.ts';

export interface ConversationList {
  actorId: string;
  personId: string;
  box: ConversationBox;
  text: string | null;
  first: number;
  after: Cursor | null;
  request: ConversationRequest;
}

const isDone = 'p.done_seq IS NOT DISTINCT FROM c.last_seq';
/** Nothing the reader has turned away, and no question still waiting for an answer. */
const isTaken = `c.state <> 'declined' AND (p.part = 'asker' OR p.answer = 'accepted')`;
const isAsked = `p.part = 'asked' AND p.answer IS NULL AND c.state <> 'declined'`;
export const isUnread = `${unreadSql} > 0 AND (p.part = 'asker' OR p.answer IS NULL OR p.answer = 'accepted')`;

const boxes: Record<ConversationBox, (person: string) => string> = {
  inbox: () => `${isTaken} AND NOT ${isDone}`,
  unread: () => isUnread,
  mine: (person) => `p.assignee_id = ${person} AND NOT ${isDone}`,
  introductions: () => isAsked,
  done: () => isDone,
  all: () => 'true',
};

const from = (actor: string, person: string): string => `FROM conversation_parties p
  JOIN conversations c ON c.id = p.conversation_id
  LEFT JOIN conversation_seats s ON s.conversation_id = c.id AND s.actor_id = p.actor_id AND s.person_id = ${person}
  WHERE p.actor_id = ${actor} AND p.left_at IS NULL AND p.shut_at IS NULL`;

/** A page of an actor's conversations, the latest first, each with its number of unread messages. */
export function listStatement({ actorId, personId, box, text, first, after, request }: ConversationList) {
  const values = new Values();
  const actor = values.add(actorId, 'uuid');
  const person = values.add(personId, 'uuid');
  const where = [boxes[box](person)];
  if (text) {
    const wanted = `'%' || kvart_fold(${values.add(text.replace(/[\\%_]/g, '\\$&'), 'text')}) || '%'`;
    where.push(`(kvart_fold(coalesce(c.title, '')) LIKE ${wanted} OR EXISTS (
      SELECT FROM conversation_parties tp JOIN actors ta ON ta.id = tp.actor_id
      WHERE tp.conversation_id = c.id AND kvart_fold(ta.name) LIKE ${wanted}))`);
  }
  if (after) {
    where.push(
      `(c.last_message_at, c.id) < (${values.add(after.keys[0], 'timestamptz')}, ${values.add(after.id, 'uuid')})`,
    );
  }
  const page = `SELECT c.id ${from(actor, person)} AND ${where.join(' AND ')}
    ORDER BY c.last_message_at DESC, c.id DESC LIMIT ${values.add(first + 1, 'int')}`;
  return {
    text: `WITH page AS MATERIALIZED (${page})
      SELECT coalesce(json_agg(${conversationJson(request)} ORDER BY c.last_message_at DESC, c.id DESC), '[]') AS nodes
      ${from(actor, person)} AND c.id IN (SELECT id FROM page)`,
    values: values.list,
  };
}

/** One conversation, if the actor stands in it. */
export function oneStatement(
  key: { conversationId: string; actorId: string; personId: string },
  request: ConversationRequest,
) {
  return {
    text: `SELECT ${conversationJson(request)} AS node ${from('$2::uuid', '$3::uuid')} AND c.id = $1::uuid`,
    values: [key.conversationId, key.actorId, key.personId],
  };
}

/** How many conversations of each actor hold something unread: $1 actors, $2 person. */
export const unreadCountsSql = `SELECT p.actor_id AS "actorId", count(*)::int AS count
  FROM conversation_parties p JOIN conversations c ON c.id = p.conversation_id
  LEFT JOIN conversation_seats s ON s.conversation_id = c.id AND s.actor_id = p.actor_id AND s.person_id = $2::uuid
  WHERE p.actor_id = ANY ($1::uuid[]) AND p.left_at IS NULL AND p.shut_at IS NULL AND ${isUnread}
    AND NOT coalesce(s.muted_forever OR s.muted_until > now(), false)
  GROUP BY p.actor_id ORDER BY p.actor_id`;
