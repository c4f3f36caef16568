import { Values } from '../../platform/database/index.ts';
import { messageJson } from './message-json.sql.ts';

export interface MessageSearch {
  actorId: string;
  conversationId: string | null;
  text: string;
  first: number;
  after: { at: string; id: string } | null;
}

/**
 * Where common words are found, without the index, which would hand over all that ever said them: the latest messages
 * of the conversations that moved last.
 */
const recent = { conversations: 10, messages: 1_000 };

/** The words of a query, each also meant as the beginning of one. */
export const searchWords = (text: string): string[] =>
  text
    .normalize('NFC')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .slice(0, 8);

/** Messages of an actor's conversations that have all words, the latest first. */
export function searchStatement({ actorId, conversationId, text, first, after }: MessageSearch) {
  const values = new Values();
  const actor = values.add(actorId, 'uuid');
  const words = values.add(text, 'text');
  const one = conversationId ? `AND p.conversation_id = ${values.add(conversationId, 'uuid')}` : '';
  const limit = values.add(first + 1, 'int');
  const behind = after
    ? `AND (m.created_at, m.id) < (${values.add(after.at, 'timestamptz')}, ${values.add(after.id, 'uuid')})`
    : '';
  const mine = `p.actor_id = ${actor} AND p.left_at IS NULL AND p.shut_at IS NULL ${one}`;
  const order = 'ORDER BY m.created_at DESC, m.id DESC';
  // The sum with seq keeps the planner from the index by it: it knows of no conversation so long that this is slow.
  return {
    text: `WITH wanted AS MATERIALIZED (SELECT to_tsquery('simple', string_agg('''' || w || ''':*', ' & ')) AS q
        FROM regexp_split_to_table(kvart_fold(${words}), '[^a-z0-9]+') w WHERE w <> ''),
      open AS MATERIALIZED (SELECT p.conversation_id AS id, p.since_seq, c.last_seq, c.last_message_at,
          row_number() OVER (ORDER BY c.last_message_at DESC NULLS LAST, c.id) <= ${recent.conversations} AS moved_last
        FROM conversation_parties p JOIN conversations c ON c.id = p.conversation_id WHERE ${mine}),
      ${lookedThrough},
      late AS MATERIALIZED (SELECT m.id, m.created_at FROM open CROSS JOIN LATERAL (SELECT * FROM messages x
          WHERE x.conversation_id = open.id AND x.seq > open.since_seq ORDER BY x.seq DESC LIMIT ${recent.messages}) m
        WHERE open.moved_last AND m.created_at > (SELECT since FROM looked) AND m.search_doc @@ (SELECT q FROM wanted)
          ${behind} ${order} LIMIT ${limit}),
      hits AS MATERIALIZED (SELECT * FROM late WHERE (SELECT count(*) FROM late) = ${limit}
        UNION ALL (SELECT m.id, m.created_at FROM open, messages m WHERE (SELECT count(*) FROM late) < ${limit}
          AND m.conversation_id = open.id AND m.seq + 0 > open.since_seq AND m.search_doc @@ (SELECT q FROM wanted)
          ${behind} ${order} LIMIT ${limit}))
      SELECT coalesce(json_agg(json_build_object('conversationId', m.conversation_id, 'seq', m.seq, 'message', ${messageJson('m')}) ${order}), '[]') AS hits
      FROM hits JOIN messages m ON m.id = hits.id`,
    values: values.list,
  };
}

/**
 * Since when everything has been looked through there. A minute more, as the times of messages that were sent together
 * need not follow their seq.
 */
const lookedThrough = `looked AS MATERIALIZED (SELECT greatest('-infinity',
    (SELECT max(last_message_at) FROM open WHERE NOT moved_last),
    (SELECT max(m.created_at) FROM open JOIN messages m ON m.conversation_id = open.id
      AND m.seq = open.last_seq - ${recent.messages} WHERE open.moved_last)) + interval '1 minute' AS since)`;
