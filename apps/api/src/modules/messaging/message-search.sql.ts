import { Values } from '../../platform/database/index.ts';
import { messageJson } from './message-json.sql.ts';

export interface MessageSearch {
  actorId: string;
  conversationId: string | null;
  text: string;
  first: number;
  after: { at: string; id: string } | null;
}

/** So many of the latest messages are looked through first: common words are found there, without the index. */
const recent = 2_000;

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
  const found = `m.conversation_id = open.id AND m.seq > open.since_seq AND m.search_doc @@ (SELECT q FROM wanted) ${behind}`;
  const order = 'ORDER BY m.created_at DESC, m.id DESC';
  // In one conversation the order is that of seq, so a look at its end often is enough.
  const early = conversationId
    ? `late AS MATERIALIZED (SELECT m.* FROM open CROSS JOIN LATERAL (SELECT * FROM messages x
         WHERE x.conversation_id = open.id ORDER BY x.seq DESC LIMIT ${recent}) m WHERE ${found} ${order} LIMIT ${limit}),
       hits AS MATERIALIZED (SELECT * FROM late UNION ALL (SELECT m.* FROM open, messages m
         WHERE (SELECT count(*) FROM late) < ${limit} AND m.seq <= open.last_seq - ${recent} AND ${found} ${order} LIMIT ${limit}))`
    : `hits AS MATERIALIZED (SELECT m.* FROM open, messages m WHERE ${found} ${order} LIMIT ${limit})`;
  return {
    text: `WITH wanted AS MATERIALIZED (SELECT to_tsquery('simple', string_agg('''' || w || ''':*', ' & ')) AS q
        FROM regexp_split_to_table(kvart_fold(${words}), '[^a-z0-9]+') w WHERE w <> ''),
      open AS MATERIALIZED (SELECT p.conversation_id AS id, p.since_seq, c.last_seq FROM conversation_parties p
        JOIN conversations c ON c.id = p.conversation_id WHERE ${mine}),
      ${early}
      SELECT coalesce(json_agg(json_build_object('conversationId', m.conversation_id, 'seq', m.seq, 'message', ${messageJson('m')}) ${order}), '[]') AS hits
      FROM (SELECT * FROM hits m ${order} LIMIT ${limit}) m`,
    values: values.list,
  };
}
